package org.atelier.render;

/** Templates, components, assets and messages found, in override order. */
public record Theme(String name) {}
