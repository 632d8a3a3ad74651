package org.atelier.render.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One use of a function or filter in a template, with its place. */
record Call(
    Map<String, @Nullable Object> arguments, String template, EvaluationContext context, int line) {

  Locale locale() {
    return context.getLocale();
  }

  PageFunctions page() {
    if (context.getVariable(ThemeExtension.PAGE) instanceof PageFunctions page) return page;
    throw problem("macro", "");
  }

  String text(String name) {
    var value = arguments.get(name);
    if (value == null) throw problem("argument", "null");
    return value.toString();
  }

  TemplateProblem problem(String variant, String name) {
    return problem(variant, name, List.of());
  }

  TemplateProblem problem(String variant, String name, Collection<String> known) {
    return TemplateProblem.of(variant, name, known, template, line);
  }

  /** What a function does. */
  interface OfFunction {
    @Nullable Object apply(Call call);
  }

  /** What a filter does. */
  interface OfFilter {
    @Nullable Object apply(@Nullable Object value, Call call);
  }

  /** A function as the engine wants it. */
  record OurFunction(List<String> names, OfFunction body) implements Function {
    @Override
    public List<String> getArgumentNames() {
      return names;
    }

    @Override
    public @Nullable Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      return body.apply(new Call(arguments, self.getName(), context, line));
    }
  }

  /** A filter as the engine wants it. */
  record OurFilter(List<String> names, OfFilter body) implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return names;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object value,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return body.apply(value, new Call(arguments, self.getName(), context, line));
    }
  }
}
