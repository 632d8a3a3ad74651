package org.atelier.render.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.content.markdown.Typography;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.SourceFile;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;

/**
 * {@code i18n/<language>.yml} of a theme and of those it extends to {@link Messages}, and whether
 * all languages say the same.
 */
public final class MessagesReader {

  /** What the program itself says besides what templates ask for. */
  public static final List<String> KEYS =
      List.of(
          "language.name",
          "language.dir",
          "not-found.title",
          "untranslated.title",
          "untranslated.text",
          "listing.filtered",
          "listing.numbered",
          "listing.description",
          "markdown.footnotes",
          "markdown.footnote-back",
          "markdown.table",
          "markdown.task-done",
          "markdown.task-open",
          "markdown.note",
          "markdown.tip",
          "markdown.important",
          "markdown.warning",
          "markdown.caution");

  private final List<Diagnostic> problems = new ArrayList<>();
  private final SortedMap<Language, SortedMap<String, Said>> said = new TreeMap<>();
  private final SortedMap<Language, String> files = new TreeMap<>();
  private boolean unread;

  /** A message with its place. */
  private record Said(String text, SourceSpan key, SourceSpan where) {}

  private MessagesReader() {}

  /**
   * @param languages of the site; the first is the one the others are compared with
   * @param files by language the files that speak it, the theme's own first
   * @param theme the theme's own file, for what has no other place
   */
  public static Outcome<SortedMap<Language, Messages>> read(
      List<Language> languages, SortedMap<Language, List<SourceFile>> files, String theme) {
    var reader = new MessagesReader();
    for (var language : languages) {
      reader.readFiles(language, files.getOrDefault(language, List.of()), theme);
    }
    if (reader.unread) {
      // What an unreadable file doesn't say isn't missing: its own problem is all there is to say.
      for (var language : languages) reader.messages(language);
      return Outcome.failed(reader.problems);
    }
    reader.compare(languages);
    var all = new TreeMap<Language, Messages>();
    for (var language : languages) all.put(language, reader.messages(language));
    return Outcome.of(all, reader.problems);
  }

  private void readFiles(Language language, List<SourceFile> sources, String theme) {
    var all = new TreeMap<String, Said>();
    if (sources.isEmpty()) {
      var id = Rule.I18N_MISSING_KEY.id() + ".file";
      problems.add(
          Diagnostic.of(Rule.I18N_MISSING_KEY, SourceSpan.wholeFile(theme), Text.message(id))
              .with("file", "i18n/" + language + ".yml"));
    } else {
      files.put(language, sources.get(0).path().value());
    }
    for (int i = sources.size() - 1; i >= 0; i--) {
      var root = YamlReader.read(sources.get(i)).drainTo(problems);
      if (root == null) unread = true;
      else flatten("", root, all);
    }
    said.put(language, all);
  }

  private void flatten(String prefix, YamlNode.Mapping mapping, SortedMap<String, Said> into) {
    for (var entry : mapping.entries()) {
      var key = prefix + entry.key().text();
      var value = entry.value();
      if (value instanceof YamlNode.Mapping inner) {
        flatten(key + ".", inner, into);
      } else if (value instanceof YamlNode.Scalar text && text.type() != YamlNode.ScalarType.NULL) {
        into.put(key, new Said(text.text(), entry.key().where(), text.where()));
      } else {
        problems.add(problem("text", key, entry.key().where()));
      }
    }
  }

  private void compare(List<Language> languages) {
    var first = languages.get(0);
    var expected = said.getOrDefault(first, new TreeMap<>());
    var needed = new ArrayList<>(KEYS);
    needed.addAll(LanguageFormat.KEYS);
    for (var key : needed) {
      if (!expected.containsKey(key)) missing(first, key, first);
    }
    for (var language : languages) {
      var found = said.getOrDefault(language, new TreeMap<>());
      for (var key : expected.keySet()) {
        if (!found.containsKey(key)) missing(language, key, first);
      }
      for (var extra : found.entrySet()) {
        if (!expected.containsKey(extra.getKey())) extra(extra.getKey(), extra.getValue(), first);
      }
    }
  }

  private void missing(Language language, String key, Language first) {
    var file = files.get(language);
    if (file == null) return;
    var where = SourceSpan.wholeFile(file);
    var problem =
        language.equals(first)
            ? Diagnostic.of(
                Rule.I18N_MISSING_KEY, where, Text.message(Rule.I18N_MISSING_KEY.id() + ".program"))
            : Diagnostic.of(Rule.I18N_MISSING_KEY, where).with("first", first.code());
    var original = said.getOrDefault(first, new TreeMap<>()).get(key);
    problem = problem.with("key", key);
    problems.add(original == null ? problem : problem.related(original.key()));
  }

  private void extra(String key, Said where, Language first) {
    var id = Rule.I18N_MISSING_KEY.id() + ".extra";
    problems.add(
        Diagnostic.of(Rule.I18N_MISSING_KEY, where.key(), Text.message(id))
            .with("key", key)
            .with("first", first.code())
            .didYouMean(key, said.getOrDefault(first, new TreeMap<>()).keySet()));
  }

  private Messages messages(Language language) {
    var texts = said.getOrDefault(language, new TreeMap<>());
    var patterns = new HashMap<String, String>();
    for (var key : LanguageFormat.KEYS) {
      var text = texts.get(key);
      if (text != null) patterns.put(key, text.text());
    }
    var typesetter = new Typesetter(Typography.of(language));
    var messages = new TreeMap<String, Message>();
    texts.forEach(
        (key, text) -> {
          try {
            messages.put(key, typesetter.set(MessageParser.parse(text.text(), language.code())));
          } catch (MessageSyntaxException e) {
            problems.add(problem(e.problem(), key, text.where()));
            messages.put(key, new Message.Sequence(List.of(new Message.Words(text.text()))));
          }
        });
    return new Messages(language, messages, new LanguageFormat(patterns));
  }

  private static Diagnostic problem(String variant, String key, SourceSpan where) {
    var id = Rule.I18N_MESSAGE.id() + "." + variant;
    var problem = Diagnostic.of(Rule.I18N_MESSAGE, where, Text.message(id)).with("key", key);
    return switch (variant) {
      case "syntax" -> problem.with("example", "{0, plural, one {# page} other {# pages}}");
      case "argument" -> problem.with("example", "{0}");
      default -> problem;
    };
  }
}
