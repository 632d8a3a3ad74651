/** Calendar entries and visiting cards. */
@NullMarked
package org.atelier.render.card;

import org.jspecify.annotations.NullMarked;
