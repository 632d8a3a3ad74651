package org.atelier.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.atelier.render.i18n.Messages;
import org.atelier.render.i18n.PhoneNumber;
import org.atelier.render.view.ChoiceView;
import org.atelier.render.view.DateView;
import org.atelier.render.view.FactView;
import org.atelier.render.view.FieldsView;
import org.atelier.render.view.GroupView;
import org.atelier.render.view.Html;
import org.atelier.render.view.LinkView;
import org.jspecify.annotations.Nullable;

/** The filters that a theme's templates have beyond Pebble's own. */
record ThemeFilters(Function<Call, Messages> words) {

  Map<String, Filter> all() {
    var all = new HashMap<String, Filter>();
    all.put("escape", new HtmlFilter());
    all.put("date", filter(List.of("style"), this::date));
    all.put("number", filter(List.of(), this::number));
    all.put("amount", filter(List.of(), this::amount));
    all.put("phone", filter(List.of(), ThemeFilters::phone));
    all.put("typeset", filter(List.of("language"), ThemeFilters::typeset));
    all.put("longest_word", filter(List.of(), ThemeFilters::longestWord));
    all.put("list", filter(List.of("word"), this::list));
    all.put("labels", filter(List.of(), ThemeFilters::labels));
    all.put("facts", filter(List.of(), ThemeFilters::facts));
    all.put("values", filter(List.of(), ThemeFilters::values));
    all.put("group", filter(List.of("by"), ThemeFilters::group));
    all.put("by_letter", filter(List.of("others"), LetterFilter::apply));
    return all;
  }

  private static Filter filter(List<String> names, Call.OfFilter body) {
    return new Call.OurFilter(names, body);
  }

  private Object date(@Nullable Object value, Call call) {
    var style = call.arguments().containsKey("style") ? call.text("style") : "long";
    var day = value instanceof DateView view ? LocalDate.parse(view.iso()) : value;
    if (!(day instanceof LocalDate date)) throw call.problem("value", String.valueOf(value));
    try {
      return words.apply(call).format().date(date, style);
    } catch (IllegalArgumentException e) {
      throw call.problem("argument", style);
    }
  }

  private Object number(@Nullable Object value, Call call) {
    if (value instanceof Number number) return words.apply(call).format().number(number);
    throw call.problem("value", String.valueOf(value));
  }

  private Object amount(@Nullable Object value, Call call) {
    if (value instanceof Number number) return words.apply(call).format().amount(number);
    throw call.problem("value", String.valueOf(value));
  }

  private static Object phone(@Nullable Object value, Call call) {
    if (value instanceof String number) {
      return PhoneNumber.readable(number, call.locale().getLanguage());
    }
    throw call.problem("value", String.valueOf(value));
  }

  private static Object typeset(@Nullable Object value, Call call) {
    if (value instanceof String text) return call.page().typeset(text, call.text("language"));
    throw call.problem("value", String.valueOf(value));
  }

  /** How many letters its longest word has: a title may have to be smaller for it. */
  private static Object longestWord(@Nullable Object value, Call call) {
    if (!(value instanceof String text)) throw call.problem("value", String.valueOf(value));
    return Pattern.compile("[^\\p{L}\\p{M}\\p{N}·]+")
        .splitAsStream(text)
        .mapToInt(word -> word.codePointCount(0, word.length()))
        .max()
        .orElse(0);
  }

  /** What readers see for each of several words. */
  private static Object labels(@Nullable Object value, Call call) {
    if (!(value instanceof Collection<?> items)) throw call.problem("value", String.valueOf(value));
    var labels = new ArrayList<String>();
    for (var item : items) {
      if (!(item instanceof ChoiceView choice)) throw call.problem("value", item.toString());
      labels.add(choice.label());
    }
    return labels;
  }

  /** Each item of a list with its kind, as {@code facts} does for fields. */
  private static Object values(@Nullable Object value, Call call) {
    if (!(value instanceof Collection<?> items)) throw call.problem("value", String.valueOf(value));
    var facts = new ArrayList<FactView>();
    for (var item : items) facts.add(new FactView("", "", kind(item), item));
    return facts;
  }

  /** Groups in the order in which they first appear. */
  private static Object group(@Nullable Object value, Call call) {
    if (!(value instanceof Collection<?> items)) throw call.problem("value", String.valueOf(value));
    var by = call.text("by");
    var labels = new LinkedHashMap<String, String>();
    var groups = new HashMap<String, List<FieldsView>>();
    for (var item : items) {
      if (!(item instanceof FieldsView fields) || !fields.names().contains(by)) {
        throw call.problem("argument", by);
      }
      var word = fields.values().get(by);
      var key = word instanceof ChoiceView choice ? choice.value() : String.valueOf(word);
      labels.putIfAbsent(key, word instanceof ChoiceView choice ? choice.label() : key);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(fields);
    }
    var views = new ArrayList<GroupView>();
    labels.forEach(
        (key, label) -> views.add(new GroupView(key, label, groups.getOrDefault(key, List.of()))));
    return views;
  }

  /** The fields that have a value, with their labels. */
  private static Object facts(@Nullable Object value, Call call) {
    if (!(value instanceof FieldsView fields)) throw call.problem("value", String.valueOf(value));
    var facts = new ArrayList<FactView>();
    for (var name : fields.names()) {
      var found = fields.values().isFact(name) ? fields.values().get(name) : null;
      if (found != null) {
        facts.add(new FactView(name, fields.values().label(name), kind(found), found));
      }
    }
    return facts;
  }

  private static String kind(Object value) {
    if (value instanceof Number) return "number";
    if (value instanceof Boolean) return "flag";
    if (value instanceof DateView) return "date";
    if (value instanceof ChoiceView) return "choice";
    if (value instanceof LinkView) return "reference";
    if (value instanceof FieldsView) return "group";
    return value instanceof Collection<?> ? "list" : "text";
  }

  /** Joins texts, or HTML with HTML in between. */
  private Object list(@Nullable Object value, Call call) {
    if (!(value instanceof Collection<?> items)) {
      throw call.problem("value", String.valueOf(value));
    }
    var word = call.arguments().containsKey("word") ? call.text("word") : "and";
    boolean html = items.stream().anyMatch(Html.class::isInstance);
    var texts = new ArrayList<String>();
    for (var item : items) {
      texts.add(html && !(item instanceof Html) ? Escape.html(item.toString()) : item.toString());
    }
    try {
      var joined = words.apply(call).format().list(texts, word);
      return html ? new Html(joined) : joined;
    } catch (IllegalArgumentException e) {
      throw call.problem("argument", word);
    }
  }
}
