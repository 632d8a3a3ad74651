package org.atelier.render;

import org.atelier.diagnostic.Watch;
import org.atelier.render.picture.Pictures;
import org.atelier.site.Site;

/**
 * What every renderer may look at: the linked site, the theme and the pictures of entries.
 *
 * @param watch is told of each page that is rendered
 */
public record RenderContext(Site site, Theme theme, Pictures pictures, Watch watch) {

  public RenderContext(Site site, Theme theme) {
    this(site, theme, Pictures.of(site), Watch.NOBODY);
  }

  public RenderContext watchedBy(Watch other) {
    return new RenderContext(site, theme, pictures, other);
  }
}
