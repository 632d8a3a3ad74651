package org.atelier.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Text;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks whether this machine and this folder are fit for building, and says what to do if not. */
@CommandLine.Command(name = "doctor")
final class DoctorCommand implements Command {

  private static final int JAVA_NEEDED = 17;

  @Mixin final CommonOptions common = new CommonOptions();

  @Option(
      names = {"-d", "--destination"},
      paramLabel = "FOLDER",
      defaultValue = "")
  String destination = "";

  /** How it stands: only BAD keeps the site from being built. */
  private enum State {
    GOOD,
    ADVICE,
    BAD
  }

  /**
   * What was looked at.
   *
   * @param id of its sentence; what to do stands under the same id with {@code .todo}
   * @param found what there is
   */
  private record Finding(State state, String id, String found) {}

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String quickVerb() {
    return "doctor";
  }

  @Override
  public void declare(QuickOptions options) {
    common.declare(options);
    options.text(value -> destination = value, "-d", "--destination");
  }

  @Override
  public boolean opensSite() {
    return false;
  }

  @Override
  public ExitCode run(Session session) {
    var findings = new ArrayList<Finding>();
    java(session.world().machine(), findings);
    folders(session, findings);
    programs(session.world(), findings);
    for (var finding : findings) tell(finding, session);
    boolean bad = findings.stream().anyMatch(f -> f.state() == State.BAD);
    session.say(Text.message(bad ? "cli/doctor.bad" : "cli/doctor.good"));
    return bad ? ExitCode.SITE_HAS_ERRORS : ExitCode.OK;
  }

  private static void java(Environment.Machine machine, List<Finding> findings) {
    findings.add(
        new Finding(
            machine.javaFeature() >= JAVA_NEEDED ? State.GOOD : State.BAD,
            "java",
            machine.javaVersion()));
    findings.add(
        new Finding(
            machine.problemWithNames().isEmpty() ? State.GOOD : State.BAD,
            "file-names",
            machine.fileNameEncoding()));
    boolean unicode = machine.defaultCharset().equals("UTF-8");
    findings.add(
        new Finding(unicode ? State.GOOD : State.ADVICE, "charset", machine.defaultCharset()));
  }

  private void folders(Session session, List<Finding> findings) {
    var root = session.root();
    for (var needed : List.of("content", "themes")) {
      boolean there = Files.isDirectory(root.resolve(needed));
      findings.add(new Finding(there ? State.GOOD : State.BAD, needed, session.prefix() + needed));
    }
    var target = session.destination(destination);
    boolean writable = isWritable(target);
    findings.add(
        new Finding(writable ? State.GOOD : State.BAD, "destination", session.shown(target)));
  }

  /** A folder that is not there yet can be made where its parent can be written to. */
  private static boolean isWritable(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at)) return Files.isDirectory(at) && Files.isWritable(at);
    }
    return false;
  }

  private static void programs(Environment world, List<Finding> findings) {
    findings.add(program(world, "git", List.of("git")));
    findings.add(
        program(world, "chromium", List.of("chromium", "chromium-browser", "google-chrome")));
  }

  private static Finding program(Environment world, String id, List<String> names) {
    for (var folder : world.variable("PATH").split(File.pathSeparator, -1)) {
      for (var name : names) {
        if (!folder.isEmpty() && isProgram(folder, name)) {
          return new Finding(State.GOOD, id, folder + File.separator + name);
        }
      }
    }
    return new Finding(State.ADVICE, id, "–");
  }

  private static boolean isProgram(String folder, String name) {
    try {
      return Files.isExecutable(Path.of(folder, name))
          || Files.isExecutable(Path.of(folder, name + ".exe"));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static void tell(Finding finding, Session session) {
    var palette = session.palette();
    var mark =
        switch (finding.state()) {
          case GOOD -> palette.good(word("cli/doctor.state.good", session));
          case ADVICE -> palette.careful(word("cli/doctor.state.advice", session));
          case BAD -> palette.bad(word("cli/doctor.state.bad", session));
        };
    var id = "cli/doctor." + finding.id();
    var line = session.catalogue().say(Text.message(id).with("found", finding.found()));
    if (!session.common().quiet || finding.state() == State.BAD) {
      session.print(mark + "  " + line + "\n");
      if (finding.state() != State.GOOD)
        session.print("      " + word(id + ".todo", session) + "\n");
    }
  }

  private static String word(String id, Session session) {
    return session.catalogue().say(Text.message(id));
  }
}
