package org.atelier.render.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;

/** Organisations and the people to talk to. */
final class Organisations {

  private static final Map<String, String> TYPES =
      Map.of(
          "public-employment", "GovernmentOrganization",
          "public-authority", "GovernmentOrganization",
          "training", "EducationalOrganization",
          "university", "CollegeOrUniversity",
          "research-centre", "ResearchOrganization",
          "association", "NGO");

  private static final Map<String, String> COUNTRIES =
      Map.of("france", "FR", "england", "GB", "belgium", "BE");

  private Organisations() {}

  static List<Node> nodes(Facts facts) {
    var fields = facts.fields();
    return List.of(
        Node.of(type(fields))
            .with("@id", facts.id("organisation"))
            .with("name", fields.text("officialName").orElse(facts.title()))
            .with("alternateName", fields.text("acronym"))
            .with("description", facts.text("summary").orElse(facts.description()))
            .with("url", fields.text("url"))
            .with("address", address(fields))
            .with("mainEntityOfPage", Node.reference(facts.url())));
  }

  private static String type(FieldValue.Group fields) {
    return fields
        .text("kind")
        .map(k -> TYPES.getOrDefault(k, "Organization"))
        .orElse("Organization");
  }

  private static Optional<Node> address(FieldValue.Group fields) {
    return fields
        .text("town")
        .map(
            town ->
                Node.of("PostalAddress")
                    .with("addressLocality", town)
                    .with(
                        "addressCountry",
                        fields.text("country").map(c -> COUNTRIES.getOrDefault(c, ""))));
  }

  /** The organisations that a field names, as far as another page needs them. */
  static List<Node> named(Facts facts, FieldValue.Group group, String field) {
    var nodes = new ArrayList<Node>();
    for (var entry : facts.entries(group, field)) named(entry, facts).ifPresent(nodes::add);
    return nodes;
  }

  private static Optional<Node> named(Entry entry, Facts facts) {
    return entry
        .best(facts.language())
        .map(
            text ->
                Node.of(type(text.fields()))
                    .with("@id", facts.page(entry.id()).map(url -> url + "#organisation"))
                    .with("name", text.fields().text("officialName").orElse(text.title())));
  }

  /** What stands on the contact's page; a contact whose date has passed has none. */
  static List<Node> contact(Facts facts) {
    var fields = facts.fields();
    var name = fields.text("personName");
    var point =
        Node.of("ContactPoint")
            .with("telephone", fields.text("phone"))
            .with("email", fields.text("email"))
            .with("contactType", facts.text("role"))
            .with("availableLanguage", languages(fields))
            .with("areaServed", fields.text("country").map(c -> COUNTRIES.getOrDefault(c, "")));
    return List.of(
        Node.of(name.isPresent() ? "Person" : "Organization")
            .with("@id", facts.id("contact"))
            .with("name", name.orElse(facts.title()))
            .with("jobTitle", name.isPresent() ? facts.text("role") : Optional.empty())
            .with(
                name.isPresent() ? "worksFor" : "parentOrganization",
                named(facts, fields, "organisation"))
            .with("contactPoint", point)
            .with("mainEntityOfPage", Node.reference(facts.url())));
  }

  private static List<String> languages(FieldValue.Group fields) {
    var codes = new ArrayList<String>();
    for (var item : fields.items("languages")) {
      if (item instanceof FieldValue.Choice choice) codes.add(choice.value());
    }
    return codes;
  }
}
