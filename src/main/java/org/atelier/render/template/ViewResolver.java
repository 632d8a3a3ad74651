package org.atelier.render.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.render.view.FieldsView;
import org.jspecify.annotations.Nullable;

/**
 * What a dot in a template may reach: the components of view records, the fields of an entry, the
 * keys of a map. Never a method, so a template can't act.
 */
final class ViewResolver implements AttributeResolver {

  private static final String VIEWS = FieldsView.class.getPackageName();

  private final ClassValue<Map<String, Method>> components =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          var accessors = new LinkedHashMap<String, Method>();
          for (var component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
          }
          return Collections.unmodifiableMap(accessors);
        }
      };

  @Override
  public @Nullable ResolvedAttribute resolve(
      Object object,
      Object attribute,
      Object @Nullable [] argumentValues,
      @Nullable ArgumentsNode arguments,
      EvaluationContextImpl context,
      String template,
      int line) {
    var name = String.valueOf(attribute);
    if (arguments != null && !isMacro(object)) {
      throw TemplateProblem.of("method", name, List.of(), template, line);
    }
    if (object instanceof FieldsView fields) {
      if (!fields.names().contains(name)) throw unknown(name, fields.names(), template, line);
      return new ResolvedAttribute(fields.values().get(name));
    }
    if (object instanceof Record && object.getClass().getPackageName().equals(VIEWS)) {
      return component(object, name, template, line);
    }
    if (object instanceof Map<?, ?> map && !map.containsKey(attribute)) {
      var keys = new TreeMap<String, Object>();
      for (var key : map.keySet()) keys.put(String.valueOf(key), "");
      throw unknown(name, keys.keySet(), template, line);
    }
    return null;
  }

  /** The names that {@code import} gives to another template's macros. */
  private static boolean isMacro(Object object) {
    return object.getClass().getPackageName().startsWith("io.pebbletemplates.pebble.template");
  }

  private ResolvedAttribute component(Object view, String name, String template, int line) {
    var accessors = components.get(view.getClass());
    var accessor = accessors.get(name);
    if (accessor == null) throw unknown(name, accessors.keySet(), template, line);
    try {
      return new ResolvedAttribute(accessor.invoke(view));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TemplateProblem unknown(
      String name, Collection<String> known, String template, int line) {
    return TemplateProblem.of("unknown", name, known, template, line);
  }
}
