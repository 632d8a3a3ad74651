package org.atelier.render.view;

/**
 * The same page in a language it really exists in.
 *
 * @param hreflang the language's code, or {@code x-default}
 * @param url absolute
 */
public record AlternateView(String hreflang, String url) {}
