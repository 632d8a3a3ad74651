package org.atelier.render.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.content.Body;
import org.atelier.content.LinkResolver;
import org.atelier.model.FieldValue;
import org.atelier.model.Schema;
import org.atelier.render.SiteSearch;
import org.atelier.render.format.PlainText;
import org.atelier.render.page.Prose;
import org.atelier.site.Site;
import org.atelier.site.Translation;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The words of each findable entry with their weights: fields as the model weighs them, headings
 * and text as said here, for they are no fields. Private fields never become values, so they can't
 * get here.
 */
record SearchDocuments(Site site, Prose prose, Language language) {

  private static final int HEADING = 30;
  private static final int TEXT = 10;

  private static final LinkResolver NOWHERE = link -> new LinkResolver.Target("", null, false);

  List<SearchDocument> all() {
    return SiteSearch.all(site, language).parallelStream().map(this::document).toList();
  }

  private SearchDocument document(SiteSearch.Findable found) {
    var type = found.entry().type();
    var text = found.text();
    var passages = new ArrayList<Passage>();
    for (var field : type.fields().values()) {
      var value = text.fields().fields().get(field.name());
      if (value != null) {
        addValue(new Place(field.name(), 0, field.schema()), value, passages);
      }
    }
    var body = text.body();
    if (body != null && !body.isEmpty()) addBody(body, passages);
    var words = new PlainText(prose);
    return new SearchDocument(
        address(found),
        words.of(text.title(), language),
        description(text, passages),
        words.of(type.label().in(language), language),
        type.searchWeight(),
        passages);
  }

  /**
   * Its description, else its first sentences, else what its weightiest words say that are no name.
   */
  private String description(Translation text, List<Passage> passages) {
    if (!text.description().isEmpty()) {
      return new PlainText(prose).of(text.description(), language);
    }
    var body = text.body();
    if (body != null && !body.excerpt().isEmpty()) return body.excerpt();
    return passages.stream()
        .filter(passage -> !passage.isName())
        .max(Comparator.comparingInt(Passage::weight))
        .map(passage -> new PlainText(prose).of(passage.text(), language))
        .orElse("");
  }

  private static String address(SiteSearch.Findable found) {
    var path = found.url().value().substring(1);
    return found.fragment().isEmpty() ? path : path + "#" + found.fragment();
  }

  /** Where a value stands; a part without a weight of its own has that of the whole. */
  private record Place(String field, int inherited, @Nullable Schema schema) {
    int weight() {
      int own = schema == null ? 0 : schema.meaning().searchWeight();
      return own > 0 ? own : inherited;
    }

    Place item() {
      return new Place(field, weight(), schema == null ? null : schema.list().items());
    }

    Place part(String name) {
      var parts = schema == null ? null : schema.object().properties();
      return new Place(field + "." + name, weight(), parts == null ? null : parts.get(name));
    }
  }

  private void addValue(Place place, FieldValue value, List<Passage> into) {
    switch (value.kind()) {
      case LIST ->
          ((FieldValue.Items) value).values().forEach(v -> addValue(place.item(), v, into));
      case GROUP ->
          ((FieldValue.Group) value)
              .fields()
              .forEach((name, part) -> addValue(place.part(name), part, into));
      default -> {
        if (place.weight() == 0) return;
        said(value).ifPresent(text -> into.add(new Passage(place.field(), place.weight(), text)));
      }
    }
  }

  /** What readers see of a value, if it is words in their language. */
  private Optional<String> said(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      boolean isFile = text.form() == FieldValue.Form.FILE;
      return isFile ? Optional.empty() : Optional.of(new PlainText(prose).raw(text, language));
    }
    if (value instanceof FieldValue.Choice choice) {
      return Optional.ofNullable(choice.label()).map(label -> label.in(language));
    }
    return value instanceof FieldValue.Reference reference
        ? Optional.ofNullable(site.entries().get(reference.target()))
            .flatMap(entry -> entry.in(language))
            .map(text -> text.title())
        : Optional.empty();
  }

  /** Components say what they hold; their own words are the theme's and the same everywhere. */
  private void addBody(Body body, List<Passage> into) {
    for (var heading : body.outline()) {
      into.add(new Passage("headings", HEADING, heading.text()));
    }
    var html = prose.body(body, language, NOWHERE, (call, inner) -> inner);
    into.add(new Passage("text", TEXT, Jsoup.parseBodyFragment(html).text()));
  }
}
