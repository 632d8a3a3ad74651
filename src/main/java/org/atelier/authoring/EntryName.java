package org.atelier.authoring;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.atelier.model.EntryId;

/** What somebody typed as the name of an entry, and the nearest name there can be. */
public final class EntryName {

  private EntryName() {}

  /** {@code soudeur-a-l-arc} for {@code Soudeur à l’arc}; nothing where nothing is left. */
  public static Optional<String> nearest(String typed) {
    var out = new StringBuilder();
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    plain.codePoints().forEach(c -> append(c, out));
    var name = out.toString().replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    name = name.substring(0, Math.min(name.length(), 80)).replaceFirst("-+$", "");
    return EntryId.isName(name) ? Optional.of(name) : Optional.empty();
  }

  private static void append(int c, StringBuilder out) {
    boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "œæß".indexOf(c) >= 0;
    if (kept) {
      out.appendCodePoint(c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK
        && !out.isEmpty()
        && out.charAt(out.length() - 1) != '-') {
      out.append('-');
    }
  }
}
