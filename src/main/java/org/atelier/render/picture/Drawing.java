package org.atelier.render.picture;

import org.atelier.output.OutputFile;
import org.atelier.site.Asset;

/**
 * An SVG drawing of an entry, cleaned.
 *
 * @param width in pixels, 0 where the drawing doesn't say
 */
record Drawing(Asset asset, int width, int height, OutputFile file) {}
