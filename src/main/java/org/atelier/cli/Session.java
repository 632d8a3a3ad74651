package org.atelier.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.atelier.cli.print.Counts;
import org.atelier.cli.print.Palette;
import org.atelier.cli.print.Visible;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;

/** One run of a verb: the world it runs in, the language it speaks, and its common options. */
record Session(Environment world, Catalogue catalogue, CommonOptions common) {

  static final String DEFAULT_DESTINATION = "site-output";

  /** One line, unless silence was asked for. */
  void say(Text.Message sentence) {
    if (!common.quiet) print(Visible.text(catalogue.say(sentence)) + "\n");
  }

  /** A line whose sentence depends on a number. */
  String count(String id, int count) {
    return new Counts(catalogue).count(id, count);
  }

  /** How many problems there are, in words. */
  String problems(List<Diagnostic> problems) {
    return new Counts(catalogue).of(problems);
  }

  /** Text that was asked for, or problems: also under {@code --quiet}. */
  void print(String text) {
    var out = world.streams().out();
    out.print(text);
    out.flush();
  }

  /** A bug of ours that doesn't end the program. */
  void confess(Throwable bug) {
    var err = world.streams().err();
    err.println(Visible.text(catalogue.say(Text.message("cli/bug"))));
    bug.printStackTrace(err);
  }

  Palette palette() {
    boolean wanted =
        world.streams().terminal() && !common.noColor && world.variable("NO_COLOR").isEmpty();
    return wanted ? Palette.COLOURED : Palette.PLAIN;
  }

  /** The folder with {@code content} and {@code themes} in it. */
  Path root() {
    var root = path(common.source);
    if (Files.isDirectory(root)) return root;
    throw new UsageException(Text.message("cli/usage.source").with("folder", common.source));
  }

  /** What stands before the name of a file of the input where people are. */
  String prefix() {
    var root = path(common.source);
    if (root.equals(world.directory().normalize())) return "";
    var text = shown(root).replace('\\', '/');
    return text.endsWith("/") ? text : text + "/";
  }

  /** Where the site is written to: what was asked for, else beside the content. */
  Path destination(String asked) {
    var root = path(common.source);
    var destination = asked.isEmpty() ? root.resolve(DEFAULT_DESTINATION) : path(asked);
    boolean inInput =
        destination.startsWith(root.resolve("content"))
            || destination.startsWith(root.resolve("themes"));
    if (inInput || root.startsWith(destination)) {
      throw new UsageException(Text.message("cli/usage.destination").with("folder", asked));
    }
    return destination;
  }

  /** A folder as people here would write it. */
  String shown(Path folder) {
    var here = world.directory().normalize();
    boolean below = folder.startsWith(here) && !folder.equals(here);
    return (below ? here.relativize(folder) : folder).toString();
  }

  private Path path(String text) {
    try {
      return world.directory().resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new UsageException(Text.message("cli/usage.path").with("path", text));
    }
  }
}
