package org.atelier.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Text;
import org.atelier.model.Meaning.Translatable;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/** Reads the {@code x-} words of one declaration, over those of the definition it refers to. */
final class MeaningReader {

  static final List<String> WORDS =
      List.of(
          "description",
          "x-label",
          "x-help",
          "x-pattern-help",
          "x-translatable",
          "x-reference",
          "x-symmetric",
          "x-enum-labels",
          "x-enum-urls",
          "x-url",
          "x-facet",
          "x-private",
          "x-search-weight",
          "x-widget",
          "x-markdown",
          "x-file",
          "x-autolink",
          "x-key");

  /** How a model writes that a text is Markdown. */
  private enum Markdown {
    INLINE,
    BLOCK
  }

  private final Keywords keywords;
  private final Segments segments;

  MeaningReader(Keywords keywords) {
    this.keywords = keywords;
    this.segments = new Segments(keywords);
  }

  Meaning read(YamlNode.Mapping mapping, Meaning base) {
    var label = keywords.localized(mapping, "x-label");
    var help = keywords.localized(mapping, "x-help");
    var patternHelp = keywords.localized(mapping, "x-pattern-help");
    var reference = keywords.text(mapping, "x-reference");
    var widget = keywords.text(mapping, "x-widget");
    var key = keywords.text(mapping, "x-key");
    var url = mapping.get("x-url").orElse(null);
    var description = keywords.text(mapping, "description");
    return new Meaning(
        label == null ? base.label() : label,
        help == null ? base.help() : help,
        patternHelp == null ? base.patternHelp() : patternHelp,
        translatable(mapping, base),
        reference == null ? base.reference() : reference.text(),
        keywords.flag(mapping, "x-symmetric", base.symmetric()),
        keywords.flag(mapping, "x-facet", base.facet()),
        keywords.flag(mapping, "x-private", base.isPrivate()),
        keywords.count(mapping, "x-search-weight", base.searchWeight()),
        widget == null ? base.widget() : widget.text(),
        form(mapping, base),
        key == null ? base.key() : key.text(),
        words(mapping, "x-enum-labels", keywords::localized, base.valueLabels()),
        url == null ? base.segment() : segments.ofPart("x-url", url),
        words(mapping, "x-enum-urls", segments::ofPart, base.valueSegments()),
        keywords.flag(mapping, "x-autolink", base.autolink()),
        description == null ? base.description() : description.text());
  }

  private Translatable translatable(YamlNode.Mapping mapping, Meaning base) {
    var node = mapping.get("x-translatable").orElse(null);
    if (node == null) return base.translatable();
    if (node instanceof YamlNode.Scalar scalar) {
      if (scalar.type() == ScalarType.BOOLEAN) {
        return scalar.text().equalsIgnoreCase("true") ? Translatable.YES : Translatable.NO;
      }
      if (scalar.text().equals("either")) return Translatable.EITHER;
    }
    keywords.wrong("x-translatable", node, Text.anyOf("true", "false", "either"));
    return base.translatable();
  }

  private FieldValue.Form form(YamlNode.Mapping mapping, Meaning base) {
    if (keywords.flag(mapping, "x-file", false)) return FieldValue.Form.FILE;
    if (!mapping.has("x-markdown")) return base.form();
    return switch (keywords.word(mapping, "x-markdown", Markdown.class, Markdown.INLINE)) {
      case INLINE -> FieldValue.Form.INLINE_MARKDOWN;
      case BLOCK -> FieldValue.Form.BLOCK_MARKDOWN;
    };
  }

  /** What is said of each word of an enum. */
  private Map<String, Localized> words(
      YamlNode.Mapping mapping,
      String key,
      BiFunction<String, YamlNode, @Nullable Localized> reader,
      Map<String, Localized> base) {
    var words = keywords.mapping(mapping, key);
    if (words == null) return base;
    var read = new LinkedHashMap<String, Localized>();
    for (var entry : words.entries()) {
      var texts = reader.apply(entry.key().text(), entry.value());
      if (texts != null) read.put(entry.key().text(), texts);
    }
    return read;
  }
}
