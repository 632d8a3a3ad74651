package org.atelier.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.atelier.build.BuildResult;
import org.atelier.build.Pipeline;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Outcome;
import org.atelier.render.page.MarkdownProse;
import org.atelier.render.page.Rendering;
import org.atelier.render.template.TemplateEngine;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;

/** The real content through the real theme, with a few files changed. */
final class RealSite {

  private static final SourceTree SOURCES = read();

  private final TreeMap<SourcePath, SourceFile> files = new TreeMap<>(SOURCES.files());
  private Function<RenderContext, List<Renderer>> renderers = Renderers::all;

  private static SourceTree read() {
    try {
      return new SourceReader(Path.of("")).read().toOptional().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RealSite write(String path, String text) {
    var name = new SourcePath(path);
    files.put(name, SourceFile.ofText(name, sha256(text), text));
    return this;
  }

  RealSite append(String path, String text) {
    return write(path, SOURCES.find(path).orElseThrow().text() + text);
  }

  RealSite replace(String path, String words, String others) {
    var text = SOURCES.find(path).orElseThrow().text();
    if (!text.contains(words)) throw new IllegalArgumentException(words);
    return write(path, text.replace(words, others));
  }

  RealSite delete(String path) {
    files.remove(new SourcePath(path));
    return this;
  }

  /** Made by one renderer alone. */
  RealSite with(StructuredData structuredData, Function<Rendering, Renderer> renderer) {
    renderers =
        context -> {
          var prose = new MarkdownProse(context.site().model(), context.theme());
          var engine = new TemplateEngine(context.theme(), context.site().config().baseUrl());
          return List.of(renderer.apply(new Rendering(context, prose, engine, structuredData)));
        };
    return this;
  }

  BuildResult build() {
    var options = BuildOptions.at(Instant.parse("2026-12-01T10:00:00Z"));
    return new Pipeline(renderers, List.of()).build(Outcome.of(new SourceTree(files)), options);
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
