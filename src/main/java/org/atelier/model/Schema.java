package org.atelier.model;

/** What a value must be. */
public record Schema() {}
