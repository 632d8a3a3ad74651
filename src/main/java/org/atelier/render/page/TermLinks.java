package org.atelier.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.atelier.site.LinkTarget;
import org.atelier.site.Site;

/**
 * The words of a language that explain themselves elsewhere on the site: where a page first uses
 * one, it links there. Which words is said in the model ({@code x-autolink}) and by whoever wrote
 * the entry; a word with several meanings is not for this. For any number of threads.
 */
final class TermLinks {

  /** Longest first, by the word they start with. */
  private final Map<String, List<Term>> byFirstWord = new HashMap<>();

  /** Where readers of each language find an entry, and which entry is found there. */
  private final Map<Language, Map<EntryId, String>> addresses = new HashMap<>();

  private final Map<String, EntryId> byAddress = new HashMap<>();

  /** A word or several, as they are compared, and the entry that explains them. */
  private record Term(String words, EntryId entry) {}

  private TermLinks() {}

  /** By the language of the text. */
  static Map<Language, TermLinks> of(Site site) {
    var all = new TreeMap<Language, TermLinks>();
    for (var language : site.config().languages()) all.put(language, new TermLinks());
    for (var type : site.model().types().values()) {
      for (var field : type.fields().values()) {
        if (!field.isAutolink()) continue;
        for (var entry : site.entries().values()) {
          if (entry.type().equals(type)) {
            all.forEach((language, terms) -> terms.add(entry, field, language, site));
          }
        }
      }
    }
    all.values().forEach(TermLinks::sort);
    return all;
  }

  private void add(Entry entry, Field field, Language language, Site site) {
    var text = entry.in(language).orElse(null);
    if (text == null) return;
    for (var item : text.fields().items(field.name())) {
      if (!(item instanceof FieldValue.Text word)) continue;
      var folded = fold(word.value().strip());
      int end = endOfWord(folded, 0);
      if (end == 0) continue;
      byFirstWord
          .computeIfAbsent(folded.substring(0, end), w -> new ArrayList<>())
          .add(new Term(folded, entry.id()));
    }
    for (var reader : site.config().languages()) {
      if (!(site.resolve(entry.id().toString(), reader) instanceof LinkTarget.ToPage target)) {
        continue;
      }
      var fragment = target.fragment().isEmpty() ? "" : "#" + target.fragment();
      var href = site.config().baseUrl().relative(target.url().value()) + fragment;
      addresses.computeIfAbsent(reader, r -> new HashMap<>()).put(entry.id(), href);
      byAddress.put(href, entry.id());
    }
  }

  private void sort() {
    var longestFirst = Comparator.<Term>comparingInt(t -> -t.words().length());
    byFirstWord.values().forEach(terms -> terms.sort(longestFirst));
  }

  /** The page's HTML with its links, for readers of a language. */
  String link(String html, EntryId page, Language reader) {
    if (byFirstWord.isEmpty()) return html;
    return new Linking(html, page, addresses.getOrDefault(reader, Map.of())).run();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) end++;
    return end;
  }

  /** Letter for letter, so that places stay what they are. */
  private static String fold(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) out.append(fold(text.charAt(i)));
    return out.toString();
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u2019', '\u2018' -> '\'';
      case '\u00a0', '\u202f', '\n', '\t' -> ' ';
      default -> Character.toLowerCase(c);
    };
  }

  /** One walk over one page. */
  private final class Linking {

    /** Where a link would be in the way, or the words are no running text. */
    private static final Set<String> SKIPPED =
        Set.of(
            "a",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dt",
            "nav",
            "header",
            "code",
            "pre",
            "cite",
            "blockquote",
            "summary",
            "button",
            "label",
            "abbr",
            "dfn",
            "svg",
            "script",
            "style");

    /** How a theme says that an element takes no links: a card that is a link as a whole. */
    private static final String REFUSAL = " data-terms=\"off\"";

    private final String html;
    private final Map<EntryId, String> hrefs;
    private final Set<EntryId> done = new HashSet<>();
    private final StringBuilder out;
    private int i;

    Linking(String html, EntryId page, Map<EntryId, String> hrefs) {
      this.html = html;
      this.hrefs = hrefs;
      this.out = new StringBuilder(html.length() + 512);
      done.add(page);
    }

    String run() {
      while (i < html.length()) {
        char c = html.charAt(i);
        if (c == '<') {
          tag();
        } else if (c == '&') {
          copy(Math.max(html.indexOf(';', i) + 1, i + 1));
        } else if (isWord(c)) {
          word();
        } else {
          copy(i + 1);
        }
      }
      return out.toString();
    }

    private void copy(int end) {
      out.append(html, i, end);
      i = end;
    }

    /** Copies a tag, and all of an element that takes no links. */
    private void tag() {
      var name = name(i + 1);
      int end = endOfTag(i);
      var tag = html.substring(i, end);
      boolean refused = tag.contains(" lang=\"") || tag.contains(REFUSAL);
      if (name.isEmpty() || !(SKIPPED.contains(name) || refused)) {
        copy(end);
        return;
      }
      int depth = 0;
      for (int at = i; at >= 0 && at < html.length(); at = html.indexOf('<', at + 1)) {
        if (name.equals(name(at + 1))) depth++;
        if (html.startsWith("</", at) && name.equals(name(at + 2)) && --depth == 0) {
          remember(html.substring(i, at));
          copy(endOfTag(at));
          return;
        }
      }
      copy(end);
    }

    /** A link that the author made counts as the first. */
    private void remember(String element) {
      var start = "href=\"";
      int from = element.startsWith("<a ") ? element.indexOf(start) + start.length() : 0;
      if (from <= start.length()) return;
      var entry = byAddress.get(element.substring(from, element.indexOf('"', from)));
      if (entry != null) done.add(entry);
    }

    private String name(int from) {
      return html.substring(from, endOfWord(html, from));
    }

    /** Of a comment too; in an attribute's value the sign is only a sign. */
    private int endOfTag(int from) {
      if (html.startsWith("<!--", from)) {
        int end = html.indexOf("-->", from);
        return end < 0 ? html.length() : end + 3;
      }
      char quote = 0;
      for (int at = from; at < html.length(); at++) {
        char c = html.charAt(at);
        if (quote != 0) {
          if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '>') {
          return at + 1;
        }
      }
      return html.length();
    }

    private void word() {
      int end = endOfWord(html, i);
      for (var term : byFirstWord.getOrDefault(fold(html.substring(i, end)), List.of())) {
        int to = i + term.words().length();
        if (done.contains(term.entry()) || !isHere(term.words(), to)) continue;
        var href = hrefs.get(term.entry());
        if (href == null) continue;
        done.add(term.entry());
        out.append("<a class=\"term\" href=\"").append(href).append("\">");
        copy(to);
        out.append("</a>");
        return;
      }
      copy(end);
    }

    private boolean isHere(String words, int to) {
      if (to > html.length() || !fold(html.substring(i, to)).equals(words)) return false;
      if (to == html.length()) return true;
      // In «CNC-machine» the word is only a part of another.
      char next = html.charAt(to);
      boolean hyphen = next == '-' && to + 1 < html.length() && isWord(html.charAt(to + 1));
      return !isWord(next) && !hyphen;
    }
  }
}
