package org.atelier.check;

import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** A look at one finished page that needs to know no other. */
interface PageCheck {

  /** The rules it may report. */
  List<Rule> rules();

  List<Diagnostic> look(HtmlPage page);
}
