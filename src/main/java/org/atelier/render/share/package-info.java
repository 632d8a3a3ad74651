/**
 * What lets a page go from hand to hand: the card that others see before they open it, the icon on
 * a home screen, the square that leads to it, a letter about it. The only home of the library that
 * draws SVG. No letter goes through the platform's own fonts: they differ from machine to machine,
 * and some have none.
 */
@NullMarked
package org.atelier.render.share;

import org.jspecify.annotations.NullMarked;
