package org.atelier.content.markdown;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Every {@link MarkdownLabel} in one language. */
public record MarkdownLabels(Map<MarkdownLabel, String> texts) {

  public MarkdownLabels {
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    for (var label : MarkdownLabel.values()) {
      if (!texts.containsKey(label)) throw new IllegalArgumentException("no words for " + label);
    }
  }

  public static MarkdownLabels of(Function<MarkdownLabel, String> words) {
    var texts = new EnumMap<MarkdownLabel, String>(MarkdownLabel.class);
    for (var label : MarkdownLabel.values()) texts.put(label, words.apply(label));
    return new MarkdownLabels(texts);
  }

  String say(MarkdownLabel label, int number) {
    return texts.getOrDefault(label, "").replace("{number}", Integer.toString(number));
  }
}
