package org.atelier.site;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.atelier.config.BaseUrl;
import org.atelier.config.BuildOptions;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.config.MenuItem;
import org.atelier.config.Publisher;
import org.atelier.config.SiteConfig;
import org.atelier.content.Document;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;

/**
 * A linked site from one text block: settings, then files. Fields stand one a line (see {@link
 * FieldText}), the body after {@code ===}. An entry without {@code title} gets its id as one.
 */
final class SiteText {

  private static final Pattern FILE = Pattern.compile("-- (\\S+) --");

  private final Map<String, String> settings = new TreeMap<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();

  static SiteText of(String text) {
    var site = new SiteText();
    List<String> file = null;
    for (var line : text.stripTrailing().split("\n", -1)) {
      var name = FILE.matcher(line);
      if (name.matches()) {
        file = new ArrayList<>();
        site.files.put("content/" + name.group(1), file);
      } else if (file != null) {
        file.add(line);
      } else if (!line.isBlank()) {
        site.settings.put(line.split(":", 2)[0], line.split(":", 2)[1].strip());
      }
    }
    return site;
  }

  SiteText with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  List<String> lines(String file) {
    return files.getOrDefault(file, List.of());
  }

  Outcome<Site> link() {
    return link(documents(), attachments());
  }

  Outcome<Site> linkShuffled(long seed) {
    var documents = new ArrayList<>(documents());
    var attachments = new ArrayList<>(attachments());
    Collections.shuffle(documents, new Random(seed));
    Collections.shuffle(attachments, new Random(seed));
    return link(documents, attachments);
  }

  Site site() {
    return link().toOptional().orElseThrow();
  }

  private Outcome<Site> link(List<Document> documents, List<SourceFile> attachments) {
    var config = config();
    var model = TestModel.of(config, Integer.parseInt(setting("pageSize", "24")));
    return new SiteLinker(config, model, TestModel::links).link(documents, attachments);
  }

  private SiteConfig config() {
    var languages =
        Arrays.stream(setting("languages", "fr en nl").split(" ", -1)).map(Language::new).toList();
    var title = new Localized(Map.of(new Language("fr"), "Site"));
    return new SiteConfig(
        title,
        title,
        new BaseUrl("https://example.org/"),
        languages,
        "atelier",
        ZoneId.of(setting("zone", "Europe/Paris")),
        Map.of("main", menu()),
        24,
        new Publisher(null, null, null, null, null, null, null, null),
        false,
        false,
        "",
        options());
  }

  private BuildOptions options() {
    var shown = setting("show", "");
    return new BuildOptions(
        Instant.parse(setting("clock", "2026-06-15T10:00:00Z")),
        null,
        shown.contains("drafts"),
        shown.contains("future"),
        shown.contains("expired"),
        false,
        false);
  }

  private List<MenuItem> menu() {
    var items = new ArrayList<MenuItem>();
    for (var target : setting("menu", "").split(" ", -1)) {
      if (!target.isEmpty()) {
        var where = SourceSpan.inLine("content/site.yml", 9, items.size() + 1, target.length());
        items.add(new MenuItem(target, null, where));
      }
    }
    return items;
  }

  List<Document> documents() {
    return files.keySet().stream().filter(SiteText::isText).map(this::document).toList();
  }

  private List<SourceFile> attachments() {
    return files.keySet().stream().filter(f -> !isText(f)).map(SiteText::attachment).toList();
  }

  private static SourceFile attachment(String file) {
    var content = new SourceFile.Binary(Path.of("/nowhere", file), 1);
    return new SourceFile(new SourcePath(file), "0".repeat(64), content);
  }

  private static boolean isText(String file) {
    return file.endsWith(".md") || file.endsWith(".yml");
  }

  private Document document(String file) {
    var path = new SourcePath(file);
    var parts = file.split("/", -1);
    var id = new EntryId(parts[1].substring(0, parts[1].length() - 1), parts[2]);
    var language = file.endsWith(".yml") ? null : new Language(path.stem());
    var lines = lines(file);
    int end = lines.contains("===") ? lines.indexOf("===") : lines.size();
    var fields = new LinkedHashMap<String, FieldValue>();
    for (int i = 0; i < end; i++) {
      int colon = lines.get(i).indexOf(':');
      if (colon < 0) continue;
      var name = lines.get(i).substring(0, colon);
      fields.put(name, value(file, i + 1, name, lines.get(i)));
    }
    var group = new FieldValue.Group(fields, SourceSpan.wholeFile(file));
    var body = lines.subList(Math.min(end + 1, lines.size()), lines.size());
    return new Document(
        path,
        "0".repeat(64),
        id,
        language,
        group,
        language == null ? null : TextBody.of(file, end + 2, body));
  }

  /** Titles, slugs and aliases are text, whatever they look like. */
  private static FieldValue value(String file, int line, String name, String text) {
    int start = text.indexOf(':') + 2;
    if (!name.equals("title") && !name.equals("slug")) {
      return new FieldText(file, line, text, start).read();
    }
    var word = text.substring(Math.min(start, text.length()));
    var where = SourceSpan.inLine(file, line, start + 1, word.length());
    return new FieldValue.Text(word, FieldValue.Form.PLAIN, where);
  }
}
