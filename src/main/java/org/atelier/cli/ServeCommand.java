package org.atelier.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.TreeMap;
import org.atelier.build.IncrementalBuild;
import org.atelier.build.Pipeline;
import org.atelier.check.Checks;
import org.atelier.diagnostic.Text;
import org.atelier.render.Renderers;
import org.atelier.serve.DevServer;
import org.atelier.serve.Frame;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the site while it is written: builds again on every save, and the pages follow. */
@CommandLine.Command(name = "serve")
final class ServeCommand implements Command {

  /** What the script in the pages says. */
  private static final List<String> PAGE_WORDS =
      List.of(
          "badge",
          "close",
          "draft",
          "edit",
          "language",
          "other-language",
          "still",
          "waiting",
          "waiting-more");

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final ViewFlags view = new ViewFlags();
  @Mixin final PortFlag port = new PortFlag();

  @Option(names = "--poll")
  boolean poll;

  @Option(names = "--editor", paramLabel = "URL", defaultValue = "vscode://file{file}:{line}")
  String editor = "";

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    var options = view.options(session.world());
    var root = session.root().toAbsolutePath().normalize();
    var setup = new DevServer.Setup(root, options, port.number(), poll);
    var base = options.baseUrl();
    var progress = Progress.start(session);
    var build = new IncrementalBuild(new Pipeline(Renderers::all, Checks.ofBuild(), progress));
    var reporter = new ServeReporter(session, progress, base == null ? "/" : base.path());
    try (progress;
        var server = DevServer.start(setup, build, reporter, frame(session));
        var ending = Ending.with(server::close)) {
      port.say(server.port(), session);
      reporter.listening(server.port());
      server.run();
    } catch (BindException e) {
      throw port.taken();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  private Frame frame(Session session) {
    var words = new TreeMap<String, String>();
    for (var name : PAGE_WORDS) {
      var text = Text.message("cli/serve.page." + name);
      // Which language, the script knows; the percent sign keeps its place.
      if (name.equals("other-language")) text = text.with("language", "%");
      words.put(name, session.catalogue().say(text));
    }
    return new Frame(words.getOrDefault("language", ""), words, editor);
  }
}
