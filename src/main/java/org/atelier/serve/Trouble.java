package org.atelier.serve;

import java.util.List;

/**
 * Why the site can't be built as it is now written.
 *
 * @param headline in one sentence; empty while nothing is wrong
 * @param problems the worst there are
 */
public record Trouble(String headline, List<Problem> problems) {

  public Trouble {
    problems = List.copyOf(problems);
  }

  static Trouble none() {
    return new Trouble("", List.of());
  }
}
