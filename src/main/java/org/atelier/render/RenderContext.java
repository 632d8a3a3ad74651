package org.atelier.render;

import org.atelier.render.picture.Pictures;
import org.atelier.site.Site;

/** What every renderer may look at: the linked site, the theme and the pictures of entries. */
public record RenderContext(Site site, Theme theme, Pictures pictures) {

  public RenderContext(Site site, Theme theme) {
    this(site, theme, Pictures.of(site));
  }
}
