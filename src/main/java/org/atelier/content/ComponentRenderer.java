package org.atelier.content;

/** Turns a component call into HTML; the theme knows how. */
public interface ComponentRenderer {

  /**
   * @param innerHtml the call's own content, already HTML; empty for a leaf
   * @return HTML that stands where the call stood
   */
  String render(ComponentCall call, String innerHtml);
}
