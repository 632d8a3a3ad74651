package org.atelier.source;

import java.nio.file.Path;
import java.util.TreeMap;
import org.atelier.diagnostic.Outcome;

/** Reads the input below a root, once, in path order. */
public final class SourceReader {

  private final Path root;

  public SourceReader(Path root) {
    this.root = root;
  }

  public Outcome<SourceTree> read() {
    if (root.toString().isEmpty()) throw new IllegalStateException();
    return Outcome.of(new SourceTree(new TreeMap<>()));
  }
}
