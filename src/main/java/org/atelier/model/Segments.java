package org.atelier.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of addresses that a model names, one in each language of the site. Knows not
 * which others there are.
 */
final class Segments {

  private final Keywords keywords;

  Segments(Keywords keywords) {
    this.keywords = keywords;
  }

  /** Of a type: empty where its entries live at the root of their language. */
  Map<Language, YamlNode.Scalar> ofType(YamlNode.Mapping urls) {
    return read("x-url", urls, true);
  }

  /** Of a field or a value; null where there is none that could stand in an address. */
  @Nullable Localized ofPart(String key, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping urls)) {
      keywords.wrong(key, node, Text.message("value/expected-part-segments"));
      return null;
    }
    var texts = new TreeMap<Language, String>();
    read(key, urls, false).forEach((language, segment) -> texts.put(language, segment.text()));
    return texts.isEmpty() ? null : new Localized(texts);
  }

  private Map<Language, YamlNode.Scalar> read(
      String key, YamlNode.Mapping urls, boolean mayBeEmpty) {
    var segments = new LinkedHashMap<Language, YamlNode.Scalar>();
    var expected = mayBeEmpty ? "value/expected-segment" : "value/expected-part-segment";
    for (var entry : urls.entries()) {
      var language = keywords.language(key, entry.key());
      if (language == null) continue;
      if (entry.value() instanceof YamlNode.Scalar scalar
          && scalar.type() == ScalarType.STRING
          && (EntryId.isName(scalar.text()) || (mayBeEmpty && scalar.text().isEmpty()))) {
        segments.put(language, scalar);
      } else {
        keywords.wrong(key, entry.value(), Text.message(expected));
      }
    }
    for (var language : keywords.languages()) {
      if (urls.has(language.code())) continue;
      keywords.report(
          Keywords.problem("language", Wording.anchor(urls))
              .with("key", Wording.quote(key))
              .with("language", language.code()));
    }
    segments.keySet().retainAll(keywords.languages());
    return segments;
  }
}
