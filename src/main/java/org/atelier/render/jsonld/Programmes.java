package org.atelier.render.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atelier.model.FieldValue;

/** Practices and training paths. */
final class Programmes {

  /** Kinds of practice in which people learn at work. */
  private static final Set<String> AT_WORK = Set.of("work-based-training", "pre-training");

  private Programmes() {}

  /** A programme where the practice is one; else the article says all. */
  static List<Node> practice(Facts facts) {
    var fields = facts.fields();
    if (!fields.text("kind").filter(AT_WORK::contains).isPresent()) return List.of();
    return List.of(
        Node.of("WorkBasedProgram")
            .with("@id", facts.id("practice"))
            .with("name", facts.title())
            .with("description", facts.description())
            .with("provider", Organisations.named(facts, fields, "operator"))
            .with("timeToComplete", facts.group(fields, "duration").flatMap(Facts::duration))
            .with("programPrerequisites", facts.text("forWhom"))
            .with("mainEntityOfPage", Node.reference(facts.url())));
  }

  /** Nothing for what is only an idea. */
  static List<Node> path(Facts facts) {
    var fields = facts.fields();
    if (fields.text("status").equals(Optional.of("idea"))) return List.of();
    return List.of(
        Node.of("EducationalOccupationalProgram")
            .with("@id", facts.id("path"))
            .with("name", facts.title())
            .with("description", facts.text("summary").orElse(facts.description()))
            .with("provider", Organisations.named(facts, fields, "providers"))
            .with("timeToComplete", facts.group(fields, "totalLength").flatMap(Facts::duration))
            .with("programPrerequisites", String.join(" ", facts.texts(fields, "entryConditions")))
            .with("occupationalCredentialAwarded", credential(facts))
            .with("hasCourse", courses(facts))
            .with("mainEntityOfPage", Node.reference(facts.url())));
  }

  private static Optional<Node> credential(Facts facts) {
    return facts
        .group(facts.fields(), "credential")
        .filter(c -> c.flag("verified") && !c.text("type").equals(Optional.of("none")))
        .map(
            c ->
                Node.of("EducationalOccupationalCredential")
                    .with("name", facts.text(c, "type"))
                    .with("identifier", facts.text(c, "code")));
  }

  private static List<Node> courses(Facts facts) {
    var courses = new ArrayList<Node>();
    for (FieldValue.Group stage : facts.groups(facts.fields(), "stages")) {
      var title = facts.text(stage, "title");
      if (title.isEmpty()) continue;
      courses.add(
          Node.of("Course")
              .with("name", title)
              .with("description", facts.text(stage, "content"))
              .with("provider", Organisations.named(facts, stage, "who"))
              .with("timeRequired", facts.group(stage, "length").flatMap(Facts::duration)));
    }
    return courses;
  }
}
