package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page, whatever is on it.
 *
 * @param kind {@code article}, {@code listing}, {@code chooser} or {@code not-found}
 * @param type content type of its entry or list, empty where there is none
 * @param url address on this host
 * @param canonical absolute address of the page that search engines should know
 * @param language of the page around the text
 * @param alternates for hreflang: only real translations, empty for a fallback
 * @param switcher the same thing in every language
 * @param breadcrumbs from home down to this page, empty on the home page
 * @param robots what search engines may do, null where anything
 * @param policy the content security policy
 * @param improve where to propose a change to the text, null where the source isn't public
 * @param feedback an address without a person's name to write to, null where there is none
 * @param leaflet the same as one sheet of paper, null where there is none
 * @param structuredData JSON-LD, null where there is none
 */
public record PageView(
    String kind,
    String type,
    String url,
    String canonical,
    LanguageView language,
    String title,
    String description,
    List<AlternateView> alternates,
    List<SwitchView> switcher,
    List<MenuView> breadcrumbs,
    @Nullable String robots,
    String policy,
    @Nullable ImageView image,
    @Nullable FallbackView fallback,
    @Nullable String improve,
    @Nullable String feedback,
    @Nullable String leaflet,
    @Nullable Html structuredData) {

  public PageView {
    alternates = List.copyOf(alternates);
    switcher = List.copyOf(switcher);
    breadcrumbs = List.copyOf(breadcrumbs);
  }
}
