package org.atelier.render.view;

/** One of the model's words, with what readers see for it. */
public record ChoiceView(String value, String label) {}
