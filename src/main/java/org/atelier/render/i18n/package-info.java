/** The words of a theme in one language: messages, dates, numbers, lists. Knows no page. */
@NullMarked
package org.atelier.render.i18n;

import org.jspecify.annotations.NullMarked;
