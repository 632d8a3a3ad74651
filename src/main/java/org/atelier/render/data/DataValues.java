package org.atelier.render.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.model.FieldValue;
import org.atelier.render.format.PlainText;
import org.atelier.render.picture.Pictures;
import org.atelier.site.Entry;
import org.atelier.site.Site;
import org.jspecify.annotations.Nullable;

/** Values as programs read them: codes rather than labels, words without markup. */
record DataValues(Site site, Pictures pictures, PlainText words) {

  /**
   * Null where readers can't see what it names.
   *
   * @param entry whose value it is
   */
  @Nullable Object of(FieldValue value, Language language, Entry entry) {
    return switch (value.kind()) {
      case TEXT -> text((FieldValue.Text) value, language, entry);
      case NUMBER -> ((FieldValue.Number) value).value();
      case FLAG -> ((FieldValue.Flag) value).value();
      case DATE -> ((FieldValue.Date) value).value().toString();
      case CHOICE -> ((FieldValue.Choice) value).value();
      case REFERENCE -> reference((FieldValue.Reference) value);
      case LIST -> list((FieldValue.Items) value, language, entry);
      case GROUP -> group((FieldValue.Group) value, language, entry);
    };
  }

  /** A file by its address; one that isn't there has been reported. */
  private @Nullable String text(FieldValue.Text text, Language language, Entry entry) {
    if (text.form() != FieldValue.Form.FILE) return words.raw(text, language);
    return entry.files().stream()
        .filter(asset -> asset.file().path().name().equals(text.value()))
        .findFirst()
        .map(asset -> site.config().baseUrl().absolute(pictures.address(asset).value()))
        .orElse(null);
  }

  private @Nullable String reference(FieldValue.Reference reference) {
    var entry = site.entries().get(reference.target());
    return entry != null && entry.published() ? reference.target().id() : null;
  }

  private List<Object> list(FieldValue.Items items, Language language, Entry entry) {
    var values = new ArrayList<Object>();
    for (var item : items.values()) {
      var value = of(item, language, entry);
      if (value != null) values.add(value);
    }
    return values;
  }

  private Map<String, Object> group(FieldValue.Group group, Language language, Entry entry) {
    var values = new LinkedHashMap<String, Object>();
    group
        .fields()
        .forEach(
            (name, part) -> {
              var value = of(part, language, entry);
              if (value != null) values.put(name, value);
            });
    return values;
  }

  /** What stands in one language's own file, if readers see it. */
  static Optional<FieldValue.Group> translated(Entry entry, Language language) {
    return entry.in(language).map(text -> text.document().fields());
  }

  /** The address of an entry's page in a language, if its text is in that language. */
  Optional<String> address(Entry entry, Language language) {
    return site.article(entry.id(), language)
        .filter(article -> !article.isFallback())
        .map(article -> site.config().baseUrl().absolute(article.url().value()));
  }
}
