package org.atelier.render.view;

/**
 * One field with its label, for templates that know no type.
 *
 * @param kind {@code text}, {@code number}, {@code flag}, {@code date}, {@code choice}, {@code
 *     reference}, {@code list} or {@code group}
 */
public record FactView(String name, String label, String kind, Object value) {}
