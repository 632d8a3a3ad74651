package org.atelier.site;

import org.atelier.source.SourceFile;

/** A file that belongs to an entry, with its address. */
public record Asset(SourceFile file, UrlPath url) {}
