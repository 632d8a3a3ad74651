package org.atelier.build;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.atelier.render.PageWork;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * The pages of one build with what each of them asked. Of the pages before it takes over those
 * whose questions all have the answers they had; a page that is new, or about which there was
 * something to say, is made.
 */
final class PageMemory implements PageWork {

  private final Site site;
  private final Answers answers;
  private final Map<UrlPath, Remembered> before;
  private final Map<UrlPath, Remembered> pages = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();

  /** What came of a page, and what it asked, each with the answer it got. */
  record Remembered(Result result, Map<Question, Long> asked) {}

  /**
   * @param before pages that showed what all pages show now
   */
  PageMemory(Site site, Answers answers, Map<UrlPath, Remembered> before) {
    this.site = site;
    this.answers = answers;
    this.before = before;
  }

  @Override
  public Result make(Page page, Function<Site, Result> making) {
    var known = before.get(page.url());
    var remembered = known != null && isStill(known) ? known : make(making, page);
    if (remembered.result().file().diagnostics().isEmpty()) pages.put(page.url(), remembered);
    return remembered.result();
  }

  private boolean isStill(Remembered page) {
    for (var asked : page.asked().entrySet()) {
      if (answers.to(asked.getKey()) != asked.getValue()) return false;
    }
    return true;
  }

  private Remembered make(Function<Site, Result> making, Page page) {
    made.incrementAndGet();
    var asked = new AskedSite(site);
    asked.handOut(page);
    var result = making.apply(asked);
    var answered = new HashMap<Question, Long>();
    for (var question : asked.questions()) answered.put(question, answers.to(question));
    return new Remembered(result, answered);
  }

  Map<UrlPath, Remembered> pages() {
    return pages;
  }

  /** How many pages were made, not taken over. */
  int made() {
    return made.get();
  }
}
