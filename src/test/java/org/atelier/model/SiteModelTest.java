package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The model of the site that this repository builds. */
class SiteModelTest {

  @Test
  void theSitesModelHasNoProblems() {
    var model = Models.ofTheSite();

    assertEquals(List.of(), model.diagnostics());
    assertEquals(
        List.of(
            "contact", "occupation", "organisation", "page", "path", "practice", "session", "term"),
        List.copyOf(new TreeSet<>(model.toOptional().orElseThrow().types().keySet())));
  }
}
