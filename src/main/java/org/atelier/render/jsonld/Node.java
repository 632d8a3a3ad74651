package org.atelier.render.jsonld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing in JSON-LD. What is not known is not said: nothing empty ever gets in. */
final class Node {

  private final Map<String, Object> properties = new LinkedHashMap<>();

  static Node of(String type) {
    return new Node().with("@type", type);
  }

  /** A thing described elsewhere. */
  static Node reference(String id) {
    return new Node().with("@id", id);
  }

  Node with(String name, @Nullable Object value) {
    if (value instanceof Node node) {
      if (!node.properties.isEmpty()) properties.put(name, node.properties);
    } else if (value instanceof List<?> list) {
      if (!list.isEmpty()) properties.put(name, list.stream().map(Node::bare).toList());
    } else if (value != null && !value.toString().isEmpty()) {
      properties.put(name, value);
    }
    return this;
  }

  Node with(String name, Optional<?> value) {
    return with(name, value.orElse(null));
  }

  private static Object bare(Object value) {
    return value instanceof Node node ? node.properties : value;
  }

  Map<String, Object> properties() {
    return properties;
  }
}
