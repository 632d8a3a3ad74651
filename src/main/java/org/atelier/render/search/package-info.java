/** The site's own search: what the build prepares so that a small script can find words. */
@NullMarked
package org.atelier.render.search;

import org.jspecify.annotations.NullMarked;
