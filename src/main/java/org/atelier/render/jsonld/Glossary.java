package org.atelier.render.jsonld;

import java.util.ArrayList;
import org.atelier.config.Language;
import org.atelier.model.FieldValue;
import org.atelier.render.format.PlainText;
import org.atelier.site.Page;
import org.atelier.site.Translation;

/** The words that a page of the glossary explains. */
final class Glossary {

  private Glossary() {}

  static Node node(Page.Listing listing, String url, PlainText words) {
    var language = listing.language();
    var id = url + "#glossary";
    var terms = new ArrayList<Node>();
    for (var entry : listing.members()) {
      entry
          .in(language)
          .map(text -> term(text, language, words))
          .map(term -> term.with("@id", url + "#" + entry.id().id()))
          .map(term -> term.with("inDefinedTermSet", Node.reference(id)))
          .ifPresent(terms::add);
    }
    return Node.of("DefinedTermSet")
        .with("@id", id)
        .with("name", words.of(listing.type().labelPlural().in(language), language))
        .with("inLanguage", language.code())
        .with("hasDefinedTerm", terms);
  }

  private static Node term(Translation text, Language language, PlainText words) {
    var definition =
        text.fields().fields().get("definition") instanceof FieldValue.Text found
            ? words.of(found, language)
            : words.of(text.description(), language);
    return Node.of("DefinedTerm")
        .with("name", words.of(text.title(), language))
        .with("description", definition);
  }
}
