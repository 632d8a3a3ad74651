package org.atelier.render.view;

/**
 * One line of the language switch.
 *
 * @param translated false where readers find another language's text behind the link
 */
public record SwitchView(LanguageView language, String url, boolean current, boolean translated) {}
