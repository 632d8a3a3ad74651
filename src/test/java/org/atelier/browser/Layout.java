package org.atelier.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where the boxes of a page are, measured in the page itself. */
final class Layout {

  private static final String NAME =
      "const name = e => e.localName + (e.id ? '#' + e.id : '')"
          + " + [...e.classList].map(c => '.' + c).join('')"
          + " + ' «' + (e.innerText || '').trim().slice(0, 40) + '»';";

  private Layout() {}

  /** Elements that make the page wider than its window; empty if it isn't. */
  static List<String> sideways(Page page) {
    return list(
        page,
        "const root = document.documentElement, width = innerWidth;"
            + "if (root.scrollWidth <= width) return [];"
            + "const out = [...document.querySelectorAll('body *')]"
            + "  .filter(e => e.getBoundingClientRect().right > width + 0.5).map(name);"
            + "return ['the page is ' + root.scrollWidth + ' px wide', ...out.slice(-3)];");
  }

  private static List<String> list(Page page, String body) {
    var result = (List<?>) page.evaluate("() => {" + NAME + body + "}");
    return result.stream().map(String::valueOf).toList();
  }
}
