package org.atelier.config;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.MappingReader;
import org.atelier.source.SourceTree;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.Scalar;
import org.atelier.source.YamlReader;
import org.jspecify.annotations.Nullable;

/** {@code content/site.yml} to {@link SiteConfig}. */
public final class ConfigReader {

  public static final String FILE = "content/site.yml";

  static final MappingReader.Rules RULES =
      new MappingReader.Rules(Rule.CONFIG_UNKNOWN_KEY, Rule.CONFIG_MISSING_KEY, Rule.CONFIG_VALUE);

  private static final int PAGE_SIZE = 24;
  private static final int MAX_PAGE_SIZE = 1000;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final String ZONE_KEY = "timeZone";

  private final MappingReader site;
  private final BuildOptions options;
  private final List<Diagnostic> problems;

  private ConfigReader(YamlNode.Mapping mapping, BuildOptions options, List<Diagnostic> problems) {
    this.site = new MappingReader(mapping, RULES, problems);
    this.options = options;
    this.problems = problems;
  }

  public static Outcome<SiteConfig> read(SourceTree sources, BuildOptions options) {
    var file = sources.find(FILE);
    if (file.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(Rule.SOURCE_MISSING, SourceSpan.wholeFile(FILE)).with("path", FILE));
    }
    var problems = new ArrayList<Diagnostic>();
    var mapping = YamlReader.read(file.get()).drainTo(problems);
    if (mapping == null) return Outcome.failed(problems);
    var config = new ConfigReader(mapping, options, problems).read();
    return new Outcome<>(config, problems);
  }

  /** Null where something is missing for which there is no default. */
  private @Nullable SiteConfig read() {
    site.require("title", "description", "baseUrl", "languages", "theme");
    var languages = languages();
    var texts = new LocalizedReader(languages);
    var title = texts.read(site, "title");
    var description = texts.read(site, "description");
    var baseUrl = site.parsed("baseUrl", Text.message("expected/base-url"), BaseUrl::parse);
    var theme =
        site.parsed("theme", Text.message("expected/folder-name"), ConfigReader::folderName);
    var zone = zone();
    var menus = new MenuReader(texts).read(site);
    var pageSize = site.integer("pageSize", 1, MAX_PAGE_SIZE).orElse(PAGE_SIZE);
    var publisher = new PublisherReader(options, problems).read(site);
    var funding = site.bool("fundingStatement").orElse(false);
    var offline = site.bool("offline").orElse(false);
    var repository =
        site.parsed("repository", Text.message("expected/web-address"), ConfigReader::webAddress);
    site.refuseOthers();
    if (title.isEmpty() || description.isEmpty() || baseUrl.isEmpty() || theme.isEmpty()) {
      return null;
    }
    if (languages.isEmpty()) return null;
    return new SiteConfig(
        title.get(),
        description.get(),
        options.baseUrl() != null ? options.baseUrl() : baseUrl.get(),
        languages,
        theme.get(),
        zone,
        menus,
        pageSize,
        publisher,
        funding,
        offline,
        repository.orElse(""),
        options);
  }

  private List<Language> languages() {
    var languages = new LinkedHashMap<Language, Scalar>();
    var scalars = site.scalars("languages");
    for (var scalar : scalars) {
      var language = Language.parse(scalar.text());
      if (language.isEmpty()) {
        site.wrong("languages", scalar, Text.message("expected/language"));
      } else if (languages.putIfAbsent(language.get(), scalar) != null) {
        site.wrong("languages", scalar, Text.message("expected/each-once"));
      }
    }
    site.node("languages")
        .filter(n -> n instanceof YamlNode.Sequence list && list.items().isEmpty())
        .ifPresent(n -> site.wrong("languages", n, Text.message("expected/each-once")));
    return List.copyOf(languages.keySet());
  }

  private ZoneId zone() {
    var name = site.string(ZONE_KEY);
    if (name.isEmpty()) return ZONE;
    var known = ZoneId.getAvailableZoneIds();
    if (known.contains(name.get())) return ZoneId.of(name.get());
    var found = (Scalar) site.node(ZONE_KEY).orElseThrow();
    site.wrong(ZONE_KEY, found, Text.message("expected/time-zone"), new TreeSet<>(known));
    return ZONE;
  }

  private static Optional<String> folderName(String text) {
    return Optional.of(text).filter(t -> t.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  private static Optional<String> webAddress(String text) {
    return Optional.of(text).filter(t -> t.matches("https://[^\\s/]+(/\\S*)?"));
  }
}
