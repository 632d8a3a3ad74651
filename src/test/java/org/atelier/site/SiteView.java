package org.atelier.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.EntryId;

/** What there is to see of a linked site, as lines of text. */
final class SiteView {

  private final SiteText text;
  private final Outcome<Site> outcome;
  private final Site site;

  SiteView(SiteText text, Outcome<Site> outcome) {
    this.text = text;
    this.outcome = outcome;
    this.site = outcome.toOptional().orElseThrow();
  }

  static String of(String input) {
    var text = SiteText.of(input);
    return new SiteView(text, text.link()).show(text.setting("view", "pages problems"));
  }

  String show(String views) {
    var lines = new ArrayList<String>();
    for (var view : views.split(" ", -1)) lines.addAll(lines(view));
    return lines.isEmpty() ? "nothing\n" : String.join("\n", lines) + "\n";
  }

  String everything() {
    return show(
        "pages problems menu crumbs switch hreflang order related backlinks links files dates");
  }

  private List<String> lines(String view) {
    return switch (view) {
      case "pages" -> pages(page -> page(page));
      case "problems" -> outcome.diagnostics().stream().map(this::problem).toList();
      case "menu" -> menus();
      case "facets" -> facets();
      case "crumbs" -> pages(page -> page.url() + ": " + crumbs(page));
      case "switch" -> pages(page -> page.url() + ": " + site.counterparts(page));
      case "hreflang" -> pages(page -> page.url() + ": " + site.translations(page));
      case "order" -> pages(page -> page instanceof Page.Article a ? neighbours(a) : "");
      case "related" -> pages(page -> page instanceof Page.Article a ? related(a) : "");
      case "backlinks" -> backlinks();
      case "links" -> links();
      case "files" -> site.assets().stream().map(a -> a.url() + " " + a.file().path()).toList();
      case "dates" -> site.datesThatMatter().stream().map(Object::toString).toList();
      default -> throw new IllegalArgumentException(view);
    };
  }

  private List<String> pages(Function<Page, String> line) {
    return site.pages().stream()
        .filter(p -> p.kind() != Page.Kind.NOT_FOUND && p.kind() != Page.Kind.CHOOSER)
        .map(line)
        .filter(l -> !l.isEmpty())
        .toList();
  }

  private static String page(Page page) {
    if (page instanceof Page.Article a) {
      var fallback = a.isFallback() ? " in " + a.content().language() : "";
      return a.url() + " " + a.entry().id() + fallback;
    }
    if (page instanceof Page.Listing l) {
      var part = l.pages() > 1 ? " " + l.number() + "/" + l.pages() : "";
      return l.url() + part + " " + ids(l.members());
    }
    if (page instanceof Page.Redirect r) return r.url() + " -> " + r.to();
    return page.url().value();
  }

  private static String ids(List<Entry> entries) {
    return entries.stream().map(e -> e.id().id()).collect(Collectors.joining(", ", "[", "]"));
  }

  private String crumbs(Page page) {
    return site.breadcrumbs(page).stream()
        .map(c -> c.label() + " " + c.url())
        .collect(Collectors.joining(" > "));
  }

  private String neighbours(Page.Article a) {
    var before = site.previous(a).map(p -> p.entry().id().id()).orElse("-");
    var after = site.next(a).map(p -> p.entry().id().id()).orElse("-");
    return a.url() + ": " + before + " < > " + after;
  }

  private String related(Page.Article a) {
    var related = site.related(a);
    return related.isEmpty() ? "" : a.url() + ": " + ids(related);
  }

  private List<String> menus() {
    return site.config().languages().stream()
        .map(
            l ->
                l
                    + ": "
                    + site.menu("main", l).stream()
                        .map(m -> m.label() + " " + (m.isOutside() ? m.outside() : m.url()))
                        .collect(Collectors.joining(" | ")))
        .toList();
  }

  private List<String> facets() {
    var lines = new ArrayList<String>();
    for (var type : site.model().types().values()) {
      for (var language : site.config().languages()) {
        for (var list : site.facets(type, language)) {
          var facet = Objects.requireNonNull(list.facet());
          var words = facet.fieldLabel().in(language) + " = " + facet.label().in(language);
          lines.add(words + " " + list.url() + " " + list.total());
        }
      }
    }
    return lines;
  }

  private List<String> backlinks() {
    var lines = new ArrayList<String>();
    for (var id : new TreeSet<EntryId>(site.entries().keySet())) {
      for (var link : site.backlinks(id)) {
        var context = link.context().isEmpty() ? "" : " (" + link.context() + ")";
        lines.add(id + " <- " + link.from() + " " + link.field() + context);
      }
    }
    return lines;
  }

  private List<String> links() {
    var lines = new ArrayList<String>();
    for (var document : text.documents()) {
      var body = document.body();
      var own = document.language();
      if (body == null || own == null) continue;
      for (var link : body.links()) {
        for (var language : site.config().languages()) {
          if (!isRead(document.entry(), own, language)) continue;
          var target = site.resolve(document, link, language);
          lines.add(language + " " + link.target() + " => " + target(target));
        }
      }
    }
    return lines;
  }

  private boolean isRead(EntryId id, Language own, Language reader) {
    return own.equals(reader)
        || Optional.ofNullable(site.entries().get(id))
            .flatMap(e -> e.best(reader))
            .map(Translation::language)
            .filter(own::equals)
            .isPresent();
  }

  static String target(LinkTarget target) {
    if (target instanceof LinkTarget.ToPage page) {
      return page.url() + (page.fragment().isEmpty() ? "" : "#" + page.fragment());
    }
    if (target instanceof LinkTarget.ToFile file) return file.asset().url().value();
    if (target instanceof LinkTarget.Outside out) return "outside " + out.href();
    return "nowhere";
  }

  private String problem(Diagnostic problem) {
    var line = new StringBuilder();
    say(problem);
    line.append(problem.severity().name().toLowerCase(Locale.ROOT)).append(' ');
    line.append(problem.message().id()).append(' ').append(place(problem.where()));
    for (var other : problem.related()) line.append(" and ").append(place(other));
    var fix = problem.fix();
    if (fix != null) line.append(" fix ").append(fix.replacement());
    var hint = problem.hint();
    if (fix == null && hint != null) line.append(" hint ").append(words(hint));
    return line.toString();
  }

  /** Every sentence must be there in every language, with all that it needs. */
  private static void say(Diagnostic problem) {
    for (var language : Catalogue.LANGUAGES) {
      var catalogue = Catalogue.of(language);
      catalogue.say(problem.message());
      if (problem.hint() != null) catalogue.say(problem.hint());
    }
  }

  private static String words(Text.Message hint) {
    return hint.arguments().values().stream()
        .map(t -> ((Text.Literal) t).value())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private String place(SourceSpan where) {
    var file = where.file().substring("content/".length());
    if (where.isWholeFile()) return file;
    var lines = text.lines(where.file());
    if (lines.isEmpty()) return file + ":" + where.line() + ":" + where.column();
    var token = lines.get(where.line() - 1).substring(where.column() - 1, where.endColumn() - 1);
    return file + ":" + where.line() + " «" + token + "»";
  }
}
