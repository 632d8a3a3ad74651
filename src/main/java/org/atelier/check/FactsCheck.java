package org.atelier.check;

import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** A look over all finished pages together. */
interface FactsCheck {

  /** The rules it may report. */
  List<Rule> rules();

  List<Diagnostic> look(SiteFacts facts);
}
