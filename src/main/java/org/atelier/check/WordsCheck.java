package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.jsoup.nodes.Element;

/**
 * The words that stand for a picture, and those of a link, say something by themselves. That there
 * are words at all is {@link NamesCheck}'s.
 */
final class WordsCheck implements PageCheck {

  private static final int LONG = 250;

  private static final List<String> PICTURE_ENDINGS =
      List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif");

  private static final Map<String, Set<String>> PICTURE_WORDS =
      Map.of(
          "fr", Set.of("image", "photo", "illustration", "dessin", "logo", "graphique"),
          "en", Set.of("image", "picture", "photo", "illustration", "drawing", "logo", "chart"),
          "nl", Set.of("afbeelding", "beeld", "foto", "illustratie", "tekening", "logo"));

  private static final Map<String, Set<String>> VAGUE_LINKS =
      Map.of(
          "fr",
          Set.of(
              "ici",
              "cliquez ici",
              "lien",
              "ce lien",
              "lire",
              "lire la suite",
              "en savoir plus",
              "plus",
              "plus d’infos",
              "voir",
              "suite",
              "télécharger"),
          "en",
          Set.of(
              "here",
              "click here",
              "link",
              "this link",
              "read",
              "read more",
              "more",
              "learn more",
              "find out more",
              "see",
              "see more",
              "download"),
          "nl",
          Set.of(
              "hier",
              "klik hier",
              "link",
              "deze link",
              "lees",
              "lees meer",
              "meer",
              "meer weten",
              "meer info",
              "lees verder",
              "bekijk",
              "download"));

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HTML_ALT_QUALITY, Rule.HTML_LINK_WORDS);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    for (var image : page.document().select("img[alt], svg[role=img][aria-label]")) {
      var words = image.normalName().equals("img") ? image.attr("alt") : image.attr("aria-label");
      var fault = faultOfPicture(words.strip(), language(image));
      if (!fault.isEmpty()) {
        problems.add(
            problem(page, Rule.HTML_ALT_QUALITY, fault, words).with("length", words.length()));
      }
    }
    for (var link : page.document().select("a[href]")) {
      var words = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
      var fault = faultOfLink(words.strip(), language(link));
      if (!fault.isEmpty()) problems.add(problem(page, Rule.HTML_LINK_WORDS, fault, words));
    }
    return problems;
  }

  /** A variant of the rule's sentence, empty where there is nothing to say. */
  private static String faultOfPicture(String words, String language) {
    var folded = words.toLowerCase(Locale.ROOT);
    if (PICTURE_ENDINGS.stream().anyMatch(folded::endsWith)) return "file";
    if (PICTURE_WORDS.getOrDefault(language, Set.of()).contains(folded)) return "word";
    return words.length() > LONG ? "long" : "";
  }

  private static String faultOfLink(String words, String language) {
    var folded = withoutMarks(words.toLowerCase(Locale.ROOT));
    if (folded.startsWith("http://") || folded.startsWith("https://")) return "address";
    return VAGUE_LINKS.getOrDefault(language, Set.of()).contains(folded) ? "vague" : "";
  }

  private static String withoutMarks(String words) {
    int end = words.length();
    while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) end--;
    return words.substring(0, end);
  }

  /** {@code fr} of {@code fr-BE}: the words are those of the language, wherever it is spoken. */
  private static String language(Element element) {
    var said = element.closest("[lang]");
    return said == null ? "" : said.attr("lang").split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static Diagnostic problem(HtmlPage page, Rule rule, String fault, String words) {
    return page.problem(rule, Text.message(rule.id() + "." + fault))
        .with("found", words)
        .hint(Text.message(rule.id() + ".hint"));
  }
}
