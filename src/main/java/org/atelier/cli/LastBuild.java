package org.atelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atelier.authoring.SiteSummary;
import org.atelier.build.BuildResult;
import org.atelier.config.BuildOptions;
import org.atelier.output.Notebook;
import org.atelier.source.InputStamp;
import org.jspecify.annotations.Nullable;

/**
 * A build that need not be made because all it depends on is as it was: the input, the program, the
 * options, the day, and every file of the site. Only of a site about which there was nothing to
 * say, so that what there is to say is always said.
 */
final class LastBuild {

  /** Files changed as late as this before a build may change again without their times telling. */
  private static final long TICK_MILLIS = 2_000;

  private final Notebook notebook;
  private final BuildOptions options;
  private final @Nullable String key;

  private LastBuild(Notebook notebook, BuildOptions options, @Nullable String key) {
    this.notebook = notebook;
    this.options = options;
    this.key = key;
  }

  /** A site that stands as it would be built now. */
  record Standing(SiteSummary summary, int files) {}

  /** Remembers nothing. */
  static LastBuild none(Path target, BuildOptions options) {
    return new LastBuild(new Notebook(target), options, null);
  }

  static LastBuild of(Session session, Path target, BuildOptions options) throws IOException {
    var input = InputStamp.of(session.root());
    boolean settled = input.newest() + TICK_MILLIS < session.world().clock().millis();
    var key = settled ? key(input, options, session.world().machine()) : null;
    return new LastBuild(new Notebook(target), options, key);
  }

  private static String key(InputStamp input, BuildOptions options, Environment.Machine machine)
      throws IOException {
    return String.join(
        " ",
        input.digest(),
        ProgramStamp.take(),
        machine.javaVersion().replace(' ', '-'),
        String.valueOf(options.baseUrl()).replace(' ', '-'),
        String.valueOf(options.drafts()),
        String.valueOf(options.future()),
        String.valueOf(options.expired()),
        String.valueOf(options.release()),
        String.valueOf(options.portable()));
  }

  /** Nothing where there is any doubt. */
  Optional<Standing> find() throws IOException {
    if (key == null) return Optional.empty();
    var note = notebook.read().orElse(null);
    if (note == null) return Optional.empty();
    var lines = note.text().split("\n");
    if (lines.length < 4 || !lines[0].equals(key) || !isToday(lines[1], lines[2])) {
      return Optional.empty();
    }
    var pages = new LinkedHashMap<String, Integer>();
    for (int i = 4; i < lines.length; i++) {
      int space = lines[i].indexOf(' ');
      pages.put(lines[i].substring(0, space), Integer.valueOf(lines[i].substring(space + 1)));
    }
    var next = lines[3].equals("-") ? null : LocalDate.parse(lines[3]);
    return Optional.of(
        new Standing(new SiteSummary(pages, Optional.ofNullable(next)), note.files()));
  }

  private boolean isToday(String day, String zone) {
    try {
      return LocalDate.ofInstant(options.now(), ZoneId.of(zone)).toString().equals(day);
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** After the site was written. */
  void remember(BuildResult result) throws IOException {
    var config = result.config();
    if (key == null || config == null || !result.diagnostics().isEmpty()) return;
    var summary = SiteSummary.of(result);
    var text = new StringBuilder(key).append('\n');
    text.append(config.today()).append('\n').append(config.zone().getId()).append('\n');
    text.append(summary.nextDate().map(LocalDate::toString).orElse("-")).append('\n');
    for (Map.Entry<String, Integer> language : summary.pages().entrySet()) {
      text.append(language.getKey()).append(' ').append(language.getValue()).append('\n');
    }
    notebook.write(text.toString());
  }
}
