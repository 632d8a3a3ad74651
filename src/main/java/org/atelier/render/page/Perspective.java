package org.atelier.render.page;

import org.atelier.config.Language;

/**
 * From where the site is seen.
 *
 * @param reader the language of the page: links lead to pages in it
 * @param text the language of the words around: another where a translation is missing
 */
record Perspective(Language reader, Language text) {

  static Perspective of(Language language) {
    return new Perspective(language, language);
  }

  Perspective withText(Language other) {
    return new Perspective(reader, other);
  }
}
