package org.atelier.cli;

import org.atelier.config.BuildOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that decide what readers of one build see. */
final class BuildFlags {

  @Mixin final ViewFlags view = new ViewFlags();

  @Option(names = "--release")
  boolean release;

  @Option(names = "--portable")
  boolean portable;

  void declare(QuickOptions options) {
    view.declare(options);
    options.flag(() -> release = true, "--release");
    options.flag(() -> portable = true, "--portable");
  }

  BuildOptions options(Environment world) {
    var seen = view.options(world);
    return new BuildOptions(
        seen.now(),
        seen.baseUrl(),
        seen.drafts(),
        seen.future(),
        seen.expired(),
        release,
        portable);
  }
}
