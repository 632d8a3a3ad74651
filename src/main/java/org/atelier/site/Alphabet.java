package org.atelier.site;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import org.atelier.config.Language;

/**
 * The order of words in the dictionaries of a language, and the letter under which each stands: «’s
 * ochtends» under s, «électricien» under e, spaces and hyphens alike, 2 before 10. Not for several
 * threads: collators aren't.
 */
public final class Alphabet {

  /** Where what begins with no letter of the language stands. */
  public static final String DIGITS = "0–9";

  private final Language language;
  private final RuleBasedCollator collator;

  public Alphabet(Language language) {
    this.language = language;
    this.collator =
        (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag(language.code()));
    collator.setAlternateHandlingShifted(true);
    collator.setStrength(Collator.QUATERNARY);
    collator.setNumericCollation(true);
  }

  /** What sorts as the words do. */
  public CollationKey key(String words) {
    return collator.getCollationKey(words);
  }

  /** The letter, or {@link #DIGITS}, of each of some words, in their order. */
  public Letters letters() {
    var index = new AlphabeticIndex<String>(collator);
    index.setUnderflowLabel(DIGITS).setInflowLabel(DIGITS).setOverflowLabel(DIGITS);
    index.addLabels(ULocale.forLanguageTag(language.code()));
    return new Letters(index.buildImmutableIndex());
  }

  /** The letters of the language. */
  public static final class Letters {
    private final AlphabeticIndex.ImmutableIndex<String> index;

    private Letters(AlphabeticIndex.ImmutableIndex<String> index) {
      this.index = index;
    }

    /** Of a word, the letter under which it stands. */
    public String of(String words) {
      return index.getBucket(index.getBucketIndex(words)).getLabel();
    }
  }
}
