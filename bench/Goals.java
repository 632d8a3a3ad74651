import java.util.List;
import java.util.function.ToDoubleFunction;

/** What Atelier promises to be, and whether it is. */
record Goals(Results results) {

  List<String> rows() {
    return List.of(
        "| goal | at most | measured | |",
        "| --- | ---: | ---: | --- |",
        row(
            "cold, 10,000 pages, of Hugo’s time",
            0.20,
            ratio(10_000, "cold", "hugo", Measure::wall)),
        row(
            "cold, 10,000 pages, of a plain copy of the output",
            2.5,
            ratio(10_000, "cold", "copy", Measure::wall)),
        row(
            "cold, 300 pages, start included, of Hugo’s time",
            0.80,
            ratio(300, "cold", "hugo", Measure::wall)),
        row(
            "nothing changed, 10,000 pages, of Hugo’s time",
            0.03,
            ratio(10_000, "nothing", "hugo", Measure::wall)),
        row(
            "one text edited, 10,000 pages, of Hugo’s time",
            0.04,
            ratio(10_000, "body", "hugo", Measure::wall)),
        row(
            "one text edited under `serve`, 10,000 pages, ms",
            50,
            1000 * atelier(10_000, "serve", Measure::wall)),
        row(
            // linear, and a tenth for chance
            "100,000 pages, of the time of 10,000",
            11,
            atelier(100_000, "cold", Measure::wall) / atelier(10_000, "cold", Measure::wall)),
        row("100,000 pages, memory in GiB", 2, atelier(100_000, "cold", Measure::memory) / 1024),
        row(
            "cold, 10,000 pages, of Hugo’s memory",
            0.35,
            ratio(10_000, "cold", "hugo", Measure::memory)));
  }

  private double ratio(int pages, String name, String other, ToDoubleFunction<Measure> of) {
    return atelier(pages, name, of) / results.median(pages, name, other, of);
  }

  private double atelier(int pages, String name, ToDoubleFunction<Measure> of) {
    return results.median(pages, name, "atelier", of);
  }

  private static String row(String goal, double most, double measured) {
    if (Double.isNaN(measured)) return "| %s | %s | not measured | |".formatted(goal, number(most));
    var verdict = measured <= most ? "met" : "**missed**";
    return "| %s | %s | %s | %s |".formatted(goal, number(most), Results.ratio(measured), verdict);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
