package org.atelier.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.atelier.check.Checks;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Outcome;
import org.atelier.render.Renderers;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;

/** The real content and theme, edited and built again and again by one build that remembers. */
final class EditedSite {

  private static final SourceTree REAL = read();
  private static final BuildOptions OPTIONS =
      BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));

  private final TreeMap<SourcePath, SourceFile> files = new TreeMap<>(REAL.files());
  private final IncrementalBuild warm = new IncrementalBuild(pipeline());

  private static SourceTree read() {
    try {
      return new SourceReader(Path.of("")).read().toOptional().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is not below one of these folders of {@code content} is left out. */
  EditedSite only(String... folders) {
    var kept = List.of(folders);
    files
        .keySet()
        .removeIf(
            path ->
                path.isBelow("content")
                    && !path.folder().equals("content")
                    && !path.isBelow("content/model")
                    && kept.stream().noneMatch(path::isBelow));
    return this;
  }

  List<String> written(String folder, String extension) {
    var names = new ArrayList<String>();
    for (var file : files.values()) {
      if (!file.path().isBelow(folder) || file.path().isBelow("content/model")) continue;
      if (file.path().extension().equals(extension)) names.add(file.path().value());
    }
    return names;
  }

  String text(String path) {
    return new SourceTree(files).find(path).orElseThrow().text();
  }

  EditedSite write(String path, String text) {
    var name = new SourcePath(path);
    files.put(name, SourceFile.ofText(name, sha256(text), text));
    return this;
  }

  EditedSite append(String path, String text) {
    return write(path, text(path) + text);
  }

  EditedSite replace(String path, String words, String others) {
    if (!text(path).contains(words)) throw new IllegalArgumentException(path + ": " + words);
    return write(path, text(path).replace(words, others));
  }

  EditedSite delete(String path) {
    files.remove(new SourcePath(path));
    return this;
  }

  BuildResult warm() {
    return warm.build(Outcome.of(new SourceTree(files)), OPTIONS);
  }

  BuildResult clean() {
    return pipeline().build(Outcome.of(new SourceTree(files)), OPTIONS);
  }

  int pagesMade() {
    return warm.pagesMade();
  }

  private static Pipeline pipeline() {
    // the pages come first; what else is made of a site is made anew each time
    return new Pipeline(context -> Renderers.all(context).subList(0, 1), Checks.ofBuild());
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
