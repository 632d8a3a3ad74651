package org.atelier.render;

import org.atelier.render.picture.Pictures;
import org.atelier.site.Site;

/**
 * What every renderer may look at: the linked site, the theme and the pictures of entries.
 *
 * @param pages who has the pages made
 */
public record RenderContext(Site site, Theme theme, Pictures pictures, PageWork pages) {

  public RenderContext(Site site, Theme theme) {
    this(site, theme, PageWork.plain(site));
  }

  public RenderContext(Site site, Theme theme, PageWork pages) {
    this(site, theme, Pictures.of(site), pages);
  }
}
