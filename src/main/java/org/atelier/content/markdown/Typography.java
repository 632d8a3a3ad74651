package org.atelier.content.markdown;

import java.util.List;
import java.util.Optional;
import org.atelier.config.Language;

/**
 * A language's way of setting text: quotation marks, apostrophes, dashes, ellipses and the spaces
 * that must not break. Doing it twice changes nothing. Knows no Markdown and no HTML.
 */
public final class Typography {

  private static final Typography NONE = new Typography(Optional.empty());

  private final Optional<Quotation> quotation;

  private Typography(Optional<Quotation> quotation) {
    this.quotation = quotation;
  }

  /** Text as typed, for languages whose rules nobody has written down yet. */
  public static Typography none() {
    return NONE;
  }

  public static Typography of(Language language) {
    var code = language.code();
    int hyphen = code.indexOf('-');
    return switch (hyphen < 0 ? code : code.substring(0, hyphen)) {
      case "fr" -> new Typography(Optional.of(Quotation.FRENCH));
      case "en" -> new Typography(Optional.of(Quotation.ENGLISH));
      case "nl" -> new Typography(Optional.of(Quotation.DUTCH));
      default -> NONE;
    };
  }

  /** One text without markup. */
  public String plain(String text) {
    var run = Run.of(text);
    apply(List.of(run));
    return run.text;
  }

  void apply(List<Run> runs) {
    if (quotation.isEmpty()) return;
    var line = new TextLine(runs);
    var setting = new Typesetting(line, quotation.get());
    int from = 0;
    for (var run : runs) {
      int to = from + run.source.length();
      // Fixed runs are set too, because a space before them may be waiting.
      run.text = setting.set(from, to);
      from = to;
    }
  }
}
