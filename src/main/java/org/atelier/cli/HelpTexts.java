package org.atelier.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Text;
import org.jspecify.annotations.Nullable;

/** The catalogue's words about verbs and options, in the form picocli asks for them. */
final class HelpTexts extends ResourceBundle {

  private static final String AREA = "cli/help.";

  private final Catalogue catalogue;

  HelpTexts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return catalogue.has(AREA + key) ? catalogue.say(Text.message(AREA + key)) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        catalogue.ids().stream()
            .filter(id -> id.startsWith(AREA))
            .map(id -> id.substring(AREA.length()))
            .toList());
  }
}
