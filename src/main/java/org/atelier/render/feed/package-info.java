/** What is new, as Atom and as JSON Feed. */
@NullMarked
package org.atelier.render.feed;

import org.jspecify.annotations.NullMarked;
