package org.atelier.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;

/** Finds the files below a folder, following no link and opening nothing but folders. */
final class SourceWalk {

  private final List<Diagnostic> problems;
  private final List<Found> found = new ArrayList<>();

  /**
   * A plain file.
   *
   * @param location where it really lies, its name as the disk spells it
   */
  record Found(SourcePath path, Path location, long size) {}

  SourceWalk(List<Diagnostic> problems) {
    this.problems = problems;
  }

  List<Found> found() {
    return found;
  }

  /** Walks a folder, or says why it is none. */
  void visit(Path location, String path) throws IOException {
    follow(Listing.ofOne(location, path));
  }

  private void follow(Listing listing) throws IOException {
    problems.addAll(listing.problems());
    found.addAll(listing.files());
    for (var folder : listing.folders()) follow(Listing.of(folder));
  }
}
