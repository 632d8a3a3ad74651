/** What pages say to machines, in the words of schema.org. */
@NullMarked
package org.atelier.render.jsonld;

import org.jspecify.annotations.NullMarked;
