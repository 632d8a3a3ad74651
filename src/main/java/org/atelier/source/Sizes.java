package org.atelier.source;

import org.atelier.diagnostic.Text;

/** Sizes as people say them. */
final class Sizes {

  private static final int KIB = 1024;

  private Sizes() {}

  /** In KiB, or in whole MiB where it comes out even; rounded up, so that no limit looks kept. */
  static Text.Message of(long bytes) {
    long kib = (bytes + KIB - 1) / KIB;
    return kib % KIB == 0
        ? Text.message("size/mib").with("number", Long.toString(kib / KIB))
        : Text.message("size/kib").with("number", Long.toString(kib));
  }
}
