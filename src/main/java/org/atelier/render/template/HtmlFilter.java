package org.atelier.render.template;

import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Map;
import org.atelier.render.view.Html;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML of our own as it is and replaces HTML's five characters in everything else, whatever
 * strategy a template asks for. Extends Pebble's filter because Pebble hands the result of a macro
 * as such only to that.
 */
final class HtmlFilter extends EscapeFilter {

  @Override
  public @Nullable Object apply(
      @Nullable Object value,
      Map<String, Object> arguments,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    if (value == null || value instanceof SafeString) return value;
    var text = value.toString();
    return new SafeString(value instanceof Html ? text : Escape.html(text));
  }
}
