package org.atelier.render.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.SourceFile;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.jspecify.annotations.Nullable;

/** {@code card/card.yml} of a theme to {@link CardStyle}; reports all that is wrong with it. */
public final class CardStyleReader {

  private static final String FILE = "card.yml";
  private static final List<String> KEYS = List.of("title", "label", "accents", "drawings");

  private final Map<String, SourceFile> files;
  private final SortedSet<String> drawings = new TreeSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private CardStyleReader(Map<String, SourceFile> files, Set<String> assets) {
    this.files = files;
    for (var asset : assets) {
      if (!asset.startsWith(CardStyle.DRAWINGS) || !asset.endsWith(".svg")) continue;
      drawings.add(asset.substring(CardStyle.DRAWINGS.length(), asset.length() - ".svg".length()));
    }
  }

  /**
   * @param files of the theme's folder {@code card/}, by name; nothing comes of none
   * @param assets the theme's, by path below {@code assets/}
   */
  public static Outcome<CardStyle> read(Map<String, SourceFile> files, Set<String> assets) {
    return new CardStyleReader(files, assets).read();
  }

  private Outcome<CardStyle> read() {
    var source = files.get(FILE);
    var root = source == null ? null : YamlReader.read(source).drainTo(problems);
    if (source == null || root == null) return Outcome.failed(problems);
    for (var entry : root.entries()) {
      var key = entry.key().text();
      if (KEYS.contains(key)) continue;
      problems.add(
          problem("key", entry.key().where())
              .with("key", key)
              .with("expected", Text.anyOf(KEYS))
              .didYouMean(key, KEYS));
    }
    var whole = SourceSpan.wholeFile(source.path().value());
    var title = font(root, "title", whole);
    var label = font(root, "label", whole);
    var accents = words(root, "accents", "#[0-9a-f]{6}");
    var drawings = words(root, "drawings", "[a-z0-9]+(-[a-z0-9]+)*");
    return title == null || label == null
        ? Outcome.failed(problems)
        : Outcome.of(new CardStyle(title, label, accents, drawings), problems);
  }

  private @Nullable SourceFile font(YamlNode.Mapping root, String key, SourceSpan whole) {
    var node = root.get(key).orElse(null);
    var name = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    var file = files.get(name);
    if (file != null && name.endsWith(".woff")) return file;
    problems.add(
        problem("word", node == null ? whole : node.where())
            .with("key", key)
            .with("found", name)
            .with(
                "expected",
                Text.anyOf(files.keySet().stream().filter(f -> f.endsWith(".woff")).toList())));
    return null;
  }

  private SortedMap<String, String> words(YamlNode.Mapping root, String key, String pattern) {
    var words = new TreeMap<String, String>();
    var written = root.entry(key).orElse(null);
    if (written == null) return words;
    if (!(written.value() instanceof YamlNode.Mapping inner)) {
      problems.add(problem("mapping", written.key().where()).with("key", key));
      return words;
    }
    for (var entry : inner.entries()) {
      var word = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
      if (key.equals("drawings") && word.matches(pattern) && !drawings.contains(word)) {
        problems.add(
            problem("card-drawing", entry.value().where())
                .with("found", word)
                .didYouMean(word, drawings));
      } else if (word.matches(pattern)) {
        words.put(entry.key().text(), word);
      } else {
        problems.add(
            problem("word", entry.value().where())
                .with("key", entry.key().text())
                .with("found", word)
                .with("expected", key.equals("accents") ? "#1f4e8c" : "home"));
      }
    }
    return words;
  }

  private static Diagnostic problem(String variant, SourceSpan where) {
    var id = Rule.THEME_CONFIG.id() + "." + variant;
    return Diagnostic.of(Rule.THEME_CONFIG, where, Text.message(id));
  }
}
