/** Reading without a network: the worker that keeps pages for a reader who asked for it. */
@NullMarked
package org.atelier.render.offline;

import org.jspecify.annotations.NullMarked;
