package org.atelier.serve;

/**
 * What whoever writes wants to know of a page.
 *
 * @param source the file its words come from, from the site's root
 * @param draft whether readers won't see it
 * @param otherLanguage the code of the language it is in, where its own is missing; else empty
 */
public record PageNote(String source, boolean draft, String otherLanguage) {}
