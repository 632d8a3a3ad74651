package org.atelier.render.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atelier.config.BaseUrl;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.render.TestTheme;
import org.atelier.render.view.ChoiceView;
import org.atelier.render.view.DateView;
import org.atelier.render.view.FieldsView;
import org.atelier.render.view.Html;
import org.atelier.render.view.MenuView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateEngineTest {

  private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\"";
  private static final String HARMLESS =
      "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;";

  private static final PageFunctions NO_SITE = new EmptySite();

  /** What a template makes, or what is wrong with it. */
  private static String run(String template) {
    return run(template, "");
  }

  private static String run(String template, String moreFiles) {
    var theme =
        TestTheme.of(
            "-- themes/t/templates/x.peb --\n"
                + template
                + "\n-- themes/t/assets/site.css --\np{}\n"
                + moreFiles
                + TestTheme.i18n(
                    "en", "hi: Hi {0}\nn: '{0, plural, one {# page} other {# pages}}'\n"));
    var engine = new TemplateEngine(theme, new BaseUrl("https://example.org/sub/"));
    var problems = engine.check();
    if (!problems.isEmpty()) return print(problems);
    var outcome = engine.render("x", variables(), new Language("en"), NO_SITE);
    return outcome.value() == null ? print(outcome.diagnostics()) : outcome.value().stripTrailing();
  }

  private static Map<String, @Nullable Object> variables() {
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("menu", new MenuView(HOSTILE, "/a?b=1&c='2'"));
    variables.put("html", new Html("<b>bold</b>"));
    variables.put("nothing", null);
    variables.put("words", List.of("a", "b", "<c>"));
    variables.put("day", LocalDate.of(2020, 2, 1));
    variables.put("dayView", new DateView("2020-02-01", "1 February 2020"));
    variables.put("number", new BigDecimal("12345.5"));
    variables.put("map", new TreeMap<>(Map.of("key", "value")));
    variables.put("choices", List.of(new ChoiceView("a", "A label"), new ChoiceView("b", "B")));
    variables.put("fields", fields("pay", null, "title", "Welder", "country", "england"));
    variables.put(
        "rows",
        List.of(
            fields("country", new ChoiceView("fr", "France"), "n", 1),
            fields("country", new ChoiceView("be", "Belgium"), "n", 2),
            fields("country", new ChoiceView("fr", "France"), "n", 3)));
    return variables;
  }

  private static FieldsView fields(@Nullable Object... namesAndValues) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    Set<String> names = all.keySet();
    return new FieldsView(
        names,
        new FieldsView.Values() {
          @Override
          public @Nullable Object get(String name) {
            return all.get(name);
          }

          @Override
          public String label(String name) {
            return "Label of " + name;
          }

          @Override
          public boolean isFact(String name) {
            return !name.equals("title");
          }
        });
  }

  private static String print(List<Diagnostic> problems) {
    var english = Catalogue.of("en");
    return problems.stream()
        .map(
            d ->
                d.where().line()
                    + ":"
                    + d.where().column()
                    + "-"
                    + d.where().endColumn()
                    + " "
                    + english.say(d.message())
                    + (d.hint() == null ? "" : " " + english.say(d.hint())))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void escapesEverythingEverywhere() {
    assertEquals("<p>" + HARMLESS + "</p>", run("<p>{{ menu.label }}</p>"));
    assertEquals("<a href=\"/a?b=1&amp;c=&#39;2&#39;\">", run("<a href=\"{{ menu.url }}\">"));
    assertEquals("Hi " + HARMLESS, run("{{ t('hi', menu.label) }}"));
    assertEquals(HARMLESS + "!", run("{{ menu.label ~ '!' }}"));
    assertEquals("&lt;b&gt;bold&lt;/b&gt;!", run("{{ html ~ '!' }}"), "no longer our own HTML");
    assertEquals(HARMLESS, run("{{ menu.label | upper | lower }}"));
    assertEquals(HARMLESS, run("{{ nothing is null ? menu.label : '' }}"));
    assertEquals(HARMLESS, run("{% set x = menu.label %}{{ x }}"));
    assertEquals(
        "[" + HARMLESS + "][<b>bold</b>]",
        run("{% macro m(v) %}[{{ v }}]{% endmacro %}{{ m(menu.label) }}{{ m(html) }}"));
    assertEquals("a, b and &lt;c&gt;", run("{{ words | list }}"));
  }

  @Test
  void writesOurOwnHtmlAsItIs() {
    assertEquals("<b>bold</b>", run("{{ html }}"));
    assertEquals("<b>bold</b>", run("{% if true %}{{ html }}{% endif %}"));
  }

  @Test
  void aQuotationIsSetInItsOwnLanguageAndStillEscaped() {
    assertEquals("&lt;oui&gt; ? in fr", run("{{ '<oui> ?' | typeset('fr') }}"));
    assertEquals(
        "10 17 0",
        run(
            "{{ 'Agent·e de l’été-automation' | longest_word }} {{ '(Électromécanicien)' | longest_word }} {{ '' | longest_word }}"));
  }

  @Test
  void jsonInAScriptCantEndIt() {
    var json = "{\"a\":\"</script><!-- & \u2028\"}";
    assertEquals(
        "{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\"}",
        Escape.jsonInScript(json).value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{{ unknown }}; 1:4-11 “unknown” is not known here, or has no value.",
        "{{ menu.lable }}; 1:9-14 “lable” is not known here. Did you mean “label”?",
        "{{ fields.titel }}; 1:11-16 “titel” is not known here. Did you mean “title”?",
        "{{ map.kee }}; 1:8-11 “kee” is not known here. Did you mean “key”?",
        "{{ nothing.label }}; 1:4-11 “nothing” has no value here. Test it with “is not null”"
            + " first.",
        "{{ menu.label() }}; 1:9-14 “label” is called like a method. Templates can only read"
            + " values.",
        "{{ menu.getClass() }}; 1:9-17 “getClass” is called like a method. Templates can only"
            + " read values.",
        "{{ 'x'.length() }}; 1:8-14 “length” is called like a method. Templates can only read"
            + " values.",
        "{{ html | raw }}; 1:11-14 “raw” is not allowed in a theme: it would let unchecked text"
            + " into the page, or make builds differ.",
        "{{ t('bye') }}; 1:7-10 The template uses the message “bye”, but no language has it.",
        "{% set k = 'bye' %}{{ t(k) }}; 1:13-16 The template uses the message “bye”, but no"
            + " language has it.",
        "{{ asset('sit.css') }}; 1:11-18 The theme has no asset “sit.css”. Did you mean"
            + " “site.css”?",
        "{% include 'y' %}; 1:13-14 The template “y” does not exist. Did you mean “x”?",
        "{{ entries('pages') }}; 1:13-18 There is no content type “pages”. Did you mean “page”?",
        "{{ day | date('medium') }}; 1:16-22 This argument does not fit: “medium”.",
        "{{ words | typeset('fr') }}; 1:1-28 This value does not fit: “[a, b, <c>]”.",
        "{{ words | date }}; 1:1-19 This value does not fit: “[a, b, <c>]”.",
      })
  void pointsAtTheOffendingWord(String template, String expected) {
    assertEquals(expected, run(template));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ menu.class }}",
        "{{ menu.class.name }}",
        "{{ menu.toString }}",
        "{{ menu.hashCode }}",
        "{{ words.class }}",
        "{{ words.size }}",
        "{{ words.stream }}",
        "{{ day.year }}",
        "{{ day.chronology }}",
        "{{ 'x'.bytes }}",
        "{{ 'x'.class }}",
        "{{ number.class }}",
        "{{ map.class }}",
        "{{ map.clear }}",
        "{{ map.clear() }}",
        "{{ fields.names }}",
        "{{ fields.values }}",
        "{% for w in words %}{{ loop.class }}{% endfor %}",
        "{% for w in words %}{{ loop.getClass() }}{% endfor %}",
        "{% autoescape false %}{{ menu.label }}{% endautoescape %}",
        "{% filter raw %}x{% endfilter %}",
        "{% cache 'x' %}y{% endcache %}",
        "{% if %}",
        "{{ menu.label | nofilter }}",
        "{{ nofunction() }}",
        "{{ i18n('a', 'b') }}",
        "{{ 1 / 0 }}",
        "{{ getClass() }}",
        "{{ \"#{html | raw}\" }}",
        "{% include '../../content/secret' %}",
        "{% include nothing %}",
        "{% set p = '/etc/passwd' %}{% include p %}",
        "{% include 'x' %}",
        "{% extends 'x' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m() %}{{ entries('page') }}{% endmacro %}{{ m() }}",
        "{% for i in range(1, 3000000) %}0123456789{% endfor %}",
      })
  void refuses(String template) {
    var outcome = run(template);
    assertTrue(outcome.matches("(?s)\\d+:\\d+-\\d+ .*"), template + " gave " + outcome);
  }

  @Test
  void namesTheTemplatesThatCallEachOtherForEver() {
    assertEquals(
        "1:13-14 These templates call each other without end: x → y → x.",
        run("{% include 'y' %}", "-- themes/t/templates/y.peb --\n{% include 'x' %}\n"));
  }

  @Test
  void findsMistakesInTemplatesThatNoPageUses() {
    assertEquals(
        "2:6-13 The template uses the message “missing”, but no language has it.",
        run("fine", "-- themes/t/templates/y.peb --\n{# t('ignored') #}\n{{t('missing')}}\n"));
  }

  @Test
  void whatIsVerbatimIsNotRead() {
    assertEquals("{{ t('no') | raw }}", run("{% verbatim %}{{ t('no') | raw }}{% endverbatim %}"));
  }

  @Test
  void anOptionalFieldCanBeTested() {
    assertEquals("none", run("{% if fields.pay is null %}none{% endif %}"));
    assertEquals("none", run("{% if fields.pay is empty %}none{% endif %}"));
    assertEquals("Welder", run("{{ fields.title }}"));
  }

  @Test
  void loopsWork() {
    assertEquals(
        "0a 1b 2&lt;c&gt;.",
        run("{% for w in words %}{{ loop.index }}{{ w }}{{ loop.last ? '.' : ' ' }}{% endfor %}"));
    assertEquals("key=value", run("{% for e in map %}{{ e.key }}={{ e.value }}{% endfor %}"));
  }

  @Test
  void speaksTheLanguageOfThePage() {
    assertEquals("1 page, 3 pages", run("{{ t('n', 1) }}, {{ t('n', 3) }}"));
    assertEquals("1 February 2020", run("{{ day | date }}"));
    assertEquals("01/02/2020", run("{{ dayView | date('short') }}"));
    assertEquals("12,345.5", run("{{ number | number }}"));
    assertEquals("A label or B", run("{{ choices | labels | list('or') }}"));
    assertEquals("<b>bold</b> and a&amp;b", run("{{ [html, 'a&b'] | list }}"));
  }

  @Test
  void listsFactsAndGroups() {
    assertEquals(
        "Label of country: england",
        run("{% for f in fields | facts %}{{ f.label }}: {{ f.value }}{% endfor %}"));
    assertEquals(
        "France 13 Belgium 2 ",
        run(
                "{% for g in rows | group('country') %}{{ g.label }} "
                    + "{% for r in g.items %}{{ r.n }}{% endfor %} {% endfor %}")
            + " ");
  }

  @Test
  void addressesKnowWhereTheSiteLives() {
    assertTrue(run("{{ asset('site.css') }}").matches("/sub/assets/site\\.[0-9a-f]{8}\\.css"));
    assertEquals("/sub/fr/", run("{{ url('/fr/') }}"));
    assertEquals("/p/", run("{{ section('page').url }}"));
  }

  @Test
  void aMissingTemplateIsAProblemOfTheTheme() {
    var theme = TestTheme.of(TestTheme.i18n("en", ""));
    var engine = new TemplateEngine(theme, new BaseUrl("https://example.org/"));
    var outcome = engine.render("base", Map.of(), new Language("en"), NO_SITE);
    assertEquals(
        List.of("template/missing"),
        outcome.diagnostics().stream().map(d -> d.message().id()).toList());
  }

  @Test
  void manyThreadsMayRenderAtOnce() {
    var theme =
        TestTheme.of(
            "-- themes/t/templates/x.peb --\n{{ menu.label }} {{ t('n', 2) }}\n"
                + TestTheme.i18n("en", "n: '{0, plural, one {# page} other {# pages}}'\n"));
    var engine = new TemplateEngine(theme, new BaseUrl("https://example.org/"));
    var all =
        Arrays.stream(new int[500])
            .parallel()
            .mapToObj(i -> engine.render("x", variables(), new Language("en"), NO_SITE).value())
            .collect(Collectors.toSet());
    assertEquals(Set.of(HARMLESS + " 2 pages"), all);
  }
}
