package org.atelier.render.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.atelier.config.BaseUrl;
import org.atelier.render.Theme;
import org.atelier.render.i18n.Messages;
import org.atelier.render.view.ChoiceView;
import org.atelier.render.view.DateView;
import org.atelier.render.view.FactView;
import org.atelier.render.view.FieldsView;
import org.atelier.render.view.Html;
import org.atelier.render.view.LinkView;
import org.jspecify.annotations.Nullable;

/** The filters and functions that a theme's templates have beyond Pebble's own. */
final class ThemeExtension extends AbstractExtension {

  /** The name of {@link PageFunctions} among the variables; no template can write it. */
  static final String PAGE = "#page";

  private final Theme theme;
  private final BaseUrl base;
  private final Map<Locale, Messages> messages = new HashMap<>();

  ThemeExtension(Theme theme, BaseUrl base) {
    this.theme = theme;
    this.base = base;
    theme.messages().forEach((language, words) -> messages.put(language.locale(), words));
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new ViewResolver());
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "escape", filter(List.of("strategy"), (value, call) -> escape(value)),
        "date", filter(List.of("style"), this::date),
        "number", filter(List.of(), this::number),
        "amount", filter(List.of(), this::amount),
        "list", filter(List.of("word"), this::list),
        "facts", filter(List.of(), ThemeExtension::facts));
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "t", function(List.of(), this::say),
        "has_t", function(List.of("key"), call -> words(call).has(call.text("key"))),
        "asset", function(List.of("path"), this::asset),
        "url", function(List.of("path"), this::url),
        "entries", function(List.of("type"), this::entries),
        "section", function(List.of("type"), this::section),
        "entry_link", function(List.of("id"), this::entry));
  }

  /** HTML of our own as it is, everything else with HTML's five characters replaced. */
  private static @Nullable Object escape(@Nullable Object value) {
    if (value == null) return null;
    if (value instanceof io.pebbletemplates.pebble.extension.escaper.SafeString) return value;
    var text = value.toString();
    return new io.pebbletemplates.pebble.extension.escaper.SafeString(
        value instanceof Html ? text : Escape.html(text));
  }

  private Object date(@Nullable Object value, Call call) {
    var style = call.arguments().containsKey("style") ? call.text("style") : "long";
    var day = value instanceof DateView view ? LocalDate.parse(view.iso()) : value;
    if (!(day instanceof LocalDate date)) throw call.problem("value", String.valueOf(value));
    try {
      return words(call).format().date(date, style);
    } catch (IllegalArgumentException e) {
      throw call.problem("argument", style);
    }
  }

  private Object number(@Nullable Object value, Call call) {
    if (value instanceof Number number) return words(call).format().number(number);
    throw call.problem("value", String.valueOf(value));
  }

  private Object amount(@Nullable Object value, Call call) {
    if (value instanceof Number number) return words(call).format().amount(number);
    throw call.problem("value", String.valueOf(value));
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
      var joined = words(call).format().list(texts, word);
      return html ? new Html(joined) : joined;
    } catch (IllegalArgumentException e) {
      throw call.problem("argument", word);
    }
  }

  private Object say(Call call) {
    var key = call.text("0");
    var arguments = new ArrayList<@Nullable Object>();
    for (int i = 1; call.arguments().containsKey(Integer.toString(i)); i++) {
      arguments.add(call.arguments().get(Integer.toString(i)));
    }
    var words = words(call);
    return words.find(key, arguments).orElseThrow(() -> call.problem("message", key, words.keys()));
  }

  private Object asset(Call call) {
    var path = call.text("path");
    return theme
        .asset(path)
        .map(asset -> base.relative(asset.url().value()))
        .orElseThrow(() -> call.problem("asset", path, theme.assets().keySet()));
  }

  private Object url(Call call) {
    var path = call.text("path");
    if (!path.startsWith("/")) throw call.problem("argument", path);
    return base.relative(path);
  }

  private Object entries(Call call) {
    var page = call.page();
    var type = call.text("type");
    return page.entries(type).orElseThrow(() -> call.problem("type", type, page.types()));
  }

  private @Nullable Object section(Call call) {
    var page = call.page();
    var type = call.text("type");
    if (!page.types().contains(type)) throw call.problem("type", type, page.types());
    return page.section(type).orElse(null);
  }

  private @Nullable Object entry(Call call) {
    return call.page().entry(call.text("id")).orElse(null);
  }

  private Messages words(Call call) {
    var found = messages.get(call.locale());
    if (found == null) throw new IllegalStateException("no messages for " + call.locale());
    return found;
  }

  private static Filter filter(List<String> names, Call.OfFilter body) {
    return new Call.OurFilter(names, body);
  }

  private static Function function(List<String> names, Call.OfFunction body) {
    return new Call.OurFunction(names, body);
  }

  /** The names that exist besides Pebble's, for the manual. */
  TreeSet<String> names() {
    var names = new TreeSet<>(getFunctions().keySet());
    names.addAll(getFilters().keySet());
    names.remove("escape");
    return names;
  }
}
