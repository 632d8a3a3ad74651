package org.atelier.render.i18n;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of a theme, ready to be said. Arguments have numbers: {@code {0}}. Does not know its
 * key, nor its language but for the plural rule it was made with.
 */
sealed interface Message {

  /** Says it; a missing argument is said as nothing. */
  String say(List<? extends @Nullable Object> arguments, LanguageFormat format);

  /** Words and holes in a row. */
  record Sequence(List<Part> parts) implements Message {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public String say(List<? extends @Nullable Object> arguments, LanguageFormat format) {
      if (parts.size() == 1 && parts.get(0) instanceof Words words) return words.text();
      var out = new StringBuilder();
      append(out, new Call(arguments, null, format));
      return out.toString();
    }

    void append(StringBuilder out, Call call) {
      for (var part : parts) part.append(out, call);
    }
  }

  /** A message that needs all of ICU, such as one with an ordinal. */
  record Full(FullMessage message) implements Message {
    @Override
    public String say(List<? extends @Nullable Object> arguments, LanguageFormat format) {
      return message.say(arguments);
    }
  }

  /** What a message is said with; {@code number} is what the sign {@code #} stands for. */
  record Call(
      List<? extends @Nullable Object> arguments,
      @Nullable BigDecimal number,
      LanguageFormat format) {

    @Nullable Object argument(int index) {
      return index < arguments.size() ? arguments.get(index) : null;
    }
  }

  /** A piece of a message. */
  sealed interface Part {
    void append(StringBuilder out, Call call);
  }

  /** Words as they are. */
  record Words(String text) implements Part {
    @Override
    public void append(StringBuilder out, Call call) {
      out.append(text);
    }
  }

  /** {@code {0}}. */
  record Hole(int index) implements Part {
    @Override
    public void append(StringBuilder out, Call call) {
      var value = call.argument(index);
      if (value instanceof Number number) out.append(call.format().number(number));
      else if (value != null) out.append(value);
    }
  }

  /** {@code #} in a plural. */
  record Sign() implements Part {
    @Override
    public void append(StringBuilder out, Call call) {
      if (call.number() != null) out.append(call.format().number(call.number()));
    }
  }

  /** {@code {0, plural, …}}; keys are {@code =1}, {@code one}, {@code other}. */
  record Plural(int index, PluralRule rule, Map<String, Sequence> cases) implements Part {
    @Override
    public void append(StringBuilder out, Call call) {
      var number = LanguageFormat.decimal(call.argument(index));
      var exact = cases.get("=" + number.stripTrailingZeros().toPlainString());
      var chosen = exact != null ? exact : cases.get(rule.category(number));
      if (chosen == null) chosen = cases.get("other");
      if (chosen != null) chosen.append(out, new Call(call.arguments(), number, call.format()));
    }
  }

  /** {@code {0, select, …}}. */
  record Select(int index, Map<String, Sequence> cases) implements Part {
    @Override
    public void append(StringBuilder out, Call call) {
      var chosen = cases.get(String.valueOf(call.argument(index)));
      if (chosen == null) chosen = cases.get("other");
      if (chosen != null) chosen.append(out, call);
    }
  }
}
