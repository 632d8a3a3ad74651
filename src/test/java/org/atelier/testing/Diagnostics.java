package org.atelier.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;

/** Problems as lines of text, to be compared with what an example expects. */
public final class Diagnostics {

  private Diagnostics() {}

  /** Each with its range, its sentence in English, its hint and its other places. */
  public static String print(List<Diagnostic> problems) {
    var english = Catalogue.of("en");
    return problems.stream().sorted().map(d -> print(d, english)).collect(Collectors.joining());
  }

  private static String print(Diagnostic d, Catalogue catalogue) {
    var lines = new StringBuilder();
    lines.append(range(d.where())).append(' ').append(d.message().id()).append('\n');
    lines.append("  ").append(catalogue.say(d.message())).append('\n');
    if (d.hint() != null) lines.append("  ").append(catalogue.say(d.hint())).append('\n');
    for (var other : d.related()) lines.append("  see ").append(range(other)).append('\n');
    return lines.toString();
  }

  /** {@code 1:3-1:7}, or the file's name where a problem is about the whole of it. */
  public static String range(SourceSpan span) {
    if (span.isWholeFile()) return span.file();
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }
}
