package org.atelier.check;

import java.util.ArrayList;
import java.util.List;

/** Every check there is, in the order of running. */
public final class Checks {

  private Checks() {}

  /**
   * Those that every build makes beside what linking finds: none needs a page to be parsed again.
   */
  public static List<Check> ofBuild() {
    return List.of(new ReviewCheck());
  }

  /** Those and a hard look at each finished page, asked for with {@code check}. */
  public static List<Check> all() {
    var all = new ArrayList<>(ofBuild());
    all.add(new HtmlChecks(ofPages(), ofFacts()));
    return List.copyOf(all);
  }

  private static List<PageCheck> ofPages() {
    return List.of(
        new ParseCheck(),
        new LanguageCheck(),
        new HeadingsCheck(),
        new LandmarksCheck(),
        new NamesCheck(),
        new WordsCheck(),
        new SafetyCheck());
  }

  private static List<FactsCheck> ofFacts() {
    return List.of(
        new LinksCheck(),
        new HreflangCheck(),
        new DuplicatesCheck(),
        new OrphansCheck(),
        new WeightCheck(),
        new ContrastCheck());
  }
}
