package org.atelier.site;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.EntryId;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;

/**
 * One reference in an entry's fields.
 *
 * @param field path of the field without indices: {@code workshops.interveners.organisation}
 * @param context the key of the outermost list item it stands in, or empty
 */
record Mention(String field, String context, EntryId target, SourceSpan where) {

  boolean isIn(Field other) {
    return field.equals(other.name());
  }

  /** Every reference, however deep, in the order of the fields. */
  static List<Mention> in(FieldValue.Group fields) {
    var found = new ArrayList<Mention>();
    fields.fields().forEach((name, value) -> collect(name, "", value, found));
    return found;
  }

  private static void collect(String path, String context, FieldValue value, List<Mention> into) {
    if (value instanceof FieldValue.Reference reference) {
      into.add(new Mention(path, context, reference.target(), reference.where()));
    } else if (value instanceof FieldValue.Items items) {
      for (var item : items.values()) {
        collect(path, context.isEmpty() ? key(item) : context, item, into);
      }
    } else if (value instanceof FieldValue.Group group) {
      group.fields().forEach((name, inner) -> collect(path + "." + name, context, inner, into));
    }
  }

  /** Models name the key of an item {@code id} or {@code key}. */
  private static String key(FieldValue item) {
    if (!(item instanceof FieldValue.Group group)) return "";
    return group.text("id").or(() -> group.text("key")).orElse("");
  }
}
