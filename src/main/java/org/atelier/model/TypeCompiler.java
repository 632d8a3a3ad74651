package org.atelier.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentType.BodyRule;
import org.atelier.model.ContentType.Fallback;
import org.atelier.model.ContentType.Listing;
import org.atelier.model.ContentType.Sort;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** Compiles one model file to one type. Knows no other type: see {@link ModelReader}. */
final class TypeCompiler {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final List<String> WORDS =
      List.of(
          "$schema",
          "$id",
          "$defs",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties",
          "anyOf",
          "allOf",
          "x-directory",
          "x-url",
          "x-label",
          "x-label-plural",
          "x-help",
          "x-fallback",
          "x-body",
          "x-listing",
          "x-page",
          "x-search-weight");

  /**
   * One type and where its file says what must not be said twice.
   *
   * @param type null where the file lacks what a type must have
   * @param references the types it refers to, at their tokens
   */
  record Draft(
      String id,
      @Nullable ContentType type,
      YamlNode.@Nullable Scalar directory,
      Map<Language, YamlNode.Scalar> urlSegments,
      List<YamlNode.Scalar> references,
      List<Diagnostic> problems) {}

  private final SiteConfig config;
  private final Reserved reserved;

  TypeCompiler(SiteConfig config, Reserved reserved) {
    this.config = config;
    this.reserved = reserved;
  }

  Draft compile(String id, YamlNode.Mapping mapping) {
    var keywords = new Keywords(config.languages());
    keywords.checkKnown(mapping, WORDS);
    checkFixed(mapping, keywords);
    var definitions = new LinkedHashMap<String, YamlNode>();
    var declared = keywords.mapping(mapping, "$defs");
    if (declared != null) {
      for (var entry : declared.entries()) definitions.put(entry.key().text(), entry.value());
    }
    var compiler = new SchemaCompiler(keywords, definitions);
    var whole = compiler.compileRoot(reserved.joinedTo(mapping, keywords));
    var directory = required(mapping, "x-directory", keywords);
    var name = directory == null ? null : name(directory, keywords);
    var segments = segments(mapping, keywords);
    var label = keywords.localized(mapping, "x-label");
    if (!mapping.has("x-label")) missing(mapping, "x-label", keywords);
    var type =
        name == null || label == null
            ? null
            : type(new Head(id, name.text(), plain(segments)), mapping, keywords, whole);
    return new Draft(id, type, name, segments, compiler.references(), keywords.problems());
  }

  private record Head(String id, String directory, Map<Language, String> urlSegments) {}

  private ContentType type(Head head, YamlNode.Mapping mapping, Keywords keywords, Schema whole) {
    var label = Objects.requireNonNull(keywords.localized(mapping, "x-label"));
    var plural = keywords.localized(mapping, "x-label-plural");
    var fields = new LinkedHashMap<String, Field>();
    var rules = whole.object();
    rules
        .properties()
        .forEach(
            (name, schema) ->
                fields.put(
                    name,
                    Field.of(name, schema, rules.required().contains(name), reserved.has(name))));
    return new ContentType(
        head.id(),
        mapping.where().file(),
        head.directory(),
        head.urlSegments(),
        label,
        plural == null ? label : plural,
        keywords.word(mapping, "x-fallback", Fallback.class, Fallback.SHOW),
        keywords.word(mapping, "x-body", BodyRule.class, BodyRule.OPTIONAL),
        listing(mapping, keywords),
        keywords.flag(mapping, "x-page", true),
        fields,
        keywords.localized(mapping, "x-help"),
        keywords.count(mapping, "x-search-weight", 100),
        EntrySchema.of(whole));
  }

  /** What a type file says of itself and may not say otherwise. */
  private static void checkFixed(YamlNode.Mapping mapping, Keywords keywords) {
    keywords.text(mapping, "$id");
    keywords.text(mapping, "description");
    keywords.mapping(mapping, "properties");
    keywords.words(mapping, "required");
    if (!mapping.has("properties")) missing(mapping, "properties", keywords);
    var dialect = keywords.text(mapping, "$schema");
    if (dialect != null && !dialect.text().equals(DIALECT)) {
      keywords.wrong("$schema", dialect, Text.literal(DIALECT));
    }
    var type = mapping.get("type").orElse(null);
    if (type == null) missing(mapping, "type", keywords);
    else if (!(type instanceof YamlNode.Scalar scalar) || !scalar.text().equals("object")) {
      keywords.wrong("type", type, Text.literal("object"));
    }
    var others = mapping.get("additionalProperties").orElse(null);
    if (others == null) missing(mapping, "additionalProperties", keywords);
    else if (!SchemaCompiler.isFalse(others)) {
      keywords.wrong("additionalProperties", others, Text.literal("false"));
    }
  }

  private static YamlNode.@Nullable Scalar required(
      YamlNode.Mapping mapping, String key, Keywords keywords) {
    if (!mapping.has(key)) missing(mapping, key, keywords);
    return keywords.text(mapping, key);
  }

  private static void missing(YamlNode.Mapping mapping, String key, Keywords keywords) {
    keywords.report(Keywords.problem("missing", Wording.anchor(mapping)).with("key", key));
  }

  private static YamlNode.@Nullable Scalar name(YamlNode.Scalar scalar, Keywords keywords) {
    if (EntryId.isName(scalar.text()) && !scalar.text().equals("model")) return scalar;
    keywords.wrong("x-directory", scalar, Text.message("value/expected-name"));
    return null;
  }

  private static Map<Language, String> plain(Map<Language, YamlNode.Scalar> segments) {
    var plain = new LinkedHashMap<Language, String>();
    segments.forEach((language, scalar) -> plain.put(language, scalar.text()));
    return plain;
  }

  private static Map<Language, YamlNode.Scalar> segments(
      YamlNode.Mapping mapping, Keywords keywords) {
    if (!mapping.has("x-url")) missing(mapping, "x-url", keywords);
    var urls = keywords.mapping(mapping, "x-url");
    return urls == null ? Map.of() : new Segments(keywords).ofType(urls);
  }

  private @Nullable Listing listing(YamlNode.Mapping mapping, Keywords keywords) {
    var node = mapping.get("x-listing").orElse(null);
    if (node == null) return new Listing(config.pageSize(), Sort.TITLE);
    if (SchemaCompiler.isFalse(node)) return null;
    if (!(node instanceof YamlNode.Mapping listing)) {
      keywords.wrong("x-listing", node, Text.message("value/expected-listing"));
      return null;
    }
    keywords.checkKnown(listing, List.of("pageSize", "sort"));
    int pageSize = keywords.count(listing, "pageSize", config.pageSize());
    if (pageSize < 1) {
      keywords.wrong(
          "pageSize",
          listing.get("pageSize").orElse(listing),
          Text.message("value/expected-count"));
      pageSize = 1;
    }
    return new Listing(pageSize, keywords.word(listing, "sort", Sort.class, Sort.TITLE));
  }
}
