package org.atelier.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.atelier.content.ComponentCall;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.EntryId;
import org.atelier.render.Component;
import org.atelier.render.view.ChoiceView;
import org.atelier.site.LinkTarget;
import org.jspecify.annotations.Nullable;

/** Checks what authors give to a component and turns it into what the component's template sees. */
final class ComponentArguments {

  private static final List<String> SCHEMES = List.of("https://", "http://", "mailto:", "tel:");

  private final Rendering rendering;
  private final Document document;
  private final Perspective perspective;
  private final List<Diagnostic> problems = new ArrayList<>();

  private ComponentArguments(Rendering rendering, Document document, Perspective perspective) {
    this.rendering = rendering;
    this.document = document;
    this.perspective = perspective;
  }

  /** Every parameter of the component by name, null where the author left it out. */
  static Outcome<Map<String, @Nullable Object>> read(
      ComponentCall call, Document document, Rendering rendering, Perspective perspective) {
    return new ComponentArguments(rendering, document, perspective).read(call);
  }

  private Outcome<Map<String, @Nullable Object>> read(ComponentCall call) {
    var components = rendering.theme().components();
    var component = components.get(call.name());
    if (component == null) {
      return Outcome.failed(
          Diagnostic.of(Rule.COMPONENT_UNKNOWN, call.where())
              .with("name", call.name())
              .with("known", Text.anyOf(List.copyOf(components.keySet())))
              .didYouMean(call.name(), components.keySet()));
    }
    if (component.block() != call.block()) {
      var id = Rule.COMPONENT_SYNTAX.id() + (component.block() ? ".block" : ".leaf");
      problems.add(
          Diagnostic.of(Rule.COMPONENT_SYNTAX, call.where(), Text.message(id))
              .with("name", call.name())
              .with("example", "{…}"));
    }
    unknown(call, component);
    var values = new HashMap<String, @Nullable Object>();
    for (var parameter : component.parameters().values()) {
      values.put(parameter.name(), value(call, parameter));
    }
    return Outcome.of(values, problems);
  }

  private void unknown(ComponentCall call, Component component) {
    var known = component.parameters().keySet();
    call.arguments()
        .forEach(
            (name, argument) -> {
              if (known.contains(name)) return;
              var variant = known.isEmpty() ? ".none" : "";
              problems.add(
                  Diagnostic.of(
                          Rule.COMPONENT_PARAMETER,
                          argument.nameWhere(),
                          Text.message(Rule.COMPONENT_PARAMETER.id() + variant))
                      .with("name", name)
                      .with("component", call.name())
                      .with("known", Text.anyOf(List.copyOf(known)))
                      .didYouMean(name, known));
            });
  }

  private @Nullable Object value(ComponentCall call, Component.Parameter parameter) {
    var argument = call.arguments().get(parameter.name());
    if (argument == null || argument.value().isBlank()) {
      if (parameter.required()) {
        problems.add(
            Diagnostic.of(Rule.COMPONENT_MISSING_PARAMETER, call.where())
                .with("name", parameter.name())
                .with("component", call.name()));
      }
      var preset = parameter.preset();
      return preset == null ? null : typed(parameter, preset, call.where());
    }
    return typed(parameter, argument.value(), argument.valueWhere());
  }

  private @Nullable Object typed(Component.Parameter parameter, String value, SourceSpan where) {
    return switch (parameter.type()) {
      case TEXT -> rendering.prose().plain(value, perspective.text());
      case CHOICE -> choice(parameter, value, where);
      case BOOLEAN -> flag(parameter, value, where);
      case REFERENCE -> reference(parameter, value, where);
      case URL -> url(parameter, value, where);
      case FILE -> file(parameter, value, where);
    };
  }

  private @Nullable Object choice(Component.Parameter parameter, String value, SourceSpan where) {
    if (parameter.values().contains(value)) return new ChoiceView(value, value);
    problems.add(
        problem("choice", parameter, value, where)
            .with("expected", Text.anyOf(parameter.values()))
            .didYouMean(value, parameter.values()));
    return null;
  }

  private @Nullable Object flag(Component.Parameter parameter, String value, SourceSpan where) {
    if (value.equals("true") || value.equals("false")) return value.equals("true");
    problems.add(problem("boolean", parameter, value, where));
    return null;
  }

  /** {@code id} where the component says the type, else {@code type:id}. */
  private @Nullable Object reference(
      Component.Parameter parameter, String value, SourceSpan where) {
    int colon = value.indexOf(':');
    var types = colon < 0 ? parameter.values() : List.of(value.substring(0, colon));
    var id = value.substring(colon + 1);
    boolean allowed = parameter.values().isEmpty() || parameter.values().containsAll(types);
    var links = new LinkViews(rendering, perspective);
    for (var type : types) {
      if (!allowed || !EntryId.isName(type) || !EntryId.isName(id)) continue;
      var found = links.find(new EntryId(type, id));
      if (found.isPresent()) return found.get();
    }
    var known = allowed ? names(types, colon < 0) : new TreeSet<String>();
    problems.add(problem("reference", parameter, value, where).didYouMean(value, known));
    return null;
  }

  private TreeSet<String> names(List<String> types, boolean bare) {
    var names = new TreeSet<String>();
    for (var entry : rendering.site().entries().values()) {
      if (!entry.published() || !types.contains(entry.id().type())) continue;
      names.add(bare ? entry.id().id() : entry.id().toString());
    }
    return names;
  }

  private @Nullable Object url(Component.Parameter parameter, String value, SourceSpan where) {
    if (isAllowed(value)) return value;
    var link = new Link(Link.Kind.LINK, value, "", where);
    var target = rendering.site().resolve(document, link, perspective.reader());
    boolean leads =
        switch (target.kind()) {
          case PAGE, FILE -> true;
          case OUTSIDE -> isAllowed(((LinkTarget.Outside) target).href());
          case NOWHERE -> false;
        };
    if (leads) return new Links(rendering, document, perspective).resolve(link).href();
    problems.add(problem("url", parameter, value, where));
    return null;
  }

  private static boolean isAllowed(String href) {
    return SCHEMES.stream().anyMatch(href::startsWith);
  }

  private @Nullable Object file(Component.Parameter parameter, String value, SourceSpan where) {
    var names = new ArrayList<String>();
    var entry = rendering.site().entries().get(document.entry());
    if (entry != null) {
      for (var asset : entry.files()) {
        var name = asset.file().path().name();
        if (name.equals(value)) return rendering.href(rendering.pictures().address(asset));
        names.add(name);
      }
    }
    problems.add(problem("file", parameter, value, where).didYouMean(value, names));
    return null;
  }

  private static Diagnostic problem(
      String variant, Component.Parameter parameter, String value, SourceSpan where) {
    var id = Rule.COMPONENT_VALUE.id() + "." + variant;
    return Diagnostic.of(Rule.COMPONENT_VALUE, where, Text.message(id))
        .with("name", parameter.name())
        .with("value", value);
  }
}
