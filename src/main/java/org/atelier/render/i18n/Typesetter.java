package org.atelier.render.i18n;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.content.markdown.Typography;

/**
 * Sets the words of a message as its language wants them, so that whoever writes a theme types
 * plain spaces and straight quotes. What is filled in later is left alone: it is set where it comes
 * from, and may be an address.
 */
final class Typesetter {

  /** Stands for what is filled in, as it does in Unicode: something that is no space. */
  private static final String OBJECT = "\uFFFC";

  private final Typography typography;

  Typesetter(Typography typography) {
    this.typography = typography;
  }

  /** A message that needs all of ICU stays as it was typed. */
  Message set(Message message) {
    return message instanceof Message.Sequence sequence ? set(sequence) : message;
  }

  private Message.Sequence set(Message.Sequence sequence) {
    var line = new StringBuilder();
    for (var part : sequence.parts()) {
      line.append(part instanceof Message.Words words ? words.text() : OBJECT);
    }
    var words = typography.plain(line.toString()).split(OBJECT, -1);
    var parts = new ArrayList<Message.Part>();
    int at = 0;
    add(words[at], parts);
    for (var part : sequence.parts()) {
      if (part instanceof Message.Words) continue;
      parts.add(set(part));
      add(words[++at], parts);
    }
    return new Message.Sequence(parts);
  }

  private static void add(String words, List<Message.Part> parts) {
    if (!words.isEmpty()) parts.add(new Message.Words(words));
  }

  private Message.Part set(Message.Part part) {
    if (part instanceof Message.Plural plural) {
      return new Message.Plural(plural.index(), plural.rule(), set(plural.cases()));
    }
    if (part instanceof Message.Select select) {
      return new Message.Select(select.index(), set(select.cases()));
    }
    return part;
  }

  private Map<String, Message.Sequence> set(Map<String, Message.Sequence> cases) {
    var all = new LinkedHashMap<String, Message.Sequence>();
    cases.forEach((name, sequence) -> all.put(name, set(sequence)));
    return all;
  }
}
