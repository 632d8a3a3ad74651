package org.atelier.render.view;

/**
 * A name in an alphabetical list, and the entry that has it.
 *
 * @param other whether it is another name than the title
 */
public record NameView(String name, LinkView entry, boolean other) {}
