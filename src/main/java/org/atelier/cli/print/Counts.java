package org.atelier.cli.print;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;

/** «3 errors, 1 warning» in the reader's language. */
public record Counts(Catalogue catalogue) {

  private static final List<Severity> WORST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  public String of(List<Diagnostic> problems) {
    var parts = new ArrayList<String>();
    for (var severity : WORST_FIRST) {
      int count = (int) problems.stream().filter(p -> p.severity() == severity).count();
      if (count > 0) parts.add(count("cli/count." + Severities.key(severity), count));
    }
    return String.join(", ", parts);
  }

  /**
   * A sentence with a number; its id has the variants {@code one} and {@code other}. Languages
   * differ about nought.
   */
  public String count(String id, int count) {
    var nought = catalogue.say(Text.message("cli/number.nought"));
    var variant = count == 1 || (count == 0 && nought.equals("one")) ? ".one" : ".other";
    return catalogue.say(Text.message(id + variant).with("count", count));
  }
}
