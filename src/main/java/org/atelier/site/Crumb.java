package org.atelier.site;

/** One step of the way from the language's home to a page. */
public record Crumb(String label, UrlPath url) {}
