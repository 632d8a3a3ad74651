import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a site of any size for measuring: {@code java bench/MakeSite.java PAGES DIRECTORY}. Pages are
 * spread evenly over fr, en and nl; each has about 600 words with headings, lists, a table and links, and
 * three values to be listed by. The same arguments give the same bytes.
 */
class MakeSite {

  private static final List<String> LANGUAGES = List.of("fr", "en", "nl");
  private static final String[] WORDS =
      ("machine atelier plan pièce mesure outil matin équipe sécurité ligne contrôle réglage acier "
              + "bench sheet weld check start stop clean learn shift load drive sort pack print "
              + "werk lijn plaat meten laden rijden stapelen ploeg veilig leren vraag hulp dag")
          .split(" ");
  private static final String[] FAMILIES = {"machining", "metal-joining", "maintenance", "logistics"};
  private static final String[] COUNTRIES = {"france", "england", "belgium"};
  private static final String[] KINDS = {"recruitment", "pre-training", "discovery", "guidance"};

  private final Random random = new Random(17);

  public static void main(String[] args) throws IOException {
    int entries = Math.max(1, Integer.parseInt(args[0]) / LANGUAGES.size());
    new MakeSite().make(entries, Path.of(args[1]));
  }

  private void make(int entries, Path root) throws IOException {
    write(root.resolve("content/site.yml"), SITE);
    write(root.resolve("content/model/article.yml"), MODEL);
    for (var language : LANGUAGES) {
      write(root.resolve("content/pages/home/" + language + ".md"), "---\ntitle: Home\n---\nHome.\n");
    }
    write(root.resolve("content/model/page.yml"), PAGE_MODEL);
    for (int i = 0; i < entries; i++) {
      var folder = root.resolve("content/articles/article-" + i);
      write(
          folder.resolve("entry.yml"),
          "family: %s\ncountry: %s\nkind: %s\n"
              .formatted(pick(FAMILIES), pick(COUNTRIES), pick(KINDS)));
      for (var language : LANGUAGES) {
        write(folder.resolve(language + ".md"), page(i, entries, language));
      }
    }
  }

  private String page(int number, int entries, String language) {
    var out = new StringBuilder();
    out.append("---\ntitle: Article ").append(number).append(' ').append(language);
    out.append("\nslug: article-").append(number);
    out.append("\ndescription: Made page ").append(number).append(" in ").append(language);
    out.append("\n---\n");
    for (int section = 0; section < 5; section++) {
      out.append("\n## ").append(words(4)).append("\n\n");
      out.append(words(40)).append(". [").append(words(2)).append("](article:article-");
      out.append(random.nextInt(entries)).append(") ").append(words(40)).append(".\n\n");
      for (int item = 0; item < 4; item++) out.append("- ").append(words(6)).append('\n');
    }
    out.append("\n| a | b |\n| --- | --- |\n");
    for (int row = 0; row < 4; row++) {
      out.append("| ").append(words(3)).append(" | ").append(words(3)).append(" |\n");
    }
    return out.toString();
  }

  private String words(int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) words.add(pick(WORDS));
    return String.join(" ", words);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static final String SITE =
      """
      title: {fr: Mesure, en: Measure, nl: Meting}
      description: {fr: Mesure, en: Measure, nl: Meting}
      baseUrl: https://example.org/
      languages: [fr, en, nl]
      theme: atelier
      pageSize: 50
      menus:
        main: [{target: "list:article"}]
        footer: []
      publisher: {}
      """;

  private static final String MODEL =
      """
      $schema: https://json-schema.org/draft/2020-12/schema
      $id: urn:atelier:model:article
      x-directory: articles
      x-url: {fr: articles, en: articles, nl: artikelen}
      x-label: {fr: Article, en: Article, nl: Artikel}
      x-label-plural: {fr: Articles, en: Articles, nl: Artikelen}
      x-help: {fr: Un article, en: An article, nl: Een artikel}
      x-fallback: show
      x-body: required
      x-listing: {pageSize: 50, sort: title}
      x-page: true
      type: object
      additionalProperties: false
      required: [family, country, kind]
      properties:
        family:
          x-label: {fr: Famille, en: Family, nl: Familie}
          x-help: {fr: Famille, en: Family, nl: Familie}
          x-facet: true
          type: string
          enum: [machining, metal-joining, maintenance, logistics]
        country:
          x-label: {fr: Pays, en: Country, nl: Land}
          x-help: {fr: Pays, en: Country, nl: Land}
          x-facet: true
          type: string
          enum: [france, england, belgium]
        kind:
          x-label: {fr: Type, en: Kind, nl: Soort}
          x-help: {fr: Type, en: Kind, nl: Soort}
          x-facet: true
          type: string
          enum: [recruitment, pre-training, discovery, guidance]
      """;

  private static final String PAGE_MODEL =
      """
      $schema: https://json-schema.org/draft/2020-12/schema
      $id: urn:atelier:model:page
      x-directory: pages
      x-url: {fr: "", en: "", nl: ""}
      x-label: {fr: Page, en: Page, nl: Pagina}
      x-label-plural: {fr: Pages, en: Pages, nl: Pagina's}
      x-help: {fr: Une page, en: A page, nl: Een pagina}
      x-fallback: show
      x-body: required
      x-listing: false
      x-page: true
      type: object
      additionalProperties: false
      properties:
        kind:
          x-label: {fr: Genre, en: Kind, nl: Soort}
          x-help: {fr: Genre, en: Kind, nl: Soort}
          type: string
          enum: [home, programme, legal, standard]
        summary:
          x-label: {fr: Chapeau, en: Summary, nl: Samenvatting}
          x-help: {fr: Chapeau, en: Summary, nl: Samenvatting}
          x-translatable: true
          type: string
        sources:
          x-label: {fr: Sources, en: Sources, nl: Bronnen}
          x-help: {fr: Sources, en: Sources, nl: Bronnen}
          type: array
          items: {type: string}
      """;
}
