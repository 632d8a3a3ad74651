package org.atelier.site;

import java.util.Comparator;
import org.atelier.model.EntryId;

/**
 * A published entry that refers to another through one of its fields.
 *
 * @param from who refers
 * @param field path of the field without indices: {@code workshops.interveners.organisation}
 * @param context the key of the mixed list's item it stands in, such as {@code w2}, or empty
 */
public record Backlink(EntryId from, String field, String context) {

  static final Comparator<Backlink> ORDER =
      Comparator.comparing(Backlink::from)
          .thenComparing(Backlink::field)
          .thenComparing(Backlink::context);
}
