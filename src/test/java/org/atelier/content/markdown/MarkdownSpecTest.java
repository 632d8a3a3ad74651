package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atelier.testing.Spec;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of Markdown. A first line {@code @fr} chooses a language other than English. After
 * the HTML come the problems, each with its place and the characters the caret stands under.
 */
class MarkdownSpecTest {

  @TestFactory
  Stream<DynamicNode> markdown() {
    return examples("markdown.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> components() {
    return examples("components.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> typography() {
    return examples("typography.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> rawHtml() {
    return examples("raw-html.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> urlPolicy() {
    return examples("url-policy.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> headingIds() {
    return examples("heading-ids.spec.md");
  }

  private static Stream<DynamicNode> examples(String file) {
    return Spec.examples(file, (input, expected) -> assertEquals(expected, answer(input)));
  }

  static String answer(String input) {
    boolean named = input.startsWith("@");
    var language = named ? input.substring(1, 3) : "en";
    var text = named ? input.substring(input.indexOf('\n') + 1) : input;
    var parsed = MarkdownTexts.parse(text, language);
    var html = MarkdownTexts.html(Objects.requireNonNull(parsed.value()), language);
    var problems =
        parsed.diagnostics().stream()
            .sorted()
            .map(p -> "! " + MarkdownTexts.show(p, text) + "\n")
            .collect(Collectors.joining());
    return visible(html) + problems;
  }

  /** Spaces that don't break, so that one can see them: {@code ␣} wide, {@code ·} narrow. */
  private static String visible(String html) {
    return html.replace('\u00A0', '␣').replace('\u202F', '·');
  }
}
