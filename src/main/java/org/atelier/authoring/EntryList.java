package org.atelier.authoring;

import java.util.List;
import org.atelier.build.BuildResult;

/**
 * The entries of a site, for those who write them.
 *
 * @param types all there are, whether or not they have entries
 * @param rows by type and id
 */
public record EntryList(List<String> types, List<EntryRow> rows) {

  public EntryList {
    types = List.copyOf(types);
    rows = List.copyOf(rows);
  }

  /** The build must not have been asked to show drafts or other days: its eye is the reader's. */
  public static EntryList of(BuildResult result) {
    var site = result.site();
    if (site == null) return new EntryList(List.of(), List.of());
    return new EntryList(
        List.copyOf(site.model().types().keySet()),
        site.entries().values().stream().map(e -> EntryRow.of(e, site.config())).toList());
  }
}
