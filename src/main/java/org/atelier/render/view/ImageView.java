package org.atelier.render.view;

/** A picture with its size. */
public record ImageView(String url, String alt, int width, int height) {}
