package org.atelier.output;

/**
 * What writing did.
 *
 * @param repaired whether an earlier write had been cut off and was mended
 */
public record WriteReport(int written, int unchanged, int deleted, boolean repaired) {}
