package org.atelier.serve;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What may have changed in the input.
 *
 * @param everything whether that can't be told, so that all must be looked at
 * @param paths files, and folders with all that is below them
 */
record Changes(boolean everything, Set<Path> paths) {

  static Changes none() {
    return new Changes(false, Set.of());
  }

  static Changes everywhere() {
    return new Changes(true, Set.of());
  }

  static Changes of(Set<Path> paths) {
    return new Changes(false, new LinkedHashSet<>(paths));
  }

  boolean isEmpty() {
    return !everything && paths.isEmpty();
  }
}
