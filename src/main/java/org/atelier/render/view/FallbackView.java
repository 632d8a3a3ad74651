package org.atelier.render.view;

/**
 * Says that the text is in another language than the page around it.
 *
 * @param languageName the text's language, named in the reader's
 * @param url where the text stands in its own language
 */
public record FallbackView(LanguageView language, String languageName, String title, String url) {}
