package org.atelier.site;

import java.util.LinkedHashMap;
import java.util.List;
import org.atelier.content.Link;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.ContentType;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;

/** What linking asks about fields: the model's and the parser's knowledge, not the graph's. */
interface FieldRules {

  /** The two halves of an entry in one language as one. */
  Outcome<FieldValue.Group> merge(
      ContentType type, FieldValue.Group shared, FieldValue.Group translated);

  /** Whether what one entry says of another in this field, the other must say as well. */
  boolean isSymmetric(Field field);

  /** The words a field may hold, in the model's order; none where it is free. */
  List<String> choices(Field field);

  /** The links in a field written in Markdown. */
  List<Link> links(FieldValue.Text text);

  /** Both halves side by side, the translated one winning: what is left when a merge failed. */
  static FieldValue.Group union(FieldValue.Group shared, FieldValue.Group translated) {
    var fields = new LinkedHashMap<>(shared.fields());
    fields.putAll(translated.fields());
    return new FieldValue.Group(fields, translated.where());
  }
}
