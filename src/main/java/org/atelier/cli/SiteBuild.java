package org.atelier.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atelier.build.BuildResult;
import org.atelier.build.Pipeline;
import org.atelier.check.Check;
import org.atelier.cli.print.SourceLines;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Watch;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** The input read from the disk and put through the pipeline; nothing is written. */
record SiteBuild(BuildResult result, SourceLines sources) {

  /** What to make of the input: nothing but the graph, the pages, or the pages and a hard look. */
  record Plan(Function<RenderContext, List<Renderer>> renderers, List<Check> checks) {
    static Plan linkOnly() {
      return new Plan(context -> List.of(), List.of());
    }
  }

  static SiteBuild run(Session session, BuildOptions options, Plan plan) throws IOException {
    try (var progress = Progress.start(session)) {
      return run(session, options, plan, progress);
    }
  }

  /** The same where more work comes after it, which is watched too. */
  static SiteBuild run(Session session, BuildOptions options, Plan plan, Watch watch)
      throws IOException {
    var read = new SourceReader(session.root()).read();
    var result = new Pipeline(plan.renderers(), plan.checks(), watch).build(read, options);
    return new SiteBuild(result, lines(session, read.value()));
  }

  static SourceLines lines(Session session, @Nullable SourceTree tree) {
    return new SourceLines(
        session.prefix(), file -> tree == null ? Optional.empty() : text(tree, file));
  }

  /** Problems may name files that could not be read, or whose very name is the problem. */
  private static Optional<String> text(SourceTree tree, String file) {
    try {
      return Optional.ofNullable(tree.files().get(new SourcePath(file)))
          .filter(f -> f.isText())
          .map(f -> f.text());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
