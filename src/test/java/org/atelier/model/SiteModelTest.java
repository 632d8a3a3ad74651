package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

  @Test
  void everyFieldToFilterByAndEachOfItsWordsHasItsOwnAddressInEveryLanguage() {
    var missing = new ArrayList<String>();
    int count = 0;
    for (var type : Models.ofTheSite().toOptional().orElseThrow().types().values()) {
      for (var field : type.fields().values()) {
        if (!field.facet()) continue;
        count++;
        var name = type.id() + "." + field.name();
        if (field.segment().isEmpty()) missing.add(name);
        var items = field.schema().list().items();
        var schema = items == null ? field.schema() : items;
        for (var word : schema.allowed()) {
          if (!schema.meaning().valueSegments().containsKey(word.text())) {
            missing.add(name + " = " + word.text());
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(count >= 6, "the fields to filter by must be found");
  }
}
