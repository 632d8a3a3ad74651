package org.atelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.atelier.source.YamlPrinter.Leaf;
import org.atelier.source.YamlPrinter.Style;
import org.atelier.source.YamlPrinter.Token;
import org.atelier.source.YamlPrinter.Tree;

/** Whatever is written, in whatever style, is read as it was meant, and found where it stands. */
class YamlPlacesPropertyTest {

  @Property(tries = 500, seed = "2026")
  void everyTokenIsFoundWhereItStands(
      @ForAll("mappings") Tree tree, @ForAll("lineEnds") String lineEnd) {
    var printer = new YamlPrinter(lineEnd);
    var text = printer.print(tree);

    var read = YamlReader.read("a.yml", text, 1);

    assertEquals(List.of(), read.diagnostics(), text);
    var found = new ArrayList<Token>();
    collect(read.toOptional().orElseThrow(), new Places("a.yml", text, 1), found);
    assertEquals(printer.tokens(), found, text);
  }

  private static void collect(YamlNode node, Places places, List<Token> found) {
    if (node instanceof YamlNode.Scalar scalar) {
      found.add(new Token(slice(places, scalar), scalar.text(), scalar.where().line()));
    } else if (node instanceof YamlNode.Sequence list) {
      list.items().forEach(item -> collect(item, places, found));
    } else if (node instanceof YamlNode.Mapping mapping) {
      for (var entry : mapping.entries()) {
        collect(entry.key(), places, found);
        collect(entry.value(), places, found);
      }
    }
  }

  /** The text at a node's place, cut by its lines and columns alone. */
  private static String slice(Places places, YamlNode node) {
    var where = node.where();
    var lines = places.text().split("(?<=\n)", -1);
    if (where.line() == where.endLine()) {
      return lines[where.line() - 1].substring(where.column() - 1, where.endColumn() - 1);
    }
    var slice = new StringBuilder(lines[where.line() - 1].substring(where.column() - 1));
    for (int i = where.line(); i < where.endLine() - 1; i++) slice.append(lines[i]);
    return slice.append(lines[where.endLine() - 1], 0, where.endColumn() - 1).toString();
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n");
  }

  @Provide
  Arbitrary<Tree> mappings() {
    return Arbitraries.randomValue(random -> mapping(random, 3));
  }

  private static Tree tree(Random random, int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(3)) {
      case 1 -> list(random, depth - 1);
      case 2 -> mapping(random, depth - 1);
      default -> pick(random, List.of(plain(random), quoted(random), block(random)));
    };
  }

  private static Tree list(Random random, int depth) {
    var items = new ArrayList<Tree>();
    for (int i = random.nextInt(4); i > 0; i--) items.add(tree(random, depth));
    return new YamlPrinter.Listed(items, random.nextBoolean());
  }

  private static Tree mapping(Random random, int depth) {
    var pairs = new TreeMap<String, YamlPrinter.Pair>();
    for (int i = random.nextInt(4); i > 0; i--) {
      var key = pick(random, List.of(plain(random), quoted(random)));
      var pair = new YamlPrinter.Pair(key, tree(random, depth));
      if (!key.text().isBlank()) pairs.put(key.text(), pair);
    }
    return new YamlPrinter.Keyed(List.copyOf(pairs.values()), random.nextBoolean());
  }

  private static Leaf plain(Random random) {
    var words =
        List.of("a", "é", "😀", "x y", "no", "l'été", "a#b", "c:d", "12:30", "-x", "Ⅳ", "7");
    return new Leaf(join(" ", random, words, 1 + random.nextInt(3)), Style.PLAIN);
  }

  private static Leaf quoted(Random random) {
    var parts =
        List.of("a", "é", "😀", "'", "\"", "\\", " ", ": ", " #", "[", "}", ",", "- ", "&", "\t");
    return new Leaf(
        join("", random, parts, random.nextInt(7)),
        random.nextBoolean() ? Style.SINGLE : Style.DOUBLE);
  }

  private static Leaf block(Random random) {
    var lines = List.of("a b", "é: 😀", "# no comment", "- 'x", "");
    return new Leaf("x" + join("\n", random, lines, random.nextInt(4)) + "x\n", Style.BLOCK);
  }

  private static String join(String separator, Random random, List<String> parts, int count) {
    return Stream.generate(() -> pick(random, parts))
        .limit(count)
        .collect(Collectors.joining(separator));
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
