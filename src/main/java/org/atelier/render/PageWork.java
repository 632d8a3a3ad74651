package org.atelier.render;

import java.util.List;
import java.util.function.Function;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.share.Cards;
import org.atelier.site.Page;
import org.atelier.site.Site;

/** Sees to it that each page gets made. For any number of threads. */
public interface PageWork {

  /**
   * What came of one page.
   *
   * @param wishes the cards it shows
   */
  record Result(Outcome<OutputFile> file, List<Cards.Wish> wishes) {
    public Result {
      wishes = List.copyOf(wishes);
    }
  }

  /**
   * @param making makes the page, asking a site for everything the page shows of others
   */
  Result make(Page page, Function<Site, Result> making);

  /** Makes each page there and then. */
  static PageWork plain(Site site) {
    return (page, making) -> making.apply(site);
  }
}
