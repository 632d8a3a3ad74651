package org.atelier.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All content types of a site, by id. */
public record ContentModel(SortedMap<String, ContentType> types) {

  public ContentModel {
    types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
  }

  public Optional<ContentType> type(String id) {
    return Optional.ofNullable(types.get(id));
  }

  public Optional<ContentType> typeOfDirectory(String directory) {
    return types.values().stream().filter(t -> t.directory().equals(directory)).findFirst();
  }
}
