package org.atelier.content;

import org.atelier.diagnostic.SourceSpan;

/**
 * A heading of a body.
 *
 * @param level 1 to 6, as written
 * @param id unique in its body; authored with {@code {#id}} or made from the words
 */
public record Heading(int level, String id, String text, SourceSpan where) {}
