package org.atelier.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.BaseUrl;
import org.atelier.config.BuildOptions;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.config.Publisher;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;

/** Models for tests: the site's own and small ones. */
final class Models {

  private Models() {}

  static SiteConfig config(String... languages) {
    var text = new Localized(Map.of(new Language(languages[0]), "Test"));
    return new SiteConfig(
        text,
        text,
        new BaseUrl("https://example.org/"),
        Arrays.stream(languages).map(Language::new).toList(),
        "standard",
        ZoneOffset.UTC,
        Map.of(),
        20,
        new Publisher(null, null, null, null, null, null, null, null),
        false,
        false,
        "",
        BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z")));
  }

  /** By file name, such as {@code dish.yml}. */
  static Outcome<ContentModel> read(Map<String, String> files, String... languages) {
    var tree = new TreeMap<SourcePath, SourceFile>();
    files.forEach(
        (name, text) -> {
          var path = new SourcePath(ModelReader.FOLDER + "/" + name);
          tree.put(path, SourceFile.ofText(path, "0".repeat(64), text));
        });
    return ModelReader.read(new SourceTree(tree), config(languages));
  }

  /** The model of the site that this repository builds. */
  static Outcome<ContentModel> ofTheSite() {
    try (var files = Files.list(Path.of(ModelReader.FOLDER))) {
      var texts = new TreeMap<String, String>();
      for (var file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
      return read(texts, "fr", "en", "nl");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String path) {
    return text("src/test/resources/" + path);
  }

  static String text(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
