/** What search engines and hosts read: sitemap, robots, redirects, headers and small files. */
@NullMarked
package org.atelier.render.web;

import org.jspecify.annotations.NullMarked;
