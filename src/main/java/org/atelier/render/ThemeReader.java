package org.atelier.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.render.i18n.MessagesReader;
import org.atelier.render.share.CardStyleReader;
import org.atelier.source.SourceFile;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** {@code themes/<name>/} and what it extends to {@link Theme}. */
public final class ThemeReader {

  private static final String THEMES = "themes";
  private static final String CARDS = "card";
  private static final List<String> SUPPLIES = List.of(CARDS, "leaflet");

  private final SourceTree sources;
  private final SiteConfig config;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<ThemeFile> chain = new ArrayList<>();

  private ThemeReader(SourceTree sources, SiteConfig config) {
    this.sources = sources;
    this.config = config;
  }

  public static Outcome<Theme> read(SourceTree sources, SiteConfig config) {
    return new ThemeReader(sources, config).read();
  }

  private Outcome<Theme> read() {
    boolean complete = readChain(config.theme(), SourceSpan.wholeFile(ConfigReader.FILE));
    if (!complete) return Outcome.failed(problems);
    var own = chain.get(0);
    var components = new TreeMap<String, Component>();
    for (int i = chain.size() - 1; i >= 0; i--) components.putAll(chain.get(i).components());
    var assets = ThemeAssets.read(files(ThemeAssets.FOLDER)).drainTo(problems);
    var messages =
        MessagesReader.read(config.languages(), messageFiles(), own.file()).drainTo(problems);
    if (assets == null || messages == null) return Outcome.failed(problems);
    var templates = templates();
    checkTemplates(components, templates);
    return Outcome.of(
        new Theme(
            own.file(),
            chain.stream().map(ThemeFile::name).toList(),
            templates,
            components,
            assets,
            messages,
            CardStyleReader.read(files(CARDS), assets.keySet()).drainTo(problems),
            supplies()),
        problems);
  }

  /** From the theme up to the one that extends nothing; false where that one isn't reached. */
  private boolean readChain(String first, SourceSpan asked) {
    var name = first;
    var where = asked;
    while (name != null) {
      if (isRead(name)) {
        var names = new ArrayList<>(chain.stream().map(ThemeFile::name).toList());
        names.add(name);
        problems.add(
            Diagnostic.of(Rule.THEME_LOOP, where).with("chain", String.join(" → ", names)));
        return false;
      }
      var source = find(name);
      if (source == null) {
        problems.add(
            Diagnostic.of(Rule.THEME_MISSING, where)
                .with("name", name)
                .with("file", file(name))
                .didYouMean(name, names()));
        return false;
      }
      var read = ThemeFileReader.read(name, source).drainTo(problems);
      if (read == null) return false;
      chain.add(read);
      name = read.parent();
      where = read.parentWhere();
    }
    return true;
  }

  private boolean isRead(String name) {
    return chain.stream().anyMatch(t -> t.name().equals(name));
  }

  private @Nullable SourceFile find(String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) return null;
    return sources.find(file(name)).filter(SourceFile::isText).orElse(null);
  }

  private static String file(String name) {
    return THEMES + "/" + name + "/theme.yml";
  }

  private TreeSet<String> names() {
    var names = new TreeSet<String>();
    for (var source : sources.below(THEMES)) {
      names.add(source.path().value().split("/", 3)[1]);
    }
    return names;
  }

  /** The files of one folder of all themes, by path below it; the nearest theme's counts. */
  private SortedMap<String, SourceFile> files(String folder) {
    var found = new TreeMap<String, SourceFile>();
    for (var theme : chain) {
      var root = THEMES + "/" + theme.name() + "/" + folder;
      for (var file : sources.below(root)) {
        found.putIfAbsent(file.path().value().substring(root.length() + 1), file);
      }
    }
    return found;
  }

  private SortedMap<String, SourceFile> supplies() {
    var supplies = new TreeMap<String, SourceFile>();
    for (var folder : SUPPLIES) {
      files(folder).forEach((path, file) -> supplies.put(folder + "/" + path, file));
    }
    return supplies;
  }

  private SortedMap<String, SourceFile> templates() {
    var templates = new TreeMap<String, SourceFile>();
    files("templates").forEach((path, file) -> addTemplate("", path, file, templates));
    files("components").forEach((path, file) -> addTemplate("components/", path, file, templates));
    return templates;
  }

  private static void addTemplate(
      String prefix, String path, SourceFile file, SortedMap<String, SourceFile> into) {
    if (!path.endsWith(".peb") || !file.isText()) return;
    into.put(prefix + path.substring(0, path.length() - ".peb".length()), file);
  }

  private SortedMap<Language, List<SourceFile>> messageFiles() {
    var files = new TreeMap<Language, List<SourceFile>>();
    for (var language : config.languages()) {
      var ofLanguage = new ArrayList<SourceFile>();
      for (var theme : chain) {
        sources
            .find(THEMES + "/" + theme.name() + "/i18n/" + language + ".yml")
            .filter(SourceFile::isText)
            .ifPresent(ofLanguage::add);
      }
      files.put(language, ofLanguage);
    }
    return files;
  }

  private void checkTemplates(
      SortedMap<String, Component> components, SortedMap<String, SourceFile> templates) {
    for (var component : components.values()) {
      var name = "components/" + component.name();
      if (templates.containsKey(name)) continue;
      problems.add(
          Diagnostic.of(
                  Rule.TEMPLATE_MISSING,
                  component.where(),
                  Text.message(Rule.TEMPLATE_MISSING.id() + ".component"))
              .with("name", component.name())
              .with("file", name + ".peb"));
    }
  }
}
