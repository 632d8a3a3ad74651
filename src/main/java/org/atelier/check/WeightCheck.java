package org.atelier.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.output.OutputFile;
import org.jspecify.annotations.Nullable;

/** A first visit stays light on a slow line: the page, its styles and its scripts, compressed. */
final class WeightCheck implements FactsCheck {

  static final int BUDGET = 30 * 1024;

  @Override
  public List<Rule> rules() {
    return List.of(Rule.PAGE_WEIGHT);
  }

  @Override
  public List<Diagnostic> look(SiteFacts facts) {
    var assets = new HashMap<String, Integer>();
    var problems = new ArrayList<Diagnostic>();
    for (var page : facts.pages().values()) {
      int weight = weight(facts.output().files().get(page.path()));
      for (var address : page.assets()) {
        var reached = facts.follow(page, address);
        if (reached.isPresent()) weight += weight(reached.get().file(), facts, assets);
      }
      if (weight > BUDGET) {
        problems.add(
            page.problem(Rule.PAGE_WEIGHT)
                .with("weight", weight / 1024)
                .with("budget", BUDGET / 1024));
      }
    }
    return problems;
  }

  private static int weight(String path, SiteFacts facts, Map<String, Integer> known) {
    return known.computeIfAbsent(path, p -> weight(facts.output().files().get(p)));
  }

  private static int weight(@Nullable OutputFile file) {
    if (file == null) return 0;
    if (!(file.content() instanceof OutputFile.Bytes bytes)) return 0;
    var deflater = new Deflater();
    try {
      deflater.setInput(bytes.value());
      deflater.finish();
      var buffer = new byte[8192];
      int total = 0;
      while (!deflater.finished()) total += deflater.deflate(buffer);
      return total;
    } finally {
      deflater.end();
    }
  }
}
