package org.atelier.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.testing.TestSite;
import org.junit.jupiter.api.Test;

/** From files as authors write them: the caret stands under the words that are wrong. */
class RealFilesTest {

  private static final Set<Rule> OURS =
      EnumSet.range(Rule.ENTRY_WITHOUT_TRANSLATION, Rule.PUBLICATION_EXPIRED_CONTACT);

  private static final String SITE =
      """
      -- content/site.yml --
      title: {fr: Test, en: Test}
      description: {fr: Un test, en: A test}
      baseUrl: https://example.org/
      languages: [fr, en]
      theme: none
      timeZone: Europe/Paris
      menus:
        main:
          - list:guides
      -- content/model/guide.yml --
      x-directory: guides
      x-url: {fr: guides, en: guides}
      x-label: {fr: Guide, en: Guide}
      x-label-plural: {fr: Guides, en: Guides}
      x-fallback: show
      x-body: optional
      x-listing: {pageSize: 10, sort: title}
      x-page: true
      type: object
      additionalProperties: false
      properties:
        lead: {x-translatable: true, x-markdown: inline, type: string}
        next: {x-symmetric: true, type: array, items: {x-reference: guide, type: string}}
        steps:
          x-key: id
          type: array
          items:
            type: object
            additionalProperties: false
            required: [id]
            properties:
              id: {type: string}
              guide: {x-reference: guide, type: string}
              words: {x-translatable: true, type: string}
      -- content/guides/one/entry.yml --
      next:
        - two
        - thre
      steps:
        - id: s1
          guide: one
      -- content/guides/one/fr.md --
      ---
      title: Un
      steps:
        s1: {words: Bonjour}
      ---
      ## Début {#debut}

      Voir [deux](../guides/twoo), [là](#debu) et [*ici*](two#rien).
      -- content/guides/one/en.md --
      ---
      title: One
      lead: Read **[this](#no)** and [that](../guides/too)
      steps:
        s1: {words: Hello}
      ---
      -- content/guides/two/fr.md --
      ---
      title: Deux
      slug: un
      aliases: [/fr/guides/un/]
      ---
      """;

  @Test
  void everyMistakeOfOneSiteIsSaidAtItsOwnPlaceInOneRun() {
    var problems =
        TestSite.of(SITE).build().diagnostics().stream()
            .filter(d -> OURS.contains(d.rule()))
            .map(RealFilesTest::line)
            .toList();
    assertEquals(
        List.of(
            "link/anchor content/guides/one/en.md:3:22-24",
            "link/broken content/guides/one/en.md:3:39-52",
            "reference/one-sided content/guides/one/entry.yml:2:5-8",
            "reference/dangling content/guides/one/entry.yml:3:5-9",
            "reference/dangling.self content/guides/one/entry.yml:6:12-15",
            "link/broken content/guides/one/fr.md:8:13-27",
            "link/anchor content/guides/one/fr.md:8:36-40",
            "translation/missing content/guides/two/fr.md-0",
            "url/collision content/guides/two/fr.md:3:7-9",
            "menu/target content/site.yml:9:7-18"),
        problems);
  }

  private static String line(Diagnostic problem) {
    var where = problem.where();
    return problem.message().id() + " " + where + "-" + where.endColumn();
  }
}
