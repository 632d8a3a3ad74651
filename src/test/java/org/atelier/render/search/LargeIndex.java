package org.atelier.render.search;

import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.site.UrlPath;

/** The index of a site as large as none of ours will be soon. */
public final class LargeIndex {

  private LargeIndex() {}

  /** The text of each file by its name below {@code search/}. */
  public static SortedMap<String, String> files(int pages) {
    var index = SearchIndex.of(new Language("fr"), new ManyDocuments().make(pages));
    var files = new TreeMap<String, String>();
    for (var file : new SearchFiles(new UrlPath("/search/fr.json")).write(index)) {
      files.put(file.path().value().substring("search/".length()), file.text());
    }
    return files;
  }
}
