package org.atelier.render.jsonld;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.render.format.PlainText;
import org.atelier.site.Entry;
import org.atelier.site.Page;
import org.atelier.site.Site;

/** One page's entry, read for machines: words without markup, references as addresses. */
record Facts(Page.Article article, Site site, PlainText words) {

  Language language() {
    return article.content().language();
  }

  FieldValue.Group fields() {
    return article.content().fields();
  }

  String url() {
    return absolute(article);
  }

  /** The name of what the page is about, not of the page. */
  String id(String fragment) {
    return url() + "#" + fragment;
  }

  String title() {
    return words.of(article.content().title(), language());
  }

  String description() {
    return words.of(article.content().description(), language());
  }

  /** A text of the entry, with a part of a group written {@code group.part}. */
  Optional<String> text(String name) {
    return text(fields(), name);
  }

  Optional<String> text(FieldValue.Group group, String name) {
    return Optional.ofNullable(group.fields().get(name)).flatMap(this::words);
  }

  /** The texts of a list. */
  List<String> texts(FieldValue.Group group, String name) {
    return group.items(name).stream().map(this::words).flatMap(Optional::stream).toList();
  }

  /** Whatever people may read of a value: a text, or what the model calls a choice. */
  private Optional<String> words(FieldValue value) {
    if (value instanceof FieldValue.Text text) return Optional.of(words.of(text, language()));
    if (value instanceof FieldValue.Choice choice) {
      var label = choice.label();
      return Optional.of(label == null ? choice.value() : label.in(language()));
    }
    return Optional.empty();
  }

  Optional<FieldValue.Group> group(FieldValue.Group group, String name) {
    return group.fields().get(name) instanceof FieldValue.Group part
        ? Optional.of(part)
        : Optional.empty();
  }

  List<FieldValue.Group> groups(FieldValue.Group group, String name) {
    var groups = new ArrayList<FieldValue.Group>();
    for (var item : group.items(name)) {
      if (item instanceof FieldValue.Group part) groups.add(part);
    }
    return groups;
  }

  /** The published entries that a field names, whether it names one or is a list of them. */
  List<Entry> entries(FieldValue.Group group, String name) {
    var values = new ArrayList<>(group.items(name));
    if (group.fields().get(name) instanceof FieldValue.Reference single) values.add(single);
    var entries = new ArrayList<Entry>();
    for (var value : values) {
      if (value instanceof FieldValue.Reference reference) {
        var entry = site.entries().get(reference.target());
        if (entry != null && entry.published()) entries.add(entry);
      }
    }
    return entries;
  }

  /** What other pages are about, by the names they have there. */
  List<Node> references(String field, String fragment) {
    return entries(fields(), field).stream()
        .flatMap(entry -> page(entry.id()).stream())
        .map(url -> Node.reference(url + "#" + fragment))
        .toList();
  }

  /** Where an entry's text lives: in this language, else in another. */
  Optional<String> page(EntryId id) {
    return site.article(id, language())
        .flatMap(found -> site.article(id, found.content().language()))
        .or(
            () ->
                Optional.ofNullable(site.entries().get(id))
                    .flatMap(entry -> entry.best(language()))
                    .flatMap(text -> site.article(id, text.language())))
        .map(this::absolute);
  }

  /** A length of time in the form of ISO 8601, where it is exactly known. */
  static Optional<String> duration(FieldValue.Group length) {
    var least = length.number("min");
    var most = length.number("max");
    if (least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) != 0) {
      return Optional.empty();
    }
    var number = plain(least.get());
    return length
        .text("unit")
        .flatMap(
            unit ->
                Optional.ofNullable(
                    switch (unit) {
                      case "minutes" -> "PT" + number + "M";
                      case "hours" -> "PT" + number + "H";
                      case "days" -> "P" + number + "D";
                      case "weeks" -> "P" + number + "W";
                      case "months" -> "P" + number + "M";
                      case "years" -> "P" + number + "Y";
                      default -> null;
                    }));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private String absolute(Page page) {
    return site.config().baseUrl().absolute(page.url().value());
  }
}
