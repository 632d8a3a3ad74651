/**
 * Markdown, once parsed and then rendered as often as there are pages that show it. The only home
 * of CommonMark. Knows no address and no template: links are answered by a {@link
 * org.atelier.content.LinkResolver}, components by a {@link org.atelier.content.ComponentRenderer}.
 */
@NullMarked
package org.atelier.content.markdown;

import org.jspecify.annotations.NullMarked;
