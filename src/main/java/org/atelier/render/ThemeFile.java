package org.atelier.render;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * {@code theme.yml}: what one theme says of itself, without what it inherits.
 *
 * @param parent the theme it extends, null where none
 * @param parentWhere where it says so; the file where it doesn't
 */
record ThemeFile(
    String name,
    String file,
    @Nullable String parent,
    SourceSpan parentWhere,
    SortedMap<String, Component> components) {

  ThemeFile {
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
  }
}
