package org.atelier.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import org.atelier.diagnostic.Text;
import org.atelier.serve.PreviewServer;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the built site as a host would. */
@CommandLine.Command(name = "preview")
final class PreviewCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final PortFlag port = new PortFlag();

  @Option(
      names = {"-d", "--destination"},
      paramLabel = "FOLDER",
      defaultValue = "")
  String destination = "";

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    int wanted = port.number();
    var folder = session.destination(destination).toAbsolutePath().normalize();
    var shown = session.shown(session.destination(destination));
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      throw new UsageException(Text.message("cli/usage.not-built").with("folder", shown));
    }
    try (var server = PreviewServer.start(folder, wanted, session::confess);
        var ending = Ending.with(server::close)) {
      port.say(server.port(), session);
      session.say(
          Text.message("cli/preview.at")
              .with("folder", shown)
              .with("address", PortFlag.address(server.port(), server.base())));
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw port.taken();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }
}
