package org.atelier.render.search;

/**
 * Sorted words in little room: each says how many letters it has in common with the one before, as
 * one sign of 0 to z, then its other letters.
 */
final class FrontCoding {

  private static final int MOST = 35;

  private final StringBuilder out = new StringBuilder();
  private String before = "";

  /**
   * @param mark what stands behind the word, no part of it
   */
  void add(String word, String mark) {
    int same = 0;
    int most = Math.min(MOST, Math.min(before.length(), word.length()));
    while (same < most && before.charAt(same) == word.charAt(same)) same++;
    if (!out.isEmpty()) out.append(' ');
    out.append(Character.forDigit(same, MOST + 1)).append(word, same, word.length()).append(mark);
    before = word;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
