package org.atelier.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.content.Link;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.ContentType.Fallback;
import org.atelier.model.ContentType.Sort;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;
import org.atelier.model.Schema;
import org.jspecify.annotations.Nullable;

/** A content model as small as the tests need it, of each kind one. */
final class TestModel {

  private TestModel() {}

  static ContentModel withPageSize(int size) {
    var types = new TreeMap<String, ContentType>();
    for (var type :
        List.of(
            type("occupation", "metiers occupations beroepen", Fallback.SHOW, Sort.TITLE, size),
            type("practice", "pratiques practices praktijken", Fallback.LINK, Sort.WEIGHT, size),
            type("session", "sessions sessions sessies", Fallback.SHOW, Sort.DATE, size),
            type("contact", "contacts contacts contactpersonen", Fallback.SHOW, null, size),
            type("term", "glossaire glossary woordenlijst", Fallback.HIDE, Sort.TITLE, size),
            type("page", "", Fallback.SHOW, null, size))) {
      types.put(type.id(), type);
    }
    return new ContentModel(types);
  }

  private static ContentType type(
      String id, String segments, Fallback fallback, @Nullable Sort sort, int size) {
    var urls = new TreeMap<Language, String>();
    var words = segments.split(" ", -1);
    var codes = List.of("fr", "en", "nl");
    for (int i = 0; i < 3; i++) {
      urls.put(new Language(codes.get(i)), segments.isEmpty() ? "" : words[i]);
    }
    var plural = id + "s";
    return new ContentType(
        id,
        "content/model/" + id + ".yml",
        plural,
        urls,
        label(id),
        label(plural),
        fallback,
        ContentType.BodyRule.OPTIONAL,
        sort == null ? null : new ContentType.Listing(size, sort),
        !id.equals("term"),
        fields(id));
  }

  private static Map<String, Field> fields(String type) {
    var fields = new LinkedHashMap<String, Field>();
    for (var name : List.of("family", "level", "related", "practices", "workshops")) {
      boolean facet = name.equals("family") || name.equals("level");
      boolean required = name.equals("family") && type.equals("occupation");
      fields.put(name, field(name, Field.Place.SHARED, required, facet));
    }
    fields.put("title", field("title", Field.Place.TRANSLATED, true, false));
    return fields;
  }

  private static Field field(String name, Field.Place place, boolean required, boolean facet) {
    return new Field(name, place, required, new Schema(), label(name), null, facet, 0);
  }

  private static Localized label(String word) {
    return new Localized(
        Map.of(
            new Language("fr"),
            word.toUpperCase(Locale.ROOT),
            new Language("en"),
            word,
            new Language("nl"),
            word + "-nl"));
  }

  /** The rules of this model: {@code related} is symmetric, {@code level} has an order. */
  static final class Rules implements FieldRules {
    @Override
    public Outcome<FieldValue.Group> merge(
        ContentType type, FieldValue.Group shared, FieldValue.Group translated) {
      return Outcome.of(FieldRules.union(shared, translated));
    }

    @Override
    public boolean isSymmetric(Field field) {
      return field.name().equals("related");
    }

    @Override
    public List<String> choices(Field field) {
      return field.name().equals("level") ? List.of("none", "some", "much") : List.of();
    }

    @Override
    public List<Link> links(FieldValue.Text text) {
      var where = text.where();
      var indented = " ".repeat(where.column() - 1) + text.value();
      return TextBody.links(where.file(), where.line(), indented);
    }
  }
}
