package org.atelier.render.view;

/** A heading of the text, for a table of contents. */
public record HeadingView(int level, String id, String text) {}
