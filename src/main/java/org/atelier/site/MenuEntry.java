package org.atelier.site;

/**
 * One line of a menu, resolved for one language.
 *
 * @param url where it leads on this site; the root where it leaves the site
 * @param outside address of another site, empty where the line leads to a page of this one
 */
public record MenuEntry(String label, UrlPath url, String outside) {

  public MenuEntry(String label, UrlPath url) {
    this(label, url, "");
  }

  public boolean isOutside() {
    return !outside.isEmpty();
  }
}
