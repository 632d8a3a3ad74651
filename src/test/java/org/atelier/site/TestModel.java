package org.atelier.site;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.atelier.config.SiteConfig;
import org.atelier.content.Link;
import org.atelier.model.ContentModel;
import org.atelier.model.FieldValue;
import org.atelier.model.ModelReader;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;

/** A content model as small as the tests need it, of each kind one type. */
final class TestModel {

  /** What is needed beside the reserved fields: facets, references, a list with keys. */
  private static final String TYPE =
      """
      x-directory: %ID-s%
      x-url: {%URLS%}
      x-label: {%LABEL%}
      x-label-plural: {%LABELS%}
      x-fallback: %FALLBACK%
      x-body: optional
      x-listing: %LISTING%
      x-page: %PAGES%
      type: object
      additionalProperties: false
      required: [%REQUIRED%]
      properties:
        family: {%FAMILY-LABEL%, x-facet: true, type: array, items: {type: string}}
        level: {%LEVEL-LABEL%, x-facet: true, %LEVEL-URL%, type: string, enum: [none, some, much]}
        after: {x-facet: true, %AFTER-URL%, x-reference: practice, type: string}
        open: {x-facet: true, %OPEN-URL%, type: boolean}
        related: {x-symmetric: true, type: array, items: {x-reference: practice, type: string}}
        practices: {type: array, items: {x-reference: practice, type: string}}
        workshops: {type: array, items: {type: object}}
        work: {%WORK-LABEL%, type: object, properties: {noise: {%NOISE-LABEL%, %NOISE-URL%, x-facet: true}}}
        ways: {type: array, items: {type: object, properties: {land: {x-facet: true, enum: [fr, en]}}}}
        date: {type: string, format: date}
        publishUntil: {type: string, format: date}
        see: {x-translatable: true, type: string}
        step: {x-translatable: true, type: string}
        plain: {x-translatable: true, type: string}
      """;

  private TestModel() {}

  static ContentModel of(SiteConfig config, int pageSize) {
    var files = new TreeMap<SourcePath, SourceFile>();
    add(files, "occupation", "fr: metiers, en: occupations, nl: beroepen", "show", "title");
    add(files, "practice", "fr: pratiques, en: practices, nl: praktijken", "link", "weight");
    add(files, "session", "fr: sessions, en: sessions, nl: sessies", "show", "date");
    add(files, "contact", "fr: contacts, en: contacts, nl: contactpersonen", "show", "");
    add(files, "term", "fr: glossaire, en: glossary, nl: woordenlijst", "hide", "title");
    add(files, "page", "fr: '', en: '', nl: ''", "show", "");
    files.replaceAll((path, file) -> sized(file, pageSize));
    var outcome = ModelReader.read(new SourceTree(files), config);
    if (outcome.hasErrors()) throw new IllegalStateException(outcome.diagnostics().toString());
    return outcome.toOptional().orElseThrow();
  }

  private static void add(
      TreeMap<SourcePath, SourceFile> files, String id, String urls, String fallback, String sort) {
    var listing = sort.isEmpty() ? "false" : "{pageSize: %SIZE%, sort: " + sort + "}";
    var text =
        TYPE.replace("%ID-s%", id + "s")
            .replace("%URLS%", urls)
            .replace("%LABELS%", labels(id + "s"))
            .replace("%FAMILY-LABEL%", "x-label: {" + labels("family") + "}")
            .replace("%LEVEL-LABEL%", "x-label: {" + labels("level") + "}")
            .replace("%LEVEL-URL%", "x-url: {fr: niveau, en: level, nl: niveau}")
            .replace("%WORK-LABEL%", "x-label: {" + labels("work") + "}")
            .replace("%NOISE-LABEL%", "x-label: {" + labels("noise") + "}")
            .replace("%NOISE-URL%", "x-url: {fr: bruit, en: noise, nl: lawaai}")
            .replace("%AFTER-URL%", "x-url: {fr: apres, en: after, nl: na}")
            .replace("%OPEN-URL%", "x-url: {fr: ouvert, en: open, nl: open}")
            .replace("%LABEL%", labels(id))
            .replace("%FALLBACK%", fallback)
            .replace("%LISTING%", listing)
            .replace("%PAGES%", id.equals("term") ? "false" : "true")
            .replace("%REQUIRED%", id.equals("occupation") ? "family" : "");
    var path = new SourcePath("content/model/" + id + ".yml");
    files.put(path, SourceFile.ofText(path, "0".repeat(64), text));
  }

  private static String labels(String word) {
    var upper = word.toUpperCase(Locale.ROOT);
    return "fr: " + upper + ", en: " + word + ", nl: " + word + "-nl";
  }

  private static SourceFile sized(SourceFile file, int pageSize) {
    var text = file.text().replace("%SIZE%", Integer.toString(pageSize));
    return SourceFile.ofText(file.path(), file.sha256(), text);
  }

  static List<Link> links(FieldValue.Text text) {
    var where = text.where();
    var indented = " ".repeat(where.column() - 1) + text.value();
    return TextBody.links(where.file(), where.line(), indented);
  }
}
