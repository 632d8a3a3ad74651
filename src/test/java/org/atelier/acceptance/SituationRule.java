package org.atelier.acceptance;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How a figure of O*NET's work context, 1 to 5, becomes one of our three answers: decision 10, once
 * more in code, so that the content can't drift from it.
 */
final class SituationRule {

  private final Map<String, BigDecimal> scores;

  private SituationRule(Map<String, BigDecimal> scores) {
    this.scores = scores;
  }

  static String answer(String situation, Map<String, BigDecimal> scores) {
    return new SituationRule(scores).answer(situation);
  }

  private String answer(String situation) {
    return switch (situation) {
      case "noise" -> three("4.C.2.b.1.a", 3.0, 4.0, "quiet", "sometimes-loud", "loud");
      case "standing" -> standing();
      case "team" -> three("4.C.1.b.1.e", 3.25, 4.25, "alone", "sometimes-team", "team");
      case "outdoors" ->
          three("4.C.2.a.1.c", 3.0, 4.0, "indoors", "sometimes-outdoors", "outdoors");
      case "precision" -> three("4.C.3.b.4", 3.6, 4.5, "simple", "careful", "exact");
      case "temperature" ->
          three("4.C.2.b.1.b", 3.0, 4.0, "mild", "sometimes-hot-or-cold", "hot-or-cold");
      case "rhythm" -> three("4.C.3.d.3", 2.75, 4.0, "own-pace", "steady", "machine-pace");
      case "machineOrHand" -> machineOrHand();
      case "moving" -> moving();
      default -> throw new IllegalArgumentException("O*NET does not measure " + situation);
    };
  }

  private double score(String element) {
    var score = scores.get(element);
    return score == null ? 0 : score.doubleValue();
  }

  private String three(
      String element, double middle, double high, String low, String mid, String top) {
    double score = score(element);
    if (score == 0) throw new IllegalArgumentException("no figure for " + element);
    if (score >= high) return top;
    return score >= middle ? mid : low;
  }

  private String standing() {
    if (score("4.C.2.d.1.a") >= 3.5) return "sitting";
    return score("4.C.2.d.1.b") >= 4.0 ? "standing" : "sitting-and-standing";
  }

  private String machineOrHand() {
    double mean = (score("4.C.3.d.3") + score("4.C.3.b.2")) / 2;
    if (mean >= 3.5) return "machine";
    return mean >= 2.7 ? "hand-and-machine" : "hand";
  }

  private String moving() {
    boolean outside = score("4.C.2.a.1.c") >= 3.5 && score("4.C.2.a.1.f") >= 2.5;
    if (outside) return "several-sites";
    return score("4.C.2.d.1.d") >= 3.0 ? "around-the-site" : "one-place";
  }
}
