package org.atelier.render;

import java.util.List;

/** Every output format there is, in the order of writing. */
public final class Renderers {

  private Renderers() {}

  public static List<Renderer> all() {
    return List.of(new HtmlRenderer(StructuredData.none()), new AssetsRenderer());
  }
}
