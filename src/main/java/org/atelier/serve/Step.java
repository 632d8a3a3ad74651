package org.atelier.serve;

import java.util.regex.Pattern;

/** What an open page must do to be as the next edition has it. */
enum Step {
  NOTHING("nothing"),
  STYLES("styles"),
  RELOAD("reload");

  private static final Pattern STYLE_LINK =
      Pattern.compile("<link\\b[^>]*\\brel=\"?stylesheet\\b[^>]*>");

  private final String word;

  Step(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Step between(Edition before, Edition after, RequestPath page) {
    var found = after.at(page);
    if (!found.equals(before.at(page)) || found.status() == 301) return RELOAD;
    var name = found.name();
    if (name.isEmpty()) return NOTHING;
    if (before.agrees(name, after)) return shows(before, after, name) ? RELOAD : NOTHING;
    return withoutStyles(before.text(name)).equals(withoutStyles(after.text(name)))
        ? STYLES
        : RELOAD;
  }

  private static String withoutStyles(String html) {
    return STYLE_LINK.matcher(html).replaceAll("");
  }

  /** Whether the page names a file, such as a picture, that is other than it was. */
  private static boolean shows(Edition before, Edition after, String page) {
    var html = after.text(page);
    for (var name : after.tree().files().keySet()) {
      if (!MediaTypes.isShown(name) || before.agrees(name, after)) continue;
      if (html.contains(name.substring(name.lastIndexOf('/') + 1))) return true;
    }
    return false;
  }
}
