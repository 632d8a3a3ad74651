package org.atelier.render.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atelier.config.BaseUrl;
import org.atelier.config.Language;
import org.atelier.render.TestTheme;
import org.atelier.render.view.FieldsView;
import org.atelier.render.view.LinkView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterFilterTest {

  private static final List<LinkView> ENTRIES =
      List.of(
          entry("welder", "Welder", List.of("Arc welder", "welder", "Welder")),
          entry("printer", "3D printer", List.of()),
          entry("electrician", "Électricien", List.of("Assembler")));

  private static LinkView entry(String id, String title, List<String> others) {
    return new LinkView(
        id, "occupation", title, "/" + id + "/", null, "", List.of(), others(others));
  }

  private static FieldsView others(List<String> names) {
    return new FieldsView(
        Set.of("altTitles"),
        new FieldsView.Values() {
          @Override
          public @Nullable Object get(String name) {
            return names;
          }

          @Override
          public String label(String name) {
            return name;
          }

          @Override
          public boolean isFact(String name) {
            return true;
          }
        });
  }

  /** What a template makes of the entries, or what is wrong with it. */
  private static String run(String template) {
    return run(template, "en");
  }

  private static String run(String template, String language) {
    var words = TestTheme.i18n(language, "");
    var theme =
        TestTheme.read(
                "-- themes/t/theme.yml --\nname: t\n-- themes/t/templates/x.peb --\n"
                    + (template + "\n" + words),
                language)
            .toOptional()
            .orElseThrow();
    var engine = new TemplateEngine(theme, new BaseUrl("https://example.org/"));
    var made = engine.render("x", Map.of("all", ENTRIES), new Language(language), new EmptySite());
    var value = made.value();
    return value == null ? made.diagnostics().toString() : value.strip();
  }

  @Test
  void entriesStandUnderTheLettersOfTheirTitles() {
    assertEquals(
        "0–9 (0-9): 3D printer; E (e): Électricien; W (w): Welder;",
        run(
            "{% for l in all | by_letter %}{{ l.letter }} ({{ l.id }}):"
                + "{% for n in l.names %} {{ n.name }};{% endfor %} {% endfor %}"));
  }

  @Test
  void otherNamesStandUnderTheirsUnlessTheyAreTheTitle() {
    assertEquals(
        "[Arc welder welder][Assembler electrician] Électricien [welder welder] Welder",
        run("{% for l in all | by_letter('altTitles') %}{% for n in l.names %}"
                + "{% if n.other %}[{{ n.name }} {{ n.entry.id }}]{% else %} {{ n.name }} "
                + "{% endif %}{% endfor %}{% endfor %}")
            .replace("3D printer", "")
            .strip());
  }

  /** Locales write it {@code fr-BE}, the site {@code fr-be}. */
  @Test
  void aLanguageMayBeThatOfACountry() {
    assertEquals(
        "0–9 E W", run("{% for l in all | by_letter %}{{ l.letter }} {% endfor %}", "fr-be"));
  }

  @Test
  void aFieldThatEntriesDoNotHaveIsAnErrorAndTheNearestIsNamed() {
    var said = run("{{ (all | by_letter('altTitle')) is empty }}");
    assertTrue(said.contains("altTitle]"), said);
    assertTrue(said.contains("altTitles"), said);
  }
}
