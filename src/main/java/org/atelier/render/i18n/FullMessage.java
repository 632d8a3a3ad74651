package org.atelier.render.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message said by ICU. A class of its own, so that ICU is only loaded where one is needed. */
final class FullMessage {

  private final MessageFormat format;

  FullMessage(String pattern, String language) throws MessageSyntaxException {
    try {
      this.format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
    } catch (IllegalArgumentException e) {
      throw new MessageSyntaxException("syntax");
    }
    if (format.usesNamedArguments()) throw new MessageSyntaxException("argument");
  }

  String say(List<? extends @Nullable Object> arguments) {
    // ICU's format is not for two threads at once; its copy is
    return ((MessageFormat) format.clone()).format(arguments.toArray());
  }
}
