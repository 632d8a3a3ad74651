/**
 * What others see of a page before they open it: the card where it is shared, the icon on a home
 * screen. It reads the letters and the SVG for leaflets too. No letter goes through the platform's
 * own fonts: they differ from machine to machine, and some have none.
 */
@NullMarked
package org.atelier.render.share;

import org.jspecify.annotations.NullMarked;
