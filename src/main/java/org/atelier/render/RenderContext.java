package org.atelier.render;

import org.atelier.site.Site;

/** What every renderer may look at: the linked site and the theme. */
public record RenderContext(Site site, Theme theme) {}
