/** XML, JSON and plain text, each with its own way of making any text harmless. Knows no site. */
@NullMarked
package org.atelier.render.format;

import org.jspecify.annotations.NullMarked;
