package org.atelier.build;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.atelier.site.Translation;

/**
 * What other pages can show of an entry: fields, titles, addresses, files; not its texts. Where in
 * a file something stands does not count.
 */
final class Heads {

  private final Map<EntryId, Entry> entries;
  private final Map<EntryId, Long> prints = new ConcurrentHashMap<>();

  Heads(Map<EntryId, Entry> entries) {
    this.entries = entries;
  }

  /** The same for an entry that there isn't as for another. */
  long of(EntryId id) {
    var known = prints.get(id);
    if (known != null) return known;
    var entry = entries.get(id);
    long print = entry == null ? 0 : of(entry);
    prints.put(id, print);
    return print;
  }

  private static long of(Entry entry) {
    var print = new Print().add(entry.id().toString()).add(entry.source().code());
    print.add(entry.published()).add(entry.readable());
    add(entry.shared(), print);
    for (var translation : entry.translations().values()) add(translation, print);
    for (var asset : entry.files()) print.add(asset.url().value()).add(asset.file().sha256());
    return print.value();
  }

  private static void add(Translation text, Print print) {
    print.add(text.language().code()).add(text.document().source().value()).add(text.title());
    print.add(text.description()).add(text.slug()).add(text.published());
    print.addAll(text.aliases());
    add(text.fields(), print);
    var body = text.body();
    print.add(body == null || body.isEmpty());
  }

  private static void add(FieldValue value, Print print) {
    print.add(value.kind().name());
    switch (value.kind()) {
      case TEXT -> {
        var text = (FieldValue.Text) value;
        print.add(text.form().name()).add(text.value());
      }
      case NUMBER -> print.add(((FieldValue.Number) value).value().toString());
      case FLAG -> print.add(((FieldValue.Flag) value).value());
      case DATE -> print.add(((FieldValue.Date) value).value().toString());
      case CHOICE -> print.add(((FieldValue.Choice) value).value());
      case REFERENCE -> print.add(((FieldValue.Reference) value).target().toString());
      case LIST -> {
        var items = ((FieldValue.Items) value).values();
        print.add(items.size());
        for (var item : items) add(item, print);
      }
      case GROUP -> {
        var fields = ((FieldValue.Group) value).fields();
        print.add(fields.size());
        fields.forEach(
            (name, part) -> {
              print.add(name);
              add(part, print);
            });
      }
    }
  }
}
