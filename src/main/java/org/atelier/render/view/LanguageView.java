package org.atelier.render.view;

/**
 * A language.
 *
 * @param name what its own speakers call it
 * @param dir {@code ltr} or {@code rtl}
 */
public record LanguageView(String code, String name, String dir) {}
