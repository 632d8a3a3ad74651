package org.atelier.render.view;

/** A page of a list that is spread over several. */
public record PageLinkView(int number, String url, boolean current) {}
