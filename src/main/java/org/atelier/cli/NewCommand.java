package org.atelier.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.atelier.authoring.EntryName;
import org.atelier.authoring.NewEntry;
import org.atelier.cli.print.HumanPrinter;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.ModelReader;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts an entry: its files with every field it must have, and notes in the writer's language. */
@CommandLine.Command(name = "new")
final class NewCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "TYPE", descriptionKey = "new.type")
  String type = "";

  @Parameters(index = "1", paramLabel = "ID", descriptionKey = "new.id")
  String id = "";

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    var problems = new ArrayList<Diagnostic>();
    var read = new SourceReader(session.root()).read();
    var sources = read.value();
    var rules = sources == null ? null : rules(sources, session, problems);
    // What is wrong with other entries is no reason not to start one.
    if (sources == null) problems.addAll(read.diagnostics());
    if (rules == null || hasErrors(problems)) {
      var lines = SiteBuild.lines(session, sources);
      session.print(new HumanPrinter(session.catalogue(), lines, session.palette()).text(problems));
      return ExitCode.SITE_HAS_ERRORS;
    }
    write(entry(rules.config(), typeOf(rules.model()), session), session);
    return ExitCode.OK;
  }

  /** All that one must know to start an entry. */
  private record Rules(SiteConfig config, ContentModel model) {}

  private static @Nullable Rules rules(
      SourceTree sources, Session session, List<Diagnostic> problems) {
    var options = BuildOptions.at(session.world().clock().instant());
    var config = ConfigReader.read(sources, options).drainTo(problems);
    if (config == null) return null;
    var model = ModelReader.read(sources, config).drainTo(problems);
    return model == null ? null : new Rules(config, model);
  }

  private static boolean hasErrors(List<Diagnostic> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  private ContentType typeOf(ContentModel model) {
    var known = List.copyOf(model.types().keySet());
    if (known.isEmpty()) throw new UsageException(Text.message("cli/new.no-types"));
    return model
        .type(type)
        .orElseThrow(
            () ->
                UsageException.withNearest(
                    Text.message("cli/new.bad-type")
                        .with("type", type)
                        .with("types", Text.anyOf(known)),
                    type,
                    known));
  }

  private NewEntry entry(SiteConfig config, ContentType contentType, Session session) {
    if (!EntryId.isName(id)) {
      throw new UsageException(
          Text.message("cli/new.bad-id").with("id", id),
          EntryName.nearest(id)
              .map(near -> Text.message("hint/did-you-mean").with("nearest", near))
              .orElse(null));
    }
    var writer = new Language(MessageLanguage.of(List.of("--lang", common.lang), session.world()));
    return new NewEntry(
        new EntryId(contentType.id(), id),
        contentType,
        config.languages(),
        writer,
        session.catalogue());
  }

  /** The folder is made first and must be new, so nothing there is ever written over. */
  private void write(NewEntry entry, Session session) throws IOException {
    var folder = session.root().resolve(entry.folder());
    Files.createDirectories(folder.resolveSibling("."));
    create(folder, entry, session);
    for (var file : entry.files().entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      session.say(Text.message("cli/new.made").with("file", session.shown(path)));
    }
    session.say(Text.message("cli/new.next"));
  }

  private void create(Path folder, NewEntry entry, Session session) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          Text.message("cli/new.exists")
              .with("id", id)
              .with("type", entry.id().type())
              .with("folder", session.shown(folder)));
    }
  }
}
