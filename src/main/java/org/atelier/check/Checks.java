package org.atelier.check;

import java.util.List;

/** Every check there is, in the order of running. */
public final class Checks {

  private Checks() {}

  /** Those that every build makes: what they find would hurt readers. */
  public static List<Check> ofBuild() {
    return List.of();
  }

  /** Those and the ones asked for with {@code check}. */
  public static List<Check> all() {
    return List.of();
  }
}
