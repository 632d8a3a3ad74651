package org.atelier.render.view;

import java.util.List;

/**
 * What is the same on every page of a language.
 *
 * @param home address of this language's first page
 * @param chooser address of the page that offers the languages
 * @param repository address of the source repository, empty where there is none
 * @param funding whether the funding statement is to be shown
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
    boolean funding) {

  public SiteView {
    languages = List.copyOf(languages);
    mainMenu = List.copyOf(mainMenu);
    footerMenu = List.copyOf(footerMenu);
  }
}
