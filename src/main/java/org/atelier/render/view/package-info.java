/**
 * What templates see, and nothing else: records of finished words and addresses. Knows no engine
 * and no site.
 */
@NullMarked
package org.atelier.render.view;

import org.jspecify.annotations.NullMarked;
