package org.atelier.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** axe-core, run in a page: what of WCAG 2.2 AA and good practice a machine can tell. */
final class Axe {

  private static final String RUN =
      "async () => {"
          + " const result = await axe.run(document, {resultTypes: ['violations'], runOnly:"
          + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});"
          + " return {passed: result.passes.length, violations: result.violations.flatMap(v =>"
          + " v.nodes.map(n => v.id + ' ' + n.target.join(' ') + ': '"
          + " + (n.any[0] || n.all[0] || n.none[0] || v).message))};"
          + "}";

  private Axe() {}

  /** What is wrong: rule, selector of the element, and axe's own sentence. */
  static List<String> violations(Page page) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(Source.TEXT);
    var result = (Map<?, ?>) page.evaluate(RUN);
    if (((Number) result.get("passed")).intValue() < 10) {
      throw new IllegalStateException("axe hardly looked at " + page.url());
    }
    var all = new ArrayList<String>();
    for (var one : (List<?>) result.get("violations")) all.add((String) one);
    return all;
  }

  private static final class Source {

    static final String TEXT = read();

    private static String read() {
      try (var in = Axe.class.getResourceAsStream("/axe/axe.min.js")) {
        // The value of the last expression would be sent back; it must be nothing.
        return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n;0";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
