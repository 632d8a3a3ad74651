package org.atelier.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Reads a source in a process of its own, and says which file the system refused, and how. */
final class ReadingChild {

  private ReadingChild() {}

  public static void main(String[] args) throws IOException {
    try {
      System.out.println(new SourceReader(Path.of(args[0])).read());
    } catch (FileSystemException e) {
      System.out.println(e.getClass().getSimpleName() + " " + e.getFile());
    }
  }
}
