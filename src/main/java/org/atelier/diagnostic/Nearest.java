package org.atelier.diagnostic;

import java.util.Locale;
import java.util.Optional;

/**
 * The known word that somebody most likely meant. Distance counts insertions, deletions,
 * substitutions and swapped neighbours (optimal string alignment), case apart.
 */
public final class Nearest {

  private Nearest() {}

  /** Nothing when no word is within a third of the length: a wild guess would mislead. */
  public static Optional<String> to(String found, Iterable<String> known) {
    String best = null;
    int bestDistance = Math.max(1, Math.min(found.length(), 12) / 3) + 1;
    for (var candidate : known) {
      if (Math.abs(candidate.length() - found.length()) >= bestDistance) continue;
      int distance = distance(found.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    var before = new int[b.length() + 1];
    var previous = new int[b.length() + 1];
    var current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) previous[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) current[j] = Math.min(current[j], before[j - 2] + 1);
      }
      var recycled = before;
      before = previous;
      previous = current;
      current = recycled;
    }
    return previous[b.length()];
  }
}
