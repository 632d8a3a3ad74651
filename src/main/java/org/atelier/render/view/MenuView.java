package org.atelier.render.view;

/** A line of a menu, a step of the breadcrumbs or a list that one can go to. */
public record MenuView(String label, String url) {}
