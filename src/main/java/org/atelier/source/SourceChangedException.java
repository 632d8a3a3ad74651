package org.atelier.source;

import java.io.IOException;

/**
 * A file is gone, or no longer the one that was read when the build began: somebody works on it.
 * Everything else that can happen to a file is the disk's fault.
 */
public final class SourceChangedException extends IOException {

  private static final long serialVersionUID = 1;

  SourceChangedException(SourcePath path) {
    super(path.value() + " has changed meanwhile");
  }
}
