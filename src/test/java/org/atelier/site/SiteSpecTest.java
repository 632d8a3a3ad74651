package org.atelier.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.atelier.testing.Spec;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What linking does, as the examples in src/test/resources/spec/site-*.spec.md show it. */
class SiteSpecTest {

  @TestFactory
  Stream<DynamicNode> addresses() {
    return spec("site-addresses.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> languages() {
    return spec("site-languages.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> publication() {
    return spec("site-publication.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> lists() {
    return spec("site-lists.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> references() {
    return spec("site-references.spec.md");
  }

  @TestFactory
  Stream<DynamicNode> links() {
    return spec("site-links.spec.md");
  }

  private static Stream<DynamicNode> spec(String file) {
    return Spec.examples(file, (input, expected) -> assertEquals(expected, SiteView.of(input)));
  }
}
