package org.atelier.site;

import java.util.Map;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.content.Document;
import org.atelier.content.Heading;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Nearest;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;

/** What there is to say of one link: nothing, or that it breaks, and what its author may do. */
final class LinkJudge {

  private final Map<EntryId, Entry> entries;
  private final PageIndex index;
  private final LinkTargets targets;

  LinkJudge(Map<EntryId, Entry> entries, PageIndex index, LinkTargets targets) {
    this.entries = entries;
    this.index = index;
    this.targets = targets;
  }

  /** One link for readers of one language. */
  record Case(Document document, Link link, Destination destination, Language language) {

    Diagnostic problem(Rule rule, String variant) {
      var id = variant.isEmpty() ? rule.id() : rule.id() + "." + variant;
      return Diagnostic.of(rule, link.where(), Text.message(id)).with("target", link.target());
    }
  }

  Optional<Diagnostic> judge(Case one, LinkTarget target) {
    var destination = one.destination();
    if (destination instanceof Destination.Refused) return Optional.empty();
    if (one.link().kind() == Link.Kind.IMAGE && !isPicture(destination, target)) {
      return Optional.of(withNearest(one.problem(Rule.LINK_BROKEN, "image"), one));
    }
    if (one.link().kind() == Link.Kind.FILE && !(destination instanceof Destination.ToFile)) {
      return Optional.of(withNearest(one.problem(Rule.LINK_BROKEN, "file"), one));
    }
    if (destination instanceof Destination.OwnPage own) return ownPage(one, own.fragment());
    return switch (target.kind()) {
      case NOWHERE -> nowhere(one);
      case PAGE -> page(one);
      case FILE, OUTSIDE -> Optional.empty();
    };
  }

  private static boolean isPicture(Destination destination, LinkTarget target) {
    return destination instanceof Destination.ToFile
        || target.kind() == LinkTarget.Kind.FILE
        || target.kind() == LinkTarget.Kind.OUTSIDE;
  }

  private Optional<Diagnostic> nowhere(Case one) {
    var destination = one.destination();
    boolean isThere =
        destination instanceof Destination.ToList || destination instanceof Destination.ToFile;
    if (destination instanceof Destination.ToEntry to) {
      var entry = entries.get(to.entry());
      if (entry != null && entry.published()) {
        // One that should have a page has lost its address to another, which has been said.
        return entry.type().pages()
            ? Optional.empty()
            : Optional.of(one.problem(Rule.LINK_BROKEN, "no-page"));
      }
      isThere = true;
    }
    if (!isThere) return Optional.of(withNearest(one.problem(Rule.LINK_BROKEN, ""), one));
    // Time alone must not fail a build: what expires takes its links with it, and is only said.
    return isPublished(one)
        ? Optional.of(one.problem(Rule.LINK_BROKEN, "unpublished").severity(Severity.WARNING))
        : Optional.empty();
  }

  private boolean isPublished(Case one) {
    var entry = entries.get(one.document().entry());
    if (entry == null) return false;
    var language = one.document().language();
    return language == null ? entry.published() : entry.in(language).isPresent();
  }

  private Diagnostic withNearest(Diagnostic problem, Case one) {
    var nearest = "";
    if (one.destination() instanceof Destination.Unknown unknown) nearest = unknown.nearest();
    if (one.destination() instanceof Destination.ToAddress to) {
      var urls = index.pages().keySet().stream().map(UrlPath::value).toList();
      nearest = Nearest.to(to.url().value(), urls).orElse("");
    }
    return nearest.isEmpty() ? problem : suggest(problem, one, nearest);
  }

  private static Diagnostic suggest(Diagnostic problem, Case one, String nearest) {
    var hinted = problem.hint(Text.message("hint/did-you-mean").with("nearest", nearest));
    return covers(one.link().where(), one.link().target()) ? hinted.fix(nearest) : hinted;
  }

  /** Whether a span holds the target as it is, so that it can be replaced as a whole. */
  private static boolean covers(SourceSpan where, String target) {
    return where.line() > 0
        && where.line() == where.endLine()
        && where.endColumn() - where.column() == target.length();
  }

  private Optional<Diagnostic> ownPage(Case one, String fragment) {
    var entry = entries.get(one.document().entry());
    var own = entry == null ? null : entry.translations().get(one.language());
    return own == null ? Optional.empty() : anchor(one, own, fragment);
  }

  private Optional<Diagnostic> page(Case one) {
    if (one.destination() instanceof Destination.ToEntry to) {
      var article = targets.article(to.entry(), one.language()).orElse(null);
      if (article == null) return Optional.empty();
      if (!article.content().language().equals(one.language())) {
        return Optional.of(fallback(one, article));
      }
      return anchor(one, article.content(), to.fragment());
    }
    if (one.destination() instanceof Destination.ToAddress to
        && index.at(to.url()).orElse(null) instanceof Page.Article article) {
      return anchor(one, article.content(), to.fragment());
    }
    return Optional.empty();
  }

  private static Diagnostic fallback(Case one, Page.Article article) {
    return one.problem(Rule.LINK_FALLBACK, "")
        .with("entry", article.entry().id().toString())
        .with("language", one.language().code())
        .with("other", article.content().language().code());
  }

  private Optional<Diagnostic> anchor(Case one, Translation content, String fragment) {
    if (targets.hasAnchor(content, fragment)) return Optional.empty();
    var where = one.link().where();
    boolean plain = covers(where, one.link().target());
    var place = plain ? ending(where, fragment.length()) : where;
    var problem =
        Diagnostic.of(Rule.LINK_ANCHOR, place)
            .with("target", one.link().target())
            .with("anchor", fragment)
            .with("language", content.language().code())
            .with("file", content.document().source().value());
    var nearest = nearestAnchor(content, fragment);
    if (nearest == null) return Optional.of(problem);
    var hinted = problem.hint(Text.message("hint/did-you-mean").with("nearest", nearest));
    return Optional.of(plain ? hinted.fix(nearest) : hinted);
  }

  /** The last characters of a place in one line. */
  private static SourceSpan ending(SourceSpan where, int length) {
    int from = where.endColumn() - length;
    return SourceSpan.inLine(where.file(), where.line(), from, length);
  }

  private static @Nullable String nearestAnchor(Translation content, String fragment) {
    var body = content.body();
    if (body == null) return null;
    return Nearest.to(fragment, body.outline().stream().map(Heading::id).toList()).orElse(null);
  }
}
