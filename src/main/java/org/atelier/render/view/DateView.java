package org.atelier.render.view;

/**
 * A day.
 *
 * @param iso for machines: {@code 2019-10-17}
 * @param text for people, in the page's language
 */
public record DateView(String iso, String text) {}
