package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on every page of a language.
 *
 * @param home address of this language's first page
 * @param chooser address of the page that offers the languages
 * @param repository address of the source repository, empty where there is none
 * @param touchIcon address of the icon for home screens, null where the theme has none
 * @param funding whether the funding statement is to be shown
 * @param offline whether readers may keep pages for reading without a network
 */
public record SiteView(
    String title,
    String description,
    String home,
    String chooser,
    LanguageView language,
    List<LanguageView> languages,
    List<MenuView> mainMenu,
    List<MenuView> footerMenu,
    PublisherView publisher,
    String repository,
    boolean funding,
    boolean offline,
    @Nullable String touchIcon) {

  public SiteView {
    languages = List.copyOf(languages);
    mainMenu = List.copyOf(mainMenu);
    footerMenu = List.copyOf(footerMenu);
  }
}
