package org.atelier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/**
 * Old addresses as pages that lead to the new ones. They come last: a real page is never pushed
 * away by an old address, so one can't lead to another and none can go round in a circle.
 */
final class Redirects {

  private final LinkContext context;
  private final Map<UrlPath, UrlPath> all = new TreeMap<>();

  Redirects(LinkContext context) {
    this.context = context;
  }

  /** An alias and the page it is to lead to. */
  private record Wish(Alias alias, Page.Article to) {}

  Redirects addTo(PageIndex index, Collection<Entry> entries) {
    var wishes = new TreeMap<UrlPath, List<Wish>>();
    for (var entry : entries) {
      for (var translation : entry.translations().values()) {
        index
            .article(entry.id(), translation.language())
            .filter(article -> !article.isFallback())
            .ifPresent(article -> collect(article, wishes));
      }
    }
    wishes.values().forEach(same -> same.forEach(wish -> add(wish, index)));
    return this;
  }

  private static void collect(Page.Article article, Map<UrlPath, List<Wish>> wishes) {
    for (var alias : Alias.of(article.content().fields(), (written, where) -> {})) {
      wishes.computeIfAbsent(alias.url(), u -> new ArrayList<>()).add(new Wish(alias, article));
    }
  }

  private void add(Wish wish, PageIndex index) {
    var url = wish.alias().url();
    var where = wish.alias().where();
    var to = wish.to().url();
    if (url.outputFile().equals(to.outputFile())) {
      context.report(Diagnostic.of(Rule.ALIAS_LOOP, where).with("alias", url.value()));
      return;
    }
    if (Claims.isReserved(url)) {
      context.report(shadows("reserved", url, where));
      return;
    }
    var origin = wish.to().content().document().source().value();
    var first = index.addRedirect(new Page.Redirect(url, to, origin), where);
    if (first == null) {
      all.put(url, to);
    } else {
      var variant = index.at(url).filter(Page.Redirect.class::isInstance).isPresent();
      context.report(
          shadows(variant ? "twins" : "", url, where).with("other", first.file()).related(first));
    }
  }

  private static Diagnostic shadows(String variant, UrlPath url, SourceSpan where) {
    var id = Rule.ALIAS_SHADOWS.id() + (variant.isEmpty() ? "" : "." + variant);
    return Diagnostic.of(Rule.ALIAS_SHADOWS, where, Text.message(id)).with("alias", url.value());
  }

  Map<UrlPath, UrlPath> all() {
    return Collections.unmodifiableMap(all);
  }
}
