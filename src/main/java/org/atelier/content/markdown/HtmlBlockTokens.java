package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A block of raw HTML in its parts. Linear, whatever is in it. */
final class HtmlBlockTokens {

  /** What a part is. */
  enum Kind {
    TEXT,
    TAG,
    COMMENT,
    UNCLOSED_COMMENT,
    /** Declarations, instructions, the insides of scripts. */
    OTHER
  }

  private static final Run NO_TEXT = Run.fixed("");
  private static final Set<String> WITH_CODE_INSIDE = Set.of("script", "style");

  /**
   * @param text for TEXT, else an empty run
   * @param markup for TAG
   */
  record Token(Kind kind, Run text, @Nullable HtmlTag markup, int from, int to) {
    /** A comment, or the space around it. */
    boolean isSilent() {
      return kind == Kind.COMMENT || (kind == Kind.TEXT && text.source.isBlank());
    }

    HtmlTag tag() {
      if (markup == null) throw new IllegalStateException(kind + " is no tag");
      return markup;
    }
  }

  private final String html;
  private final List<Token> tokens = new ArrayList<>();
  private int textFrom;
  private int i;

  HtmlBlockTokens(String html) {
    this.html = html;
  }

  List<Token> list() {
    while (i < html.length()) {
      char c = html.charAt(i);
      boolean special = (c == '<' && markup()) || (c == '&' && entity());
      if (special) textFrom = i;
      else i++;
    }
    text(i);
    return tokens;
  }

  private boolean markup() {
    if (html.startsWith("<!--", i)) return comment();
    if (html.startsWith("<!", i) || html.startsWith("<?", i)) {
      int end = html.indexOf('>', i);
      return add(Kind.OTHER, end < 0 ? html.length() : end + 1);
    }
    var tag = HtmlTag.at(html, i);
    if (tag.isEmpty()) return brokenTag();
    text(i);
    tokens.add(new Token(Kind.TAG, NO_TEXT, tag.get(), i, tag.get().to()));
    i = tag.get().to();
    if (!tag.get().closing() && WITH_CODE_INSIDE.contains(tag.get().name())) skipCode(tag.get());
    return true;
  }

  /** {@code <div class="} and no end: neither HTML nor Markdown, so it must not pass as text. */
  private boolean brokenTag() {
    int name = html.startsWith("</", i) ? i + 2 : i + 1;
    int end = name;
    while (end < html.length() && Escape.isAsciiAlphanumeric(html.charAt(end))) end++;
    return end > name && add(Kind.OTHER, end);
  }

  /** The program inside a script is refused together with its tag. */
  private void skipCode(HtmlTag tag) {
    for (int end = html.indexOf("</", i); end >= 0; end = html.indexOf("</", end + 2)) {
      if (html.regionMatches(true, end + 2, tag.name(), 0, tag.name().length())) {
        i = end;
        return;
      }
    }
    i = html.length();
  }

  private boolean comment() {
    int end = html.indexOf("-->", i + 2);
    return end >= 0 ? add(Kind.COMMENT, end + 3) : add(Kind.UNCLOSED_COMMENT, html.length());
  }

  private boolean entity() {
    int end = i + 1;
    if (end < html.length() && html.charAt(end) == '#') end++;
    while (end < html.length() && Escape.isAsciiAlphanumeric(html.charAt(end))) end++;
    if (end == i + 1 || end == html.length() || html.charAt(end) != ';') return false;
    text(i);
    var entity = Run.fixed(html.substring(i, end + 1));
    tokens.add(new Token(Kind.TEXT, entity, null, i, end + 1));
    i = end + 1;
    return true;
  }

  private boolean add(Kind kind, int to) {
    text(i);
    tokens.add(new Token(kind, NO_TEXT, null, i, to));
    i = to;
    return true;
  }

  private void text(int to) {
    if (to <= textFrom) return;
    var run = Run.of(html.substring(textFrom, to));
    tokens.add(new Token(Kind.TEXT, run, null, textFrom, to));
    textFrom = to;
  }
}
