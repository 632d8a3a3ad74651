package org.atelier.site;

/** One line of a menu, resolved for one language. */
public record MenuEntry(String label, UrlPath url) {}
