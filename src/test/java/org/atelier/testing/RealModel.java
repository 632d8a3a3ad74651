package org.atelier.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.config.SiteConfig;
import org.atelier.content.DocumentParser;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.model.ContentModel;
import org.atelier.model.ModelReader;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;

/** The settings and types of the real site, to read small examples against. */
public record RealModel(SiteConfig config, ContentModel model) {

  private static final BuildOptions OPTIONS =
      BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));

  public static RealModel read() throws IOException {
    var sources = new SourceReader(Path.of("")).read().toOptional().orElseThrow();
    var config = ConfigReader.read(sources, OPTIONS).toOptional().orElseThrow();
    return new RealModel(config, ModelReader.read(sources, config).toOptional().orElseThrow());
  }

  /** What is wrong with a file of the content by itself, or with a piece of its text. */
  public List<Diagnostic> problems(String file, String text) {
    if (file.equals(ConfigReader.FILE)) {
      var files = new TreeMap<SourcePath, SourceFile>();
      files.put(new SourcePath(file), source(file, text));
      return ConfigReader.read(new SourceTree(files), OPTIONS).diagnostics();
    }
    return new DocumentParser(config, model).parse(source(file, text)).diagnostics();
  }

  private static SourceFile source(String file, String text) {
    return SourceFile.ofText(new SourcePath(file), "0".repeat(64), text);
  }
}
