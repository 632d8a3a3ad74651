package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.output.OutputTree;
import org.atelier.site.Site;

/** Reads each finished page once, lets every page check look at it, then the site's. */
final class HtmlChecks implements Check {

  private final List<PageCheck> pageChecks;
  private final List<FactsCheck> factsChecks;

  HtmlChecks(List<PageCheck> pageChecks, List<FactsCheck> factsChecks) {
    this.pageChecks = List.copyOf(pageChecks);
    this.factsChecks = List.copyOf(factsChecks);
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(
            pageChecks.stream().flatMap(c -> c.rules().stream()),
            factsChecks.stream().flatMap(c -> c.rules().stream()))
        .toList();
  }

  @Override
  public List<Diagnostic> run(Site site, OutputTree output) {
    var looked =
        output.files().values().stream().filter(HtmlPage::isHtml).toList().parallelStream()
            .map(file -> look(HtmlPage.of(file)))
            .toList();
    var problems = new ArrayList<Diagnostic>();
    looked.forEach(l -> problems.addAll(l.problems()));
    var facts =
        new SiteFacts(site.config().baseUrl(), output, looked.stream().map(Looked::facts).toList());
    for (var check : factsChecks) problems.addAll(check.look(facts));
    return problems;
  }

  private Looked look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    if (!page.isRedirect()) {
      for (var check : pageChecks) problems.addAll(check.look(page));
    }
    return new Looked(PageFacts.of(page), problems);
  }

  private record Looked(PageFacts facts, List<Diagnostic> problems) {}
}
