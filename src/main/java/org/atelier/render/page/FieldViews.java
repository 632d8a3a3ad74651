package org.atelier.render.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.model.ContentType;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;
import org.atelier.model.Schema;
import org.atelier.render.view.ChoiceView;
import org.atelier.render.view.DateView;
import org.atelier.render.view.FieldsView;
import org.atelier.render.view.Html;
import org.jspecify.annotations.Nullable;

/** Values of one entry's fields, as templates see them. Values are made when asked for. */
final class FieldViews {

  private final Rendering rendering;
  private final Perspective perspective;
  private final Links links;

  FieldViews(Rendering rendering, Perspective perspective, Document document) {
    this.rendering = rendering;
    this.perspective = perspective;
    this.links = new Links(rendering, document, perspective);
  }

  FieldsView entry(ContentType type, FieldValue.Group fields) {
    return new FieldsView(
        type.fields().keySet(),
        new FieldsView.Values() {
          @Override
          public @Nullable Object get(String name) {
            var value = fields.fields().get(name);
            var field = type.fields().get(name);
            if (value == null || field == null) return null;
            return view(value, field.schema(), field.place() == Field.Place.SHARED);
          }

          @Override
          public String label(String name) {
            var field = type.fields().get(name);
            var label = field == null ? null : field.label();
            return label == null ? name : label.in(perspective.text());
          }

          @Override
          public boolean isFact(String name) {
            // Templates have better ways to read what every type has.
            var field = type.fields().get(name);
            return field != null && !field.reserved();
          }
        });
  }

  /** A part of a mixed list or another group, outside its entry. */
  FieldsView group(FieldValue.Group group, @Nullable Schema schema) {
    return parts(group, ModelWords.parts(schema), false);
  }

  private @Nullable Object view(FieldValue value, @Nullable Schema schema, boolean verbatim) {
    return switch (value.kind()) {
      case TEXT -> text((FieldValue.Text) value, verbatim);
      case NUMBER -> number((FieldValue.Number) value);
      case FLAG -> ((FieldValue.Flag) value).value();
      case DATE -> date((FieldValue.Date) value);
      case CHOICE -> choice((FieldValue.Choice) value);
      case REFERENCE -> reference((FieldValue.Reference) value);
      case LIST -> list((FieldValue.Items) value, ModelWords.items(schema), verbatim);
      case GROUP -> parts((FieldValue.Group) value, ModelWords.parts(schema), verbatim);
    };
  }

  private Object text(FieldValue.Text text, boolean verbatim) {
    var language = perspective.text();
    return switch (text.form()) {
      // addresses, codes and names of a shared field are no language's words
      case PLAIN -> verbatim ? text.value() : rendering.prose().plain(text.value(), language);
      case FILE -> links.resolve(new Link(Link.Kind.FILE, text.value(), "", text.where())).href();
      case INLINE_MARKDOWN -> new Html(rendering.prose().inline(text.value(), language, links));
      case BLOCK_MARKDOWN -> new Html(rendering.prose().block(text.value(), language, links));
    };
  }

  private static Object number(FieldValue.Number number) {
    var value = number.value().stripTrailingZeros();
    boolean whole = value.scale() <= 0 && value.precision() - value.scale() < 18;
    return whole ? (Object) value.longValueExact() : number.value();
  }

  DateView date(FieldValue.Date date) {
    var format = rendering.messages(perspective.text()).format();
    return new DateView(date.value().toString(), format.date(date.value(), "long"));
  }

  private ChoiceView choice(FieldValue.Choice choice) {
    var label = choice.label();
    return new ChoiceView(
        choice.value(), label == null ? choice.value() : label.in(perspective.text()));
  }

  /** Null where readers can't see the entry: it is as good as absent. */
  private @Nullable Object reference(FieldValue.Reference reference) {
    return new LinkViews(rendering, perspective).find(reference.target()).orElse(null);
  }

  private List<Object> list(FieldValue.Items items, @Nullable Schema schema, boolean verbatim) {
    var views = new ArrayList<Object>();
    for (var item : items.values()) {
      var view = view(item, schema, verbatim);
      if (view != null) views.add(view);
    }
    return views;
  }

  private FieldsView parts(FieldValue.Group group, Map<String, Schema> schemas, boolean verbatim) {
    Set<String> names = schemas.keySet();
    if (!names.containsAll(group.fields().keySet())) {
      names = new LinkedHashSet<>(names);
      names.addAll(group.fields().keySet());
    }
    return new FieldsView(
        names,
        new FieldsView.Values() {
          @Override
          public @Nullable Object get(String name) {
            var value = group.fields().get(name);
            return value == null ? null : view(value, schemas.get(name), verbatim);
          }

          @Override
          public String label(String name) {
            return ModelWords.label(schemas.get(name), name, perspective.text());
          }

          @Override
          public boolean isFact(String name) {
            return true;
          }
        });
  }
}
