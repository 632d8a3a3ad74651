/**
 * Photos and drawings of entries: what is published in their place. Heads are read while pages are
 * made; pixels only when a file must be made. The only home of the libraries for pictures besides
 * {@code render.share}.
 */
@NullMarked
package org.atelier.render.picture;

import org.jspecify.annotations.NullMarked;
