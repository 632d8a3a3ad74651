package org.atelier.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode.Scalar;
import org.atelier.source.YamlNode.ScalarType;

/**
 * Takes typed values out of a mapping of settings, and notes what is wrong with them. A wrong value
 * is noted and then read as if it were missing, so that one run finds all there is. What was never
 * asked for is unknown: call {@link #refuseOthers} when all has been read.
 *
 * <p>For the program's own files, whose keys are known to the code; entries are checked against the
 * model.
 */
public final class MappingReader {

  private final YamlNode.Mapping mapping;
  private final Rules rules;
  private final List<Diagnostic> problems;
  private final String prefix;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * The rules to name. Their sentences take {@code key}, {@code expected} and {@code found}; where
   * one rule serves for all three, its sentences have the variants {@code unknown-key}, {@code
   * missing-key} and {@code value}.
   */
  public record Rules(Rule unknownKey, Rule missingKey, Rule value) {

    public static Rules all(Rule rule) {
      return new Rules(rule, rule, rule);
    }

    private Diagnostic problem(Rule rule, String variant, SourceSpan where) {
      var one = unknownKey == missingKey;
      return Diagnostic.of(rule, where, Text.message(one ? rule.id() + "." + variant : rule.id()));
    }
  }

  public MappingReader(YamlNode.Mapping mapping, Rules rules, List<Diagnostic> problems) {
    this(mapping, rules, problems, "");
  }

  private MappingReader(
      YamlNode.Mapping mapping, Rules rules, List<Diagnostic> problems, String prefix) {
    this.mapping = mapping;
    this.rules = rules;
    this.problems = problems;
    this.prefix = prefix;
  }

  /** Notes those of the keys that are not there, or say nothing. */
  public MappingReader require(String... keys) {
    for (var key : keys) {
      if (node(key).filter(n -> !isBlank(n)).isEmpty()) {
        problems.add(
            rules.problem(rules.missingKey(), "missing-key", where(key)).with("key", prefix + key));
      }
    }
    return this;
  }

  /** The value of a key; none where it says {@code null}. */
  public Optional<YamlNode> node(String key) {
    known.add(key);
    return mapping.get(key).filter(n -> !isNull(n));
  }

  /** A text; a number may stand for one, and then is the text as written. */
  public Optional<String> string(String key) {
    return node(key).flatMap(n -> text(key, n));
  }

  /** A text that must mean something; {@code parse} answers with nothing when it does not. */
  public <T> Optional<T> parsed(
      String key, Text.Message expected, Function<String, Optional<T>> parse) {
    var text = string(key);
    if (text.isEmpty()) return Optional.empty();
    var value = parse.apply(text.get());
    if (value.isEmpty()) wrong(key, node(key).orElseThrow(), expected);
    return value;
  }

  public Optional<Integer> integer(String key, int min, int max) {
    var node = node(key);
    if (node.isEmpty()) return Optional.empty();
    var value = node.filter(Scalar.class::isInstance).flatMap(n -> integer((Scalar) n, min, max));
    var expected = Text.message("expected/integer").with("min", min).with("max", max);
    if (value.isEmpty()) wrong(key, node.get(), expected);
    return value;
  }

  private static Optional<Integer> integer(Scalar scalar, int min, int max) {
    // No int has more than eleven characters, and what has more must not reach the parser.
    if (scalar.type() != ScalarType.INTEGER || scalar.text().length() > 11) return Optional.empty();
    long value = Long.parseLong(scalar.text());
    return value >= min && value <= max ? Optional.of((int) value) : Optional.empty();
  }

  public Optional<Boolean> bool(String key) {
    var node = node(key).orElse(null);
    if (node == null) return Optional.empty();
    if (node instanceof Scalar s && s.type() == ScalarType.BOOLEAN) {
      return Optional.of(s.text().equals("true"));
    }
    wrong(key, node, Text.message("expected/boolean"));
    return Optional.empty();
  }

  /** A mapping below this one; its problems are noted in the same place. */
  public Optional<MappingReader> mapping(String key) {
    return node(key).flatMap(n -> mapping(key, n));
  }

  /** A node met on the way, such as an item of a list, as a mapping. */
  public Optional<MappingReader> mapping(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping found) {
      return Optional.of(new MappingReader(found, rules, problems, prefix + key + "."));
    }
    wrong(key, node, Text.message("expected/mapping"));
    return Optional.empty();
  }

  /** The items of a list; an empty list where there is none. */
  public List<YamlNode> list(String key) {
    var node = node(key).orElse(null);
    if (node == null) return List.of();
    if (node instanceof YamlNode.Sequence list) return list.items();
    wrong(key, node, Text.message("expected/list"));
    return List.of();
  }

  /** A list of texts, each with its place. */
  public List<Scalar> scalars(String key) {
    var scalars = new ArrayList<Scalar>();
    for (var item : list(key)) {
      if (text(key, item).isPresent()) scalars.add((Scalar) item);
    }
    return List.copyOf(scalars);
  }

  /** All keys, for a mapping whose keys are names of the author's own. */
  public List<String> names() {
    known.addAll(mapping.keys());
    return mapping.keys();
  }

  /** Where a key stands; where the whole mapping does, if it is not there. */
  public SourceSpan where(String key) {
    return mapping.entry(key).map(e -> e.key().where()).orElseGet(this::start);
  }

  /** Notes every key that was never asked for, with the nearest one that was. */
  public void refuseOthers() {
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      if (known.contains(key)) continue;
      problems.add(
          rules
              .problem(rules.unknownKey(), "unknown-key", entry.key().where())
              .with("key", prefix + key)
              .with("expected", Text.anyOf(List.copyOf(known)))
              .didYouMean(key, known));
    }
  }

  /** Notes that a value is not what it should be. */
  public void wrong(String key, YamlNode found, Text.Message expected) {
    problems.add(wrongValue(key, found, expected));
  }

  /** The same, for a value for which the right words are known. */
  public void wrong(String key, Scalar found, Text.Message expected, Iterable<String> words) {
    problems.add(wrongValue(key, found, expected).didYouMean(found.text(), words));
  }

  private Diagnostic wrongValue(String key, YamlNode found, Text.Message expected) {
    return rules
        .problem(rules.value(), "value", found.where())
        .with("key", prefix + key)
        .with("expected", expected)
        .with("found", describe(found));
  }

  private Optional<String> text(String key, YamlNode node) {
    if (node instanceof Scalar s && s.type() != ScalarType.NULL && s.type() != ScalarType.BOOLEAN) {
      return Optional.of(s.text());
    }
    wrong(key, node, Text.message("expected/text"));
    return Optional.empty();
  }

  private SourceSpan start() {
    var where = mapping.where();
    return new SourceSpan(where.file(), where.line(), where.column(), where.line(), where.column());
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof Scalar s && s.type() == ScalarType.NULL;
  }

  private static boolean isBlank(YamlNode node) {
    return node instanceof Scalar s && s.text().isBlank();
  }

  private static boolean isEmpty(YamlNode node) {
    return isNull(node)
        || (node instanceof YamlNode.Sequence list && list.items().isEmpty())
        || (node instanceof YamlNode.Mapping mapping && mapping.entries().isEmpty());
  }

  private static Text describe(YamlNode node) {
    if (isEmpty(node)) return Text.message("found/nothing");
    return switch (node.kind()) {
      case SEQUENCE -> Text.message("found/list");
      case MAPPING -> Text.message("found/mapping");
      case SCALAR -> Text.message("found/text").with("text", shortened(((Scalar) node).text()));
    };
  }

  private static String shortened(String text) {
    var line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
