/** The entries as open data, JSON and CSV. */
@NullMarked
package org.atelier.render.data;

import org.jspecify.annotations.NullMarked;
