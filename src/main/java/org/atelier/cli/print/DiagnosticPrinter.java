package org.atelier.cli.print;

import java.util.List;
import org.atelier.diagnostic.Diagnostic;

/** One form in which problems are told. Knows no stream and no colour but its own. */
public interface DiagnosticPrinter {

  /** All of the problems, in the order given, with a line feed at the end of every line. */
  String text(List<Diagnostic> problems);
}
