package org.atelier.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.FieldValue;

/**
 * An old address as an author wrote it, in its normal form. Says nothing of whether it is free.
 *
 * @param where the author's own characters
 */
record Alias(UrlPath url, SourceSpan where) {

  /** The aliases of one translation; what is no path of this site goes to {@code refuse}. */
  static List<Alias> of(FieldValue.Group fields, BiConsumer<String, SourceSpan> refuse) {
    var aliases = new ArrayList<Alias>();
    for (var item : fields.items("aliases")) {
      if (!(item instanceof FieldValue.Text text)) continue;
      var path = normal(text.value());
      if (path.isEmpty()) refuse.accept(text.value(), text.where());
      else aliases.add(new Alias(new UrlPath(path), text.where()));
    }
    return aliases;
  }

  /** With a slash at the end unless it is an HTML file; empty where it can be neither. */
  private static String normal(String written) {
    var path = isFolder(written) ? written + "/" : written;
    boolean page = path.endsWith("/") || path.endsWith(".html") || path.endsWith(".htm");
    return page && UrlPath.isValid(path) ? path : "";
  }

  private static boolean isFolder(String written) {
    return !written.endsWith("/") && written.indexOf('.', written.lastIndexOf('/')) < 0;
  }
}
