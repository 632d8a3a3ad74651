package org.atelier.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.MappingReader;
import org.jspecify.annotations.Nullable;

/** Who answers for the site; what the law wants to know of them must be there in a release. */
final class PublisherReader {

  /** E-Commerce Regulations 2002, reg. 6 (GB); Code of Economic Law, XII.6 (BE). */
  private static final List<String> EVERYWHERE =
      List.of("name", "address", "email", "country", "registration");

  /** LCEN, art. 6 III. */
  private static final List<String> IN_FRANCE = List.of("phone", "director", "host");

  private final BuildOptions options;
  private final List<Diagnostic> problems;

  PublisherReader(BuildOptions options, List<Diagnostic> problems) {
    this.options = options;
    this.problems = problems;
  }

  Publisher read(MappingReader site) {
    var publisher = site.mapping("publisher").orElse(null);
    var said = publisher == null ? Map.<String, String>of() : fields(publisher);
    if (options.release()) {
      refuseMissing(
          said, key -> publisher == null ? site.where("publisher") : publisher.where(key));
    }
    return new Publisher(
        said.get("name"),
        said.get("address"),
        said.get("phone"),
        said.get("email"),
        said.get("country"),
        said.get("registration"),
        said.get("director"),
        said.get("host"));
  }

  private static Map<String, String> fields(MappingReader publisher) {
    var said = new HashMap<String, String>();
    for (var key : List.of("name", "address", "phone", "registration", "director", "host")) {
      publisher
          .string(key)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> said.put(key, text));
    }
    publisher
        .parsed("email", Text.message("expected/email"), PublisherReader::email)
        .ifPresent(text -> said.put("email", text));
    publisher
        .parsed("country", Text.message("expected/country"), PublisherReader::country)
        .ifPresent(text -> said.put("country", text));
    publisher.refuseOthers();
    return said;
  }

  private void refuseMissing(Map<String, String> said, Places places) {
    for (var key : EVERYWHERE) refuseMissing(key, said, places);
    @Nullable String country = said.get("country");
    if (country != null && !country.equals("FR")) return;
    for (var key : IN_FRANCE) refuseMissing(key, said, places);
  }

  private void refuseMissing(String key, Map<String, String> said, Places places) {
    if (said.containsKey(key)) return;
    problems.add(
        Diagnostic.of(Rule.CONFIG_RELEASE_PLACEHOLDER, places.of(key))
            .with("key", "publisher." + key));
  }

  private static Optional<String> email(String text) {
    return Optional.of(text).filter(t -> t.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"));
  }

  private static Optional<String> country(String text) {
    return Optional.of(text).filter(t -> t.matches("[A-Z]{2}"));
  }

  /** Where a key stands, or should. */
  private interface Places {
    SourceSpan of(String key);
  }
}
