package org.atelier.output;

import java.util.List;

/**
 * What writing did.
 *
 * @param repaired whether an earlier write had been cut off, or its memory lost, and was mended
 * @param strangers files in the output that we can't tell to be ours, because the memory was lost;
 *     they stay, and may be old pages
 */
public record WriteReport(
    int written, int unchanged, int deleted, boolean repaired, List<String> strangers) {

  public WriteReport {
    strangers = List.copyOf(strangers);
  }

  public WriteReport(int written, int unchanged, int deleted, boolean repaired) {
    this(written, unchanged, deleted, repaired, List.of());
  }
}
