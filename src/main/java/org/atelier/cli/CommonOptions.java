package org.atelier.cli;

import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Text;
import picocli.CommandLine.Option;

/** The options of every verb. */
final class CommonOptions {

  @Option(
      names = {"-s", "--source"},
      paramLabel = "FOLDER",
      defaultValue = ".")
  String source = ".";

  @Option(names = "--lang", paramLabel = "fr|en|nl", defaultValue = "")
  String lang = "";

  @Option(names = {"-q", "--quiet"})
  boolean quiet;

  @Option(names = {"-v", "--verbose"})
  boolean verbose;

  @Option(names = "--no-color")
  boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  boolean help;

  void declare(QuickOptions options) {
    options.text(value -> source = value, "-s", "--source");
    options.text(value -> lang = value, "--lang");
    options.flag(() -> quiet = true, "-q", "--quiet");
    options.flag(() -> verbose = true, "-v", "--verbose");
    options.flag(() -> noColor = true, "--no-color");
  }

  void validate() {
    if (!lang.isEmpty()) Choice.of("--lang", lang, Catalogue.LANGUAGES);
    if (quiet && verbose) throw new UsageException(Text.message("cli/usage.quiet-verbose"));
  }
}
