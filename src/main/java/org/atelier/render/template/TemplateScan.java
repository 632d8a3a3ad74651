package org.atelier.render.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atelier.diagnostic.SourceSpan;

/**
 * What a template says without being run: the messages and templates it names and what it must not
 * use, each with its place.
 */
final class TemplateScan {

  private static final Set<String> NAMING = Set.of("include", "extends", "import", "from", "embed");
  static final Set<String> FORBIDDEN_TAGS = Set.of("autoescape", "cache", "parallel", "flush");
  static final Set<String> FORBIDDEN_FILTERS = Set.of("raw");

  private final String file;
  private final String text;
  private final List<Word> messages = new ArrayList<>();
  private final List<Word> templates = new ArrayList<>();
  private final List<Word> forbidden = new ArrayList<>();
  private int line = 1;
  private int lineStart;
  private int counted;

  /** A word of the template with its place. */
  record Word(String text, SourceSpan where) {}

  /** A token inside a tag; {@code kind} is i for a name, s for a string, else the sign itself. */
  private record Token(char kind, String text, int offset) {}

  TemplateScan(String file, String text) {
    this.file = file;
    this.text = text;
    scan();
  }

  /** Keys given to {@code t} as they are. */
  List<Word> messages() {
    return messages;
  }

  /** Templates included, extended or imported by name. */
  List<Word> templates() {
    return templates;
  }

  List<Word> forbidden() {
    return forbidden;
  }

  private void scan() {
    int at = 0;
    while (true) {
      int open = text.indexOf('{', at);
      if (open < 0 || open + 1 >= text.length()) return;
      char next = text.charAt(open + 1);
      if (next == '#') {
        int close = text.indexOf("#}", open + 2);
        if (close < 0) return;
        at = close + 2;
      } else if (next == '{' || next == '%') {
        at = tag(open + 2, next);
      } else {
        at = open + 1;
      }
    }
  }

  private int tag(int from, char kind) {
    var tokens = new ArrayList<Token>();
    int at = from;
    while (at < text.length() && !isEnd(at, kind)) at = token(at, tokens);
    boolean isTag = kind == '%';
    for (int i = 0; i < tokens.size(); i++) look(tokens, i, isTag && i == 0);
    boolean verbatim = isTag && !tokens.isEmpty() && tokens.get(0).text().equals("verbatim");
    if (!verbatim) return at + 2;
    int end = text.indexOf("endverbatim", at);
    return end < 0 ? text.length() : end;
  }

  private boolean isEnd(int at, char kind) {
    char close = kind == '{' ? '}' : '%';
    return text.charAt(at) == close && at + 1 < text.length() && text.charAt(at + 1) == '}';
  }

  private int token(int at, List<Token> into) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != c) end += text.charAt(end) == '\\' ? 2 : 1;
      int close = Math.min(end, text.length());
      into.add(new Token('s', text.substring(at + 1, close), at + 1));
      return close + 1;
    }
    if (Character.isLetter(c) || c == '_') {
      int end = at;
      while (end < text.length() && isNamePart(text.charAt(end))) end++;
      into.add(new Token('i', text.substring(at, end), at));
      return end;
    }
    // the sign that trims white space beside a tag is no part of it
    if (!Character.isWhitespace(c) && c != '-') into.add(new Token(c, String.valueOf(c), at));
    return at + 1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private void look(List<Token> tokens, int i, boolean isFirstOfTag) {
    var token = tokens.get(i);
    if (token.kind() != 'i') return;
    char before = i == 0 ? ' ' : tokens.get(i - 1).kind();
    if (isFirstOfTag && FORBIDDEN_TAGS.contains(token.text())) forbidden.add(word(token));
    if (before == '|' && FORBIDDEN_FILTERS.contains(token.text())) forbidden.add(word(token));
    if (isFirstOfTag && NAMING.contains(token.text()) && kind(tokens, i + 1) == 's') {
      templates.add(word(tokens.get(i + 1)));
    }
    boolean says = token.text().equals("t") && before != '.' && kind(tokens, i + 1) == '(';
    if (says && kind(tokens, i + 2) == 's' && ",)".indexOf(kind(tokens, i + 3)) >= 0) {
      messages.add(word(tokens.get(i + 2)));
    }
  }

  private static char kind(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).kind() : ' ';
  }

  /** Offsets only grow, so lines are counted once. */
  private Word word(Token token) {
    if (token.offset() < counted) restart();
    for (; counted < token.offset(); counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
        lineStart = counted + 1;
      }
    }
    int column = token.offset() - lineStart + 1;
    return new Word(
        token.text(), SourceSpan.inLine(file, line, column, Math.max(1, token.text().length())));
  }

  private void restart() {
    counted = 0;
    line = 1;
    lineStart = 0;
  }
}
