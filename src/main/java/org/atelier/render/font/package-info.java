/** Fonts for what the program draws itself: leaflets and pictures. */
@NullMarked
package org.atelier.render.font;

import org.jspecify.annotations.NullMarked;
