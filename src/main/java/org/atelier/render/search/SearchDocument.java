package org.atelier.render.search;

import java.util.List;

/**
 * What search may find, and what it then shows.
 *
 * @param address below the site's base, without the first slash; may end with a fragment
 * @param type what people call its type
 * @param weight of its type: 100 leaves the weights of its words as they are
 */
record SearchDocument(
    String address,
    String title,
    String description,
    String type,
    int weight,
    List<Passage> passages) {

  SearchDocument {
    passages = List.copyOf(passages);
  }
}
