/** A theme's templates, made safe and strict: the engine and what it lets templates do. */
@NullMarked
package org.atelier.render.template;

import org.jspecify.annotations.NullMarked;
