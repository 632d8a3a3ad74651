package org.atelier.render.page;

import org.atelier.render.picture.Pictures;

/** A picture near the top of a text is on the screen at once: to load it late would be a blink. */
final class FirstPicture {

  /** Characters of text, less than a phone shows below a title. */
  private static final int NEAR = 300;

  private static final String AT_ONCE = " fetchpriority=\"high\"";

  private FirstPicture() {}

  static String atOnce(String html) {
    int late = html.indexOf(Pictures.LATE);
    if (late < 0) return html;
    int tag = html.lastIndexOf("<img", late);
    if (tag < 0) return html;
    if (html.substring(0, tag).replaceAll("<[^>]*>", "").length() > NEAR) return html;
    return html.substring(0, late) + AT_ONCE + html.substring(late + Pictures.LATE.length());
  }
}
