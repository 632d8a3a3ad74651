package org.atelier.render.i18n;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text to {@link Message}. Reads the part of ICU's syntax that sites use (holes, plural, select,
 * apostrophes) by itself, because loading ICU costs more than a small build; leaves the rest to it.
 */
final class MessageParser {

  private static final int MAX_DEPTH = 8;
  private static final Set<String> CATEGORIES =
      Set.of("zero", "one", "two", "few", "many", "other");

  private final String text;
  private final String language;
  private int at;

  private MessageParser(String text, String language) {
    this.text = text;
    this.language = language;
  }

  static Message parse(String text, String language) throws MessageSyntaxException {
    if (text.indexOf('{') < 0 && text.indexOf('}') < 0 && text.indexOf('\'') < 0) {
      return new Message.Sequence(List.of(new Message.Words(text)));
    }
    try {
      var parser = new MessageParser(text, language);
      var message = parser.sequence(0, false);
      if (parser.at < text.length()) throw new MessageSyntaxException("brace");
      return message;
    } catch (NeedsIcu e) {
      return new Message.Full(new FullMessage(text, language));
    }
  }

  /** Up to the closing brace of the case it stands in, or to the end. */
  private Message.Sequence sequence(int depth, boolean inPlural)
      throws MessageSyntaxException, NeedsIcu {
    if (depth > MAX_DEPTH) throw new MessageSyntaxException("depth");
    var parts = new ArrayList<Message.Part>();
    var words = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '}') {
      char c = text.charAt(at++);
      if (c == '\'') {
        apostrophe(words, inPlural);
      } else if (c == '{' || (c == '#' && inPlural)) {
        flush(words, parts);
        parts.add(c == '#' ? new Message.Sign() : argument(depth));
      } else {
        words.append(c);
      }
    }
    flush(words, parts);
    return new Message.Sequence(parts);
  }

  private static void flush(StringBuilder words, List<Message.Part> parts) {
    if (words.isEmpty()) return;
    parts.add(new Message.Words(words.toString()));
    words.setLength(0);
  }

  /** ICU: two are one, one before a brace quotes up to the next one, any other is itself. */
  private void apostrophe(StringBuilder words, boolean inPlural) {
    char next = at < text.length() ? text.charAt(at) : ' ';
    if (next == '\'') {
      at++;
      words.append('\'');
    } else if (next == '{' || next == '}' || (next == '#' && inPlural)) {
      quoted(words);
    } else {
      words.append('\'');
    }
  }

  private void quoted(StringBuilder words) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\'') {
        words.append(c);
      } else if (at < text.length() && text.charAt(at) == '\'') {
        words.append('\'');
        at++;
      } else {
        return;
      }
    }
  }

  private Message.Part argument(int depth) throws MessageSyntaxException, NeedsIcu {
    int index = index(word());
    if (take('}')) return new Message.Hole(index);
    expect(',');
    var kind = word();
    if (!kind.equals("plural") && !kind.equals("select")) throw new NeedsIcu();
    expect(',');
    boolean plural = kind.equals("plural");
    var cases = cases(depth, plural);
    if (!cases.containsKey("other")) throw new MessageSyntaxException("other");
    if (!plural) return new Message.Select(index, cases);
    for (var name : cases.keySet()) {
      if (!name.startsWith("=") && !CATEGORIES.contains(name)) {
        throw new MessageSyntaxException("category");
      }
    }
    var rule = PluralRule.of(language).orElseThrow(NeedsIcu::new);
    return new Message.Plural(index, rule, cases);
  }

  private Map<String, Message.Sequence> cases(int depth, boolean inPlural)
      throws MessageSyntaxException, NeedsIcu {
    var cases = new LinkedHashMap<String, Message.Sequence>();
    while (!take('}')) {
      var name = word();
      if (name.startsWith("offset:")) throw new NeedsIcu();
      if (name.isEmpty()) {
        throw new MessageSyntaxException(at < text.length() ? "syntax" : "brace");
      }
      expect('{');
      var message = sequence(depth + 1, inPlural);
      expect('}');
      if (cases.put(name, message) != null) throw new MessageSyntaxException("twice");
    }
    return cases;
  }

  private static int index(String name) throws MessageSyntaxException {
    if (name.length() != 1 || name.charAt(0) < '0' || name.charAt(0) > '9') {
      throw new MessageSyntaxException("argument");
    }
    return name.charAt(0) - '0';
  }

  private String word() {
    skipSpace();
    int from = at;
    while (at < text.length() && " \n\t,{}".indexOf(text.charAt(at)) < 0) at++;
    return text.substring(from, at);
  }

  private void expect(char c) throws MessageSyntaxException {
    if (!take(c)) throw new MessageSyntaxException(at < text.length() ? "syntax" : "brace");
  }

  private boolean take(char c) {
    skipSpace();
    if (at >= text.length() || text.charAt(at) != c) return false;
    at++;
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && " \n\t".indexOf(text.charAt(at)) >= 0) at++;
  }

  /** The message asks for more than this parser knows. */
  private static final class NeedsIcu extends Exception {
    private static final long serialVersionUID = 1;
  }
}
