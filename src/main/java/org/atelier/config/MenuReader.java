package org.atelier.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atelier.source.MappingReader;
import org.atelier.source.YamlNode;

/**
 * The menus by name. An item is a mapping of {@code target} and, where the target's own title won't
 * do, {@code label}; or the target alone.
 */
final class MenuReader {

  private final LocalizedReader texts;

  MenuReader(LocalizedReader texts) {
    this.texts = texts;
  }

  Map<String, List<MenuItem>> read(MappingReader site) {
    var menus = new TreeMap<String, List<MenuItem>>();
    site.mapping("menus")
        .ifPresent(all -> all.names().forEach(name -> menus.put(name, items(all, name))));
    return menus;
  }

  private List<MenuItem> items(MappingReader menus, String name) {
    var items = new ArrayList<MenuItem>();
    for (var node : menus.list(name)) {
      if (node instanceof YamlNode.Scalar s && s.type() == YamlNode.ScalarType.STRING) {
        items.add(new MenuItem(s.text(), null, s.where()));
      } else {
        menus.mapping(name, node).flatMap(this::item).ifPresent(items::add);
      }
    }
    return List.copyOf(items);
  }

  private Optional<MenuItem> item(MappingReader item) {
    item.require("target");
    var target = item.string("target");
    var label = texts.read(item, "label").orElse(null);
    item.refuseOthers();
    return target.map(text -> new MenuItem(text, label, item.node("target").orElseThrow().where()));
  }
}
