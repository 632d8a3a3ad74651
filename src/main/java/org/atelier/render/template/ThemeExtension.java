package org.atelier.render.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.atelier.config.BaseUrl;
import org.atelier.render.Theme;
import org.atelier.render.ThemeAsset;
import org.atelier.render.i18n.Messages;
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
    return new ThemeFilters(this::words).all();
  }

  @Override
  public Map<String, Function> getFunctions() {
    var all = new HashMap<>(themeFunctions());
    all.putAll(siteFunctions());
    all.putAll(ShareFunctions.all());
    return all;
  }

  private Map<String, Function> themeFunctions() {
    return Map.of(
        "t", function(List.of(), this::say),
        "has_t", function(List.of("key"), call -> words(call).has(call.text("key"))),
        "asset", function(List.of("path"), call -> base.relative(asset(call).url().value())),
        "has_asset", function(List.of("path"), call -> theme.asset(call.text("path")).isPresent()),
        "integrity", function(List.of("path"), call -> asset(call).integrity()),
        "url", function(List.of("path"), this::url));
  }

  private Map<String, Function> siteFunctions() {
    return Map.of(
        "entries", function(List.of("type"), this::entries),
        "facets", function(List.of("type"), this::facets),
        "section", function(List.of("type"), this::section),
        "entry_link", function(List.of("id"), this::entry),
        "picture", function(List.of("file", "alt"), this::picture),
        "search_index", function(List.of(), call -> call.page().searchIndex().orElse(null)));
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

  private ThemeAsset asset(Call call) {
    var path = call.text("path");
    return theme
        .asset(path)
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

  private Object facets(Call call) {
    var page = call.page();
    var type = call.text("type");
    return page.facets(type).orElseThrow(() -> call.problem("type", type, page.types()));
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

  private @Nullable Object picture(Call call) {
    return call.page().picture(call.text("file"), call.text("alt")).orElse(null);
  }

  private Messages words(Call call) {
    var found = messages.get(call.locale());
    if (found == null) throw new IllegalStateException("no messages for " + call.locale());
    return found;
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
