package org.atelier.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atelier.authoring.EntryList;
import org.atelier.authoring.EntryRow;
import org.atelier.cli.print.Table;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Shows the entries and how far each language is, as readers would see them today. */
@CommandLine.Command(name = "list")
final class ListCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();

  @Option(names = "--type", paramLabel = "TYPE", defaultValue = "")
  String type = "";

  @Option(
      names = "--format",
      paramLabel = "human|json",
      defaultValue = "human",
      descriptionKey = "list.format")
  String format = "human";

  @Option(names = "--clock", paramLabel = "DATE", defaultValue = "")
  String clock = "";

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String quickVerb() {
    return "list";
  }

  @Override
  public void declare(QuickOptions options) {
    common.declare(options);
    options.text(value -> type = value, "--type");
    options.text(value -> format = value, "--format");
    options.text(value -> clock = value, "--clock");
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    Choice.of("--format", format, List.of("human", "json"));
    var flags = new ViewFlags();
    flags.clock = clock;
    var options = flags.options(session.world());
    var built = SiteBuild.run(session, options, SiteBuild.Plan.linkOnly());
    var rows = rows(EntryList.of(built.result()));
    session.print(format.equals("json") ? json(rows) : table(rows, session));
    var errors = errors(built.result().diagnostics());
    if (errors.isEmpty()) return ExitCode.OK;
    complain(errors, session);
    return ExitCode.SITE_HAS_ERRORS;
  }

  private List<EntryRow> rows(EntryList list) {
    if (type.isEmpty()) return list.rows();
    // Without a site there are no types to choose from; its problems are told then.
    if (!list.types().isEmpty()) Choice.of("--type", type, list.types());
    return list.rows().stream().filter(row -> row.type().equals(type)).toList();
  }

  private static String table(List<EntryRow> rows, Session session) {
    if (rows.isEmpty()) return session.catalogue().say(Text.message("cli/list.none")) + "\n";
    var lines = new ArrayList<List<String>>();
    var head = new ArrayList<String>();
    head.add(session.catalogue().say(Text.message("cli/list.type")));
    head.add(session.catalogue().say(Text.message("cli/list.id")));
    head.addAll(rows.get(0).states().keySet());
    lines.add(head);
    for (var row : rows) {
      var line = new ArrayList<>(List.of(row.type(), row.id()));
      for (var state : row.states().values()) {
        line.add(session.catalogue().say(Text.message("cli/list.state." + word(state))));
      }
      lines.add(line);
    }
    return Table.text(lines);
  }

  private static String json(List<EntryRow> rows) {
    if (rows.isEmpty()) return "[]\n";
    var factory = new JsonFactory();
    return rows.stream()
        .map(row -> json(row, factory))
        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private static String json(EntryRow row, JsonFactory factory) {
    var out = new StringWriter();
    try (var json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("type", row.type());
      json.writeStringProperty("id", row.id());
      json.writeObjectPropertyStart("languages");
      row.states().forEach((code, state) -> json.writeStringProperty(code, word(state)));
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String word(EntryRow.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static List<Diagnostic> errors(List<Diagnostic> problems) {
    return problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }

  /** Not in the table's way: an entry may be missing from it because it could not be read. */
  private static void complain(List<Diagnostic> errors, Session session) {
    var sentence = Text.message("cli/list.incomplete").with("errors", session.problems(errors));
    session.world().streams().err().println(session.catalogue().say(sentence));
  }
}
