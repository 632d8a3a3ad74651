package org.atelier.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.atelier.config.Language;
import org.atelier.content.Link;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs, links and old addresses that try to leave the site, in every spelling we know. */
class HostileInputTest {

  private static final Language FR = new Language("fr");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..",
        ".",
        "a/../../b",
        "%2e%2e%2fetc",
        "%2E%2E/etc",
        "..%2fetc",
        "%252e%252e%252f",
        "..\\etc",
        "..%5cetc",
        "%c0%ae%c0%ae/",
        "．．／etc",
        "a\u2215b",
        "a\u202egpj",
        "a\u0000b",
        "C:",
        "~root",
        "trailing.",
        "trailing ",
        "/absolute",
        "UPPER",
        "été",
        "e\u0301te",
        "con",
        "lpt9",
        "-a",
        "a-",
        "a--b",
        "<script>",
        "a b",
      })
  void aSlugThatIsNoPlainNameIsRefusedAtItsOwnCharacters(String slug) {
    var text =
        SiteText.of(
            "languages: fr\n-- pages/a/fr.md --\ntitle: Titre\nslug: " + slug + "\nweight: 1");
    var outcome = text.link();
    var problem = outcome.diagnostics().get(0);
    assertEquals(1, outcome.diagnostics().size());
    assertEquals(Rule.URL_SLUG, problem.rule());
    assertEquals(SourceSpan.inLine("content/pages/a/fr.md", 2, 7, slug.length()), problem.where());
    assertEquals(
        "/fr/titre/",
        text.site().entries().values().stream()
            .flatMap(e -> text.site().article(e.id(), FR).stream())
            .map(a -> a.url().value())
            .findFirst()
            .orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "../../../content/pages/b",
        "..%2f..%2fpages/b",
        "%2e%2e/b",
        "%252e%252e/b",
        "..\\b",
        "..%5cb",
        "．．／b",
        "%c0%ae%c0%ae/b",
        "/../fr/b/",
        "/fr/%2e%2e/b/",
        "/fr//b/",
        "/\\evil.example/",
        "/fr/b/?x",
        "b?x",
        "b\u0000",
        "B",
        "../pages/b/../../../x",
        "content/pages/b",
        "file.txt",
      })
  void aLinkThatIsNoPlainTargetIsBrokenAndLeadsNowhere(String target) {
    var text =
        SiteText.of(
            "languages: fr\n-- pages/a/fr.md --\ntitle: A\n===\n[x]("
                + target
                + ")\n-- pages/b/fr.md --\ntitle: B");
    var outcome = text.link();
    assertEquals(
        List.of(Rule.LINK_BROKEN), outcome.diagnostics().stream().map(d -> d.rule()).toList());
    assertEquals(
        SourceSpan.inLine("content/pages/a/fr.md", 3, 5, target.length()),
        outcome.diagnostics().get(0).where());
    assertEquals(LinkTarget.Kind.NOWHERE, resolve(text, target).kind());
  }

  /** The parser has its own word to say about these; here it counts that they lead nowhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example/",
        "///evil.example/",
        "page:../b",
        "page:",
        ":b",
        "list:nothing",
        "unknown:b",
        "",
        " ",
      })
  void aLinkOfAnotherSchemeLeadsNowhere(String target) {
    var text =
        SiteText.of("languages: fr\n-- pages/a/fr.md --\ntitle: A\n-- pages/b/fr.md --\ntitle: B");
    assertEquals(LinkTarget.Kind.NOWHERE, resolve(text, target).kind());
  }

  private static LinkTarget resolve(SiteText text, String target) {
    var where = SourceSpan.inLine("content/pages/a/fr.md", 3, 5, target.length());
    var link = new Link(Link.Kind.LINK, target, "x", where);
    return text.site().resolve(text.documents().get(0), link, FR);
  }

  @Test
  void aSlugMadeFromWordsIsAlwaysOneThatAnAuthorCouldWrite() {
    for (var words :
        List.of(
            "…",
            "--a--",
            "x".repeat(500),
            "é".repeat(200),
            "a ".repeat(90),
            "CON",
            "\u202e\u200b",
            "٣٤",
            "ﬁn",
            "İstanbul",
            "½ heure",
            "O\u0301",
            "😀 smile")) {
      var slug = Slug.of(words);
      assertTrue(slug.isEmpty() || Slug.isValid(slug), words + " -> " + slug);
    }
  }

  @Test
  void addressesOfTheProgramAreReservedInAnyCase() {
    assertTrue(Claims.isReserved(new UrlPath("/ASSETS/x/")));
    assertTrue(Claims.isReserved(new UrlPath("/fr/404.HTML")));
    assertFalse(Claims.isReserved(new UrlPath("/fr/assets/")));
  }
}
