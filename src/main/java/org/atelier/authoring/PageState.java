package org.atelier.authoring;

import java.util.Optional;
import org.atelier.build.BuildResult;
import org.atelier.site.Page;
import org.atelier.site.UrlPath;

/**
 * What whoever writes wants to know of a page before them. Knows no file of the site but by name.
 *
 * @param source the file its words come from
 * @param draft whether readers of the published site won't see it
 * @param otherLanguage the language it is in, where the reader's own is missing; else empty
 */
public record PageState(String source, boolean draft, String otherLanguage) {

  private static final String INDEX = "index.html";

  /**
   * @param file of the site, such as {@code fr/metiers/soudeur/index.html}
   */
  public static Optional<PageState> of(BuildResult result, String file) {
    var site = result.site();
    if (site == null || !file.endsWith(INDEX)) return Optional.empty();
    var address = "/" + file.substring(0, file.length() - INDEX.length());
    if (!UrlPath.isValid(address)) return Optional.empty();
    return site.pageAt(new UrlPath(address))
        .filter(Page.Article.class::isInstance)
        .map(page -> of((Page.Article) page));
  }

  private static PageState of(Page.Article article) {
    var text = article.content();
    return new PageState(
        text.document().source().value(),
        text.fields().flag("draft"),
        article.isFallback() ? text.language().code() : "");
  }
}
