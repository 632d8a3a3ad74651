package org.atelier.render.view;

/**
 * One value by which a list can be filtered.
 *
 * @param count of entries that have it
 */
public record FacetView(String value, String label, String url, int count, boolean current) {}
