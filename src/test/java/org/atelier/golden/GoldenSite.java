package org.atelier.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.build.BuildResult;
import org.atelier.build.Pipeline;
import org.atelier.check.Checks;
import org.atelier.cli.print.HumanPrinter;
import org.atelier.cli.print.Palette;
import org.atelier.cli.print.SourceLines;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.Renderers;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;

/**
 * One folder of src/test/sites: a small site, and what must come of it. What it doesn't bring
 * itself, such as a theme, is that of {@code shared}.
 */
record GoldenSite(String name) {

  private static final Path ROOT = Path.of("src/test/sites");
  private static final String INSTANT = "2026-06-01T10:00:00Z";

  /**
   * One way to build it, where {@code variants.txt} names several.
   *
   * @param name empty where there is only one
   */
  record Variant(String name, BuildOptions options) {
    static Variant of(String line) {
      var words = List.of(line.strip().split(" +"));
      var options =
          new BuildOptions(
              Instant.parse(words.get(1)),
              null,
              words.contains("drafts"),
              words.contains("future"),
              words.contains("expired"),
              false,
              false);
      return new Variant(words.get(0), options);
    }
  }

  static List<GoldenSite> all() throws IOException {
    try (var folders = Files.list(ROOT)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !Set.of("shared", "ten-mistakes").contains(name))
          .sorted()
          .map(GoldenSite::new)
          .toList();
    }
  }

  private Path folder() {
    return ROOT.resolve(name);
  }

  Path expected(Variant variant) {
    return folder().resolve("expected").resolve(variant.name());
  }

  Path expectedDiagnostics(Variant variant) {
    var dot = variant.name().isEmpty() ? "" : "." + variant.name();
    return folder().resolve("expected-diagnostics" + dot + ".txt");
  }

  List<Variant> variants() throws IOException {
    var lines = lines("variants.txt");
    if (lines.isEmpty()) return List.of(new Variant("", BuildOptions.at(Instant.parse(INSTANT))));
    return lines.get().stream().map(Variant::of).toList();
  }

  /** What {@code only.txt} names of the output, or all. */
  SortedMap<String, String> chosen(BuildResult result) throws IOException {
    var only = lines("only.txt");
    var chosen = new TreeMap<String, String>();
    for (var file : result.output().files().values()) {
      var path = file.path().value();
      // made when the site is written; the pages name it with its recipe
      if (file.content() instanceof OutputFile.Made) continue;
      if (only.isEmpty() || only.get().stream().anyMatch(path::startsWith)) {
        chosen.put(path, text(file));
      }
    }
    return chosen;
  }

  private static String text(OutputFile file) {
    return file.content() instanceof OutputFile.Copy copy
        ? "a copy of " + copy.from().getFileName() + ", " + copy.sha256() + "\n"
        : file.text();
  }

  private Optional<List<String>> lines(String file) throws IOException {
    var path = folder().resolve(file);
    if (!Files.exists(path)) return Optional.empty();
    return Optional.of(
        Files.readAllLines(path).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
  }

  Outcome<SourceTree> sources() throws IOException {
    var problems = new ArrayList<Diagnostic>();
    var files = new TreeMap<SourcePath, SourceFile>();
    for (var root : List.of(ROOT.resolve("shared"), folder())) {
      var tree = new SourceReader(root.toAbsolutePath()).read().drainTo(problems);
      if (tree != null) files.putAll(tree.files());
    }
    return Outcome.of(new SourceTree(files), problems);
  }

  BuildResult build(Variant variant) throws IOException {
    return pipeline().build(sources(), variant.options());
  }

  static Pipeline pipeline() {
    return new Pipeline(Renderers::all, Checks.all());
  }

  /** Every problem as people read it, with its carets. */
  String print(List<Diagnostic> problems) throws IOException {
    var sources = sources().toOptional().orElseThrow();
    var lines =
        new SourceLines(
            "",
            file ->
                sources.files().values().stream()
                    .filter(f -> f.isText() && f.path().value().equals(file))
                    .map(SourceFile::text)
                    .findFirst());
    return new HumanPrinter(Catalogue.of("en"), lines, Palette.PLAIN).text(problems);
  }
}
