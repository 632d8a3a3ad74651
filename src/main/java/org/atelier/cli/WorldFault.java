package org.atelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.atelier.diagnostic.Text;

/** What the disk or the system refused, in one sentence. */
final class WorldFault {

  private WorldFault() {}

  static Text.Message explain(Exception fault) {
    if (fault instanceof UncheckedIOException && fault.getCause() instanceof IOException inner) {
      return explain(inner);
    }
    if (fault instanceof NoSuchFileException gone) {
      return Text.message("cli/world.gone").with("file", String.valueOf(gone.getFile()));
    }
    if (fault instanceof AccessDeniedException denied) {
      return Text.message("cli/world.denied").with("file", String.valueOf(denied.getFile()));
    }
    if (fault instanceof FileSystemException about && about.getReason() != null) {
      return Text.message("cli/world.file")
          .with("file", String.valueOf(about.getFile()))
          .with("reason", about.getReason());
    }
    var message = fault.getMessage();
    return Text.message("cli/world.other")
        .with("reason", message == null ? fault.getClass().getSimpleName() : message);
  }
}
