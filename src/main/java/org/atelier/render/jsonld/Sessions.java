package org.atelier.render.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.model.FieldValue;

/**
 * A session with its workshops. A date, a place, a way of attending that nobody has published is
 * not said; so far that means no session earns a search engine's box for events.
 */
final class Sessions {

  private Sessions() {}

  static List<Node> nodes(Facts facts) {
    var fields = facts.fields();
    var date = fields.date("date").map(Object::toString);
    var place = facts.text("place").map(name -> Node.of("Place").with("name", name));
    var theme = facts.text("theme").map(name -> Node.of("Thing").with("name", name));
    var organisers = new ArrayList<Node>();
    for (var organiser : facts.groups(fields, "organisers")) {
      organisers.addAll(Organisations.named(facts, organiser, "organisation"));
    }
    return List.of(
        Node.of("Event")
            .with("@id", facts.id("session"))
            .with("name", facts.title())
            .with("description", facts.description())
            .with("url", facts.url())
            .with("startDate", date)
            .with("eventStatus", date.map(d -> "https://schema.org/EventScheduled"))
            .with("location", place)
            .with("organizer", organisers)
            .with("performer", performers(facts))
            .with("about", theme)
            .with("subEvent", workshops(facts))
            .with("mainEntityOfPage", Node.reference(facts.url())));
  }

  private static List<Node> performers(Facts facts) {
    Map<String, Node> once = new LinkedHashMap<>();
    for (var workshop : facts.groups(facts.fields(), "workshops")) {
      for (var node : interveners(facts, workshop)) {
        once.putIfAbsent(node.properties().toString(), node);
      }
    }
    return List.copyOf(once.values());
  }

  private static List<Node> interveners(Facts facts, FieldValue.Group workshop) {
    var nodes = new ArrayList<Node>();
    for (var intervener : facts.groups(workshop, "interveners")) {
      nodes.addAll(Organisations.named(facts, intervener, "organisation"));
    }
    return nodes;
  }

  /** A workshop whose theme isn't known is named after its session and its number. */
  private static List<Node> workshops(Facts facts) {
    var nodes = new ArrayList<Node>();
    for (var workshop : facts.groups(facts.fields(), "workshops")) {
      var number = workshop.number("number").map(n -> " (" + n.toPlainString() + ")").orElse("");
      var date = facts.fields().date("date").map(Object::toString);
      nodes.add(
          Node.of("Event")
              .with("@id", workshop.text("id").map(facts::id))
              .with("name", facts.text(workshop, "title").orElse(facts.title() + number))
              .with("startDate", date)
              .with("performer", interveners(facts, workshop))
              .with("superEvent", Node.reference(facts.id("session"))));
    }
    return nodes;
  }
}
