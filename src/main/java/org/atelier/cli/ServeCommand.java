package org.atelier.cli;

import java.io.IOException;
import java.net.BindException;
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

  private static final String PAGE_WORDS = "cli/serve.page.";

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
    var build = new IncrementalBuild(new Pipeline(Renderers::all, Checks.ofBuild()));
    var base = options.baseUrl();
    var reporter = new ServeReporter(session, base == null ? "/" : base.path());
    try (var server = DevServer.start(setup, build, reporter, frame(session));
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
    for (var id : session.catalogue().ids()) {
      if (!id.startsWith(PAGE_WORDS)) continue;
      var name = id.substring(PAGE_WORDS.length());
      var text = Text.message(id);
      // Which language, the script knows; the percent sign keeps its place.
      if (name.equals("other-language")) text = text.with("language", "%");
      words.put(name, session.catalogue().say(text));
    }
    return new Frame(words.getOrDefault("language", ""), words, editor);
  }
}
