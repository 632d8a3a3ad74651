package org.atelier.content.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atelier.config.Language;
import org.atelier.content.ComponentRenderer;
import org.atelier.content.LinkResolver;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/** Parses and renders small texts for the tests of this package. */
final class MarkdownTexts {

  static final Set<String> TYPES = Set.of("occupation", "practice", "session");
  static final MarkdownParser PARSER = new MarkdownParser(new UrlPolicy(TYPES));
  static final LinkResolver AS_WRITTEN =
      link -> new LinkResolver.Target(link.target(), null, link.target().startsWith("http"));

  private static final Map<String, List<String>> LABELS =
      Map.of(
          "en",
              List.of("Footnotes", "Back to reference {number}", "Table {number}", "Done", "To do"),
          "fr",
              List.of("Notes", "Retour à l’appel {number}", "Tableau {number}", "Fait", "À faire"),
          "nl",
              List.of("Noten", "Terug naar plaats {number}", "Tabel {number}", "Klaar", "Te doen"));

  private static final List<Catalogue> CATALOGUES =
      Catalogue.LANGUAGES.stream().map(Catalogue::of).toList();

  private MarkdownTexts() {}

  static Outcome<MarkdownBody> parse(String text, String language) {
    var body = new MarkdownParser.BodyText("a.md", text, 1);
    return PARSER.body(body, new Language(language));
  }

  static MarkdownRenderer renderer(String language) {
    return new MarkdownRenderer(PARSER, new Language(language), labels(language));
  }

  static MarkdownLabels labels(String language) {
    var words = LABELS.getOrDefault(language, List.of());
    return MarkdownLabels.of(
        label ->
            label.ordinal() < words.size()
                ? words.get(label.ordinal())
                : label.name().charAt(0) + label.name().substring(1).toLowerCase(Locale.ROOT));
  }

  static String html(MarkdownBody body, String language) {
    return renderer(language).body(body, AS_WRITTEN, showingComponents());
  }

  static String html(String text, String language) {
    return html(Objects.requireNonNull(parse(text, language).value()), language);
  }

  /** Components as elements of their own name, with their arguments. */
  static ComponentRenderer showingComponents() {
    return (call, inner) -> {
      var arguments =
          call.arguments().entrySet().stream()
              .map(e -> " " + e.getKey() + "=\"" + Escape.html(e.getValue().value()) + "\"")
              .collect(Collectors.joining());
      var tag = "x-" + call.name() + arguments;
      return call.block()
          ? "<" + tag + ">\n" + inner + "</x-" + call.name() + ">"
          : "<" + tag + ">";
    };
  }

  /** {@code url/scheme 1:5-1:15 «javascript»}: rule, variant, place, and what stands there. */
  static String show(Diagnostic problem, String text) {
    saySomethingInEveryLanguage(problem);
    var where = problem.where();
    var place =
        where.line() + ":" + where.column() + "-" + where.endLine() + ":" + where.endColumn();
    return problem.message().id()
        + " "
        + place
        + " «"
        + underlined(where, text)
        + "»"
        + hint(problem);
  }

  /** A sentence or an argument that is missing throws. */
  static void saySomethingInEveryLanguage(Diagnostic problem) {
    for (var catalogue : CATALOGUES) {
      catalogue.say(problem.message());
      if (problem.hint() != null) catalogue.say(problem.hint());
    }
  }

  private static String hint(Diagnostic problem) {
    var hint = problem.hint();
    if (hint == null) return "";
    var nearest = hint.arguments().get("nearest");
    var words = nearest instanceof Text.Literal word ? word.value() + "?" : hint.id();
    return " (" + words + ")";
  }

  private static String underlined(SourceSpan where, String text) {
    var lines = text.split("\n", -1);
    var line = lines[where.line() - 1];
    if (where.line() == where.endLine()) {
      return line.substring(where.column() - 1, where.endColumn() - 1);
    }
    return line.substring(where.column() - 1) + "…";
  }
}
