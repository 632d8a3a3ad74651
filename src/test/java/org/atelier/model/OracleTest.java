package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.atelier.source.YamlReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our evaluator and a complete validator of JSON Schema agree on the site's model: on each type as
 * its file declares it, and on the two halves that we make of it.
 */
class OracleTest {

  private static final int TRIES = 8_000;
  private static final SourceSpan SOMEWHERE = new SourceSpan("test", 1, 1, 1, 2);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<Judged> JUDGED = judged();
  private static final Map<String, int[]> SEEN = new TreeMap<>();

  /** A schema in the form of either judge. */
  record Judged(String name, Schema ours, com.networknt.schema.Schema oracle) {}

  private static List<Judged> judged() {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var judged = new ArrayList<Judged>();
    for (var type : Models.ofTheSite().toOptional().orElseThrow().types().values()) {
      var schema = type.schema();
      var id = type.id();
      judged.add(
          new Judged(
              id + " whole", schema.whole(), registry.getSchema(JSON.valueToTree(declared(type)))));
      for (var half : List.of(schema.shared(), schema.translated())) {
        var name = id + (half == schema.shared() ? " shared" : " translated");
        judged.add(
            new Judged(name, half, registry.getSchema(JSON.valueToTree(SchemaJson.of(half)))));
      }
    }
    return judged;
  }

  /** The model file as it is written, with the fields that every type has; not compiled by us. */
  private static @Nullable Object declared(ContentType type) {
    var text = Models.text(type.source());
    var mapping = YamlReader.read(type.source(), text, 1).toOptional().orElseThrow();
    return SchemaJson.plain(Reserved.load().joinedTo(mapping, new Keywords(List.of())));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform());
  }

  @Property(
      tries = TRIES,
      seed = "20260331",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void bothAcceptTheSameDocuments(@ForAll("seeds") long seed) {
    var judged = JUDGED.get((int) Math.floorMod(seed, (long) JUDGED.size()));
    var documents = new RandomDocuments(seed);
    int changes = (int) Math.floorMod(seed >> 8, 4L) - 1;
    var document = documents.fitting(judged.ours, changes);
    if (!(document instanceof Map<?, ?>)) return;

    var refusals =
        judged.oracle.validate(
            JSON.valueToTree(document),
            c -> c.executionConfig(e -> e.formatAssertionsEnabled(true)));
    var ours = problems(judged.ours, document);
    if (!ours.isEmpty() && ours.stream().allMatch(OracleTest::isLongName)) return;

    assertEquals(
        refusals.isEmpty(),
        ours.isEmpty(),
        () ->
            judged.name + "\n" + JSON.writeValueAsString(document) + "\n" + refusals + "\n" + ours);
    if (changes <= 0) assertTrue(ours.isEmpty(), () -> "must fit: " + ours);
    SEEN.computeIfAbsent(judged.name, n -> new int[2])[ours.isEmpty() ? 0 : 1]++;
  }

  /** An entry's name is no longer than a folder's may be: a rule of our own. */
  private static boolean isLongName(Diagnostic problem) {
    return problem.message().id().equals("model/pattern.reference")
        && problem.message().arguments().get("found") instanceof Text.Literal found
        && found.value().endsWith("…");
  }

  /** Two items with one key are our own rule too, which no schema can say. */
  private static List<Diagnostic> problems(Schema schema, Object document) {
    var problems = new ArrayList<Diagnostic>();
    var scope = new FieldMistakes.Scope(Text.literal("Test"), "test", List.of("other"));
    new Evaluator(scope, problems).file(schema, schema, (YamlNode.Mapping) yaml(document));
    problems.removeIf(p -> p.message().id().equals("model/key.twice"));
    return problems;
  }

  private static YamlNode yaml(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var entries = new ArrayList<YamlNode.Entry>();
      map.forEach(
          (key, inner) ->
              entries.add(
                  new YamlNode.Entry(scalar(ScalarType.STRING, key.toString()), yaml(inner))));
      return new YamlNode.Mapping(entries, SOMEWHERE);
    }
    if (value instanceof List<?> list) {
      return new YamlNode.Sequence(list.stream().map(OracleTest::yaml).toList(), SOMEWHERE);
    }
    if (value == null) return scalar(ScalarType.NULL, "null");
    if (value instanceof Boolean) return scalar(ScalarType.BOOLEAN, value.toString());
    if (value instanceof Integer) return scalar(ScalarType.INTEGER, value.toString());
    if (value instanceof BigDecimal number) {
      return scalar(ScalarType.NUMBER, number.toPlainString());
    }
    return scalar(ScalarType.STRING, (String) value);
  }

  private static YamlNode.Scalar scalar(ScalarType type, String text) {
    return new YamlNode.Scalar(type, text, SOMEWHERE);
  }

  @AfterContainer
  static void bothVerdictsHaveBeenSeenOften() {
    var rare = new LinkedHashMap<String, String>();
    SEEN.forEach(
        (name, counts) -> {
          if (counts[0] < 60 || counts[1] < 40) rare.put(name, counts[0] + "/" + counts[1]);
        });
    assertEquals(JUDGED.size(), SEEN.size());
    assertEquals(Map.of(), rare);
  }
}
