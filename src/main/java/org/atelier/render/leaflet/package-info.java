/**
 * Entries as one sheet of paper: a tagged PDF that everybody can read, print and keep. The only
 * home of openhtmltopdf and PDFBox.
 */
@NullMarked
package org.atelier.render.leaflet;

import org.jspecify.annotations.NullMarked;
