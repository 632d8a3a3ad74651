package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atelier.content.Heading;
import org.atelier.content.Link;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.atelier.site.Translation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The three languages say the same: numbers, dates, links, headings, lengths of lists. */
@Tag("once")
class LanguagesAgreeTest {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\u00a0\\u202f ]\\d{3})*");

  private static Stream<Entry> entries() {
    return RealSite.get().site().entries().values().stream();
  }

  /** 12 000, 12,000 and 12.000 are one number. */
  private static Set<String> numbers(Entry entry, String language) {
    var found = new TreeSet<String>();
    for (var text : Texts.prose(entry, language)) {
      var matcher = NUMBER.matcher(text);
      while (matcher.find()) found.add(matcher.group().replaceAll("\\D", ""));
    }
    return found;
  }

  private static void sameInAll(String what, BiFunction<Entry, String, Object> look) {
    var wrong = new ArrayList<String>();
    entries()
        .forEach(
            entry -> {
              var french = look.apply(entry, "fr");
              for (var language : List.of("en", "nl")) {
                var other = look.apply(entry, language);
                if (!french.equals(other)) {
                  wrong.add(
                      entry.id() + " " + what + " fr " + french + " " + language + " " + other);
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyNumberAndYearStandsInAllLanguages() {
    sameInAll("numbers", LanguagesAgreeTest::numbers);
  }

  @Test
  void linksLeadToTheSame() {
    sameInAll("links", (entry, language) -> targets(Texts.in(entry, language)));
  }

  private static Set<String> targets(Translation translation) {
    var targets = new TreeSet<String>();
    var body = translation.body();
    if (body != null) {
      for (Link link : body.links()) {
        // Another site may have a page for each language too.
        boolean elsewhere = link.target().startsWith("http");
        targets.add(elsewhere ? "elsewhere" : link.target());
      }
    }
    return targets;
  }

  @Test
  void headingsHaveTheSamePlaces() {
    sameInAll(
        "headings",
        (entry, language) -> {
          var body = Texts.in(entry, language).body();
          return body == null ? List.of() : body.outline().stream().map(Heading::id).toList();
        });
  }

  @Test
  void listsAreAsLong() {
    sameInAll(
        "lists", (entry, language) -> shape(Texts.in(entry, language).document().fields(), ""));
  }

  /** Words for the search may be more in one language than in another. */
  private static Set<String> shape(FieldValue value, String path) {
    var shape = new TreeSet<String>();
    if (Set.of(
            ".altTitles",
            ".hiddenTitles",
            ".forms",
            ".titleFeminine",
            ".titleMasculine",
            ".plain",
            ".nameNotes")
        .contains(path)) {
      return shape;
    }
    if (value instanceof FieldValue.Items items) {
      shape.add(path + "[" + items.values().size() + "]");
    } else if (value instanceof FieldValue.Group group) {
      group.fields().forEach((name, part) -> shape.addAll(shape(part, path + "." + name)));
    } else {
      shape.add(path);
    }
    return shape;
  }
}
