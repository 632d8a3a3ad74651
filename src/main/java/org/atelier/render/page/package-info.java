/** Turns what the site knows of a page into views, and the author's text into HTML. */
@NullMarked
package org.atelier.render.page;

import org.jspecify.annotations.NullMarked;
