package org.atelier.render.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atelier.model.FieldValue;

/**
 * An occupation, and one more node for each country whose law or pay differs. Codes that nobody has
 * verified are left out.
 */
final class Occupations {

  /** Part of {@code codes} to the name of the code set. */
  private static final Map<String, String> SETS = sets();

  private Occupations() {}

  private static Map<String, String> sets() {
    var sets = new LinkedHashMap<String, String>();
    sets.put("esco", "ESCO");
    sets.put("isco08", "ISCO-08");
    sets.put("rome", "ROME");
    sets.put("onet", "O*NET-SOC");
    return sets;
  }

  static List<Node> nodes(Facts facts) {
    var fields = facts.fields();
    var summary = facts.text("summary").orElse(facts.description());
    var skills = new ArrayList<String>();
    facts
        .group(fields, "skills")
        .ifPresent(
            group -> group.fields().keySet().forEach(k -> skills.addAll(facts.texts(group, k))));
    var nodes = new ArrayList<Node>();
    nodes.add(
        Node.of("Occupation")
            .with("@id", facts.id("occupation"))
            .with("name", facts.title())
            .with("alternateName", facts.texts(fields, "altTitles"))
            .with("description", summary)
            .with("responsibilities", facts.texts(fields, "youDo"))
            .with("skills", skills)
            .with("educationRequirements", facts.text("entryLevel"))
            .with("occupationalCategory", categories(facts))
            .with("mainEntityOfPage", Node.reference(facts.url())));
    nodes.addAll(countries(facts));
    return nodes;
  }

  private static List<Node> categories(Facts facts) {
    var categories = new ArrayList<Node>();
    var codes = facts.group(facts.fields(), "codes");
    if (codes.isEmpty()) return categories;
    SETS.forEach(
        (name, set) -> {
          facts.group(codes.get(), name).flatMap(c -> category(c, set)).ifPresent(categories::add);
          for (var code : facts.groups(codes.get(), name)) {
            category(code, set).ifPresent(categories::add);
          }
        });
    return categories;
  }

  private static Optional<Node> category(FieldValue.Group code, String set) {
    if (!code.text("status").equals(Optional.of("verified"))) return Optional.empty();
    var uri = code.text("uri");
    return code.text("code")
        .or(() -> uri)
        .map(
            value ->
                Node.of("CategoryCode")
                    .with("codeValue", value)
                    .with("name", code.text("label"))
                    .with("url", uri)
                    .with("inCodeSet", Node.of("CategoryCodeSet").with("name", set)));
  }

  private static List<Node> countries(Facts facts) {
    var fields = facts.fields();
    var nodes = new LinkedHashMap<String, Node>();
    var licences = new LinkedHashMap<String, List<String>>();
    for (var licence : facts.groups(fields, "requiredLicences")) {
      var names = licences.computeIfAbsent(country(licence), c -> new ArrayList<>());
      facts.text(licence, "name").ifPresent(names::add);
      nodes.computeIfAbsent(country(licence), c -> node(c, licence, facts));
    }
    licences.forEach((country, names) -> at(nodes, country).with("qualifications", names));
    var salaries = new LinkedHashMap<String, List<Node>>();
    for (var pay : facts.groups(fields, "pay")) {
      var salary = salary(pay);
      if (salary.isEmpty()) continue;
      nodes.computeIfAbsent(country(pay), c -> node(c, pay, facts));
      salaries.computeIfAbsent(country(pay), c -> new ArrayList<>()).add(salary.get());
    }
    salaries.forEach((country, list) -> at(nodes, country).with("estimatedSalary", list));
    return List.copyOf(nodes.values());
  }

  private static Node at(Map<String, Node> nodes, String country) {
    return nodes.getOrDefault(country, new Node());
  }

  private static String country(FieldValue.Group group) {
    return group.text("country").orElse("");
  }

  private static Node node(String country, FieldValue.Group group, Facts facts) {
    return Node.of("Occupation")
        .with("@id", facts.id("occupation-" + country))
        .with("name", facts.title())
        .with(
            "occupationLocation",
            Node.of("AdministrativeArea").with("name", facts.text(group, "country")))
        .with("mainEntityOfPage", Node.reference(facts.url()));
  }

  /** Only where somebody answers for the figure. */
  private static Optional<Node> salary(FieldValue.Group pay) {
    var source = pay.fields().get("source");
    if (!(source instanceof FieldValue.Group group) || group.text("title").isEmpty()) {
      return Optional.empty();
    }
    var value =
        Node.of("QuantitativeValue")
            .with("minValue", pay.number("min"))
            .with("maxValue", pay.number("max"))
            .with("unitText", pay.text("period").map(p -> p.toUpperCase(Locale.ROOT)));
    return Optional.of(
        Node.of("MonetaryAmount").with("currency", pay.text("currency")).with("value", value));
  }
}
