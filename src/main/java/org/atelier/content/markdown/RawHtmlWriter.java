package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Nearest;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;

/**
 * Lets the allowed HTML through, tag by tag, and reports the rest. What is opened is closed again
 * inside the same parent, whatever the author wrote.
 */
final class RawHtmlWriter {

  /** An element that is open. */
  record Open(String name, SourceSpan where) {}

  /** Elements inside each other; nobody needs more, and browsers suffer from thousands. */
  private static final int DEEPEST = 20;

  private static final Set<String> CODE = Set.of("script", "style");
  private static final Set<String> MEDIA =
      Set.of("iframe", "video", "audio", "embed", "object", "source", "track", "svg", "math");

  private final SourceText source;
  private final Findings findings;
  private final Typography typography;
  private final Set<String> refused = new HashSet<>();

  RawHtmlWriter(SourceText source, Findings findings, Typography typography) {
    this.source = source;
    this.findings = findings;
    this.typography = typography;
  }

  void inline(HtmlInline node, Deque<Open> open, HtmlBuilder out) {
    var literal = node.getLiteral();
    if (literal.startsWith("<!--")) return;
    var where = source.span(node);
    var tag = HtmlTag.at(literal, 0);
    if (tag.isEmpty()) {
      findings.report(refusal(literal, where));
    } else if (HtmlPolicy.isBlock(tag.get().name())) {
      findings.report(
          Findings.problem(Rule.MARKDOWN_RAW_HTML, "not-inline", where)
              .with("element", tag.get().name()));
    } else {
      tag(tag.get(), where, open, out);
    }
  }

  /** A block of HTML; {@code details} may stay open for the blocks that follow. */
  void block(HtmlBlock node, Deque<Open> open, HtmlBuilder out) {
    var literal = node.getLiteral();
    var tokens = new HtmlBlockTokens(literal).list();
    if (tokens.stream().allMatch(HtmlBlockTokens.Token::isSilent)) return;
    typography.apply(tokens.stream().map(HtmlBlockTokens.Token::text).toList());
    var places = new BlockPlaces(source, node, literal);
    out.line();
    for (var token : tokens) {
      if (findings.isFull()) break;
      switch (token.kind()) {
        case TEXT -> {
          out.raw(Escape.htmlKeepingEntities(token.text().text));
          findings.words.add(token.text().text);
        }
        case TAG -> {
          var where = places.span(token.from(), token.to());
          tag(token.tag(), where, open, out);
        }
        case OTHER -> {
          var where = places.span(token.from(), token.to());
          findings.report(refusal(literal.substring(token.from(), token.to()), where));
        }
        case UNCLOSED_COMMENT -> {
          var where = places.span(token.from(), token.from() + 4);
          findings.report(Findings.problem(Rule.MARKDOWN_RAW_HTML, "comment", where));
        }
        case COMMENT -> {}
      }
    }
    findings.words.end();
    closeInline(open, out);
    out.line();
  }

  /** Closes what its parent's end leaves open. */
  void closeAll(Deque<Open> open, HtmlBuilder out) {
    while (!open.isEmpty()) close(open, out);
  }

  private void closeInline(Deque<Open> open, HtmlBuilder out) {
    while (!open.isEmpty() && !open.peek().name().equals("details")) close(open, out);
  }

  private void close(Deque<Open> open, HtmlBuilder out) {
    var element = open.pop();
    boolean block = HtmlPolicy.isBlock(element.name());
    if (block) out.line();
    out.raw("</" + element.name() + ">");
    if (block) out.line();
    findings.report(
        Findings.problem(Rule.MARKDOWN_RAW_HTML, "unclosed", element.where())
            .with("element", element.name()));
  }

  private void tag(HtmlTag tag, SourceSpan where, Deque<Open> open, HtmlBuilder out) {
    var name = tag.name();
    if (!HtmlPolicy.isInline(name) && !HtmlPolicy.isBlock(name)) {
      // The end of an element that is refused already is not a second mistake.
      if (!(tag.closing() && refused.contains(name))) findings.report(refusal(tag, where));
      refused.add(name);
      return;
    }
    var good = withoutWrongAttributes(tag, where);
    if (HtmlPolicy.isVoid(name)) {
      out.raw(HtmlPolicy.write(good));
    } else if (tag.closing()) {
      endTag(name, where, open, out);
    } else if (name.equals("summary") && !isOpen("details", open)) {
      findings.report(Findings.problem(Rule.MARKDOWN_RAW_HTML, "summary", where));
    } else if (open.size() >= DEEPEST) {
      findings.report(Diagnostic.of(Rule.MARKDOWN_TOO_DEEP, where).with("limit", DEEPEST));
    } else {
      open.push(new Open(name, where));
      out.raw(HtmlPolicy.write(good));
    }
  }

  private static boolean isOpen(String name, Deque<Open> open) {
    return !open.isEmpty() && open.peek().name().equals(name);
  }

  private void endTag(String name, SourceSpan where, Deque<Open> open, HtmlBuilder out) {
    if (open.stream().noneMatch(o -> o.name().equals(name))) {
      findings.report(
          Findings.problem(Rule.MARKDOWN_RAW_HTML, "unopened", where).with("element", name));
      return;
    }
    while (!isOpen(name, open)) close(open, out);
    open.pop();
    out.raw("</" + name + ">");
  }

  private HtmlTag withoutWrongAttributes(HtmlTag tag, SourceSpan where) {
    var good = new ArrayList<>(tag.attributes());
    var wrong = HtmlPolicy.wrongAttribute(tag);
    while (wrong.isPresent()) {
      var attribute = wrong.get();
      findings.report(
          Findings.problem(
                  Rule.MARKDOWN_RAW_HTML,
                  "attribute",
                  within(where, attribute.from() - tag.from(), attribute.to() - tag.from()))
              .with("attribute", Visible.of(attribute.name()))
              .with("element", tag.name()));
      good.remove(attribute);
      tag = new HtmlTag(tag.name(), tag.closing(), good, tag.from(), tag.to());
      wrong = HtmlPolicy.wrongAttribute(tag);
    }
    return tag;
  }

  private static SourceSpan within(SourceSpan tag, int from, int to) {
    if (tag.line() != tag.endLine() || tag.endColumn() - tag.column() < to) return tag;
    return SourceSpan.inLine(tag.file(), tag.line(), tag.column() + from, to - from);
  }

  private static Diagnostic refusal(String token, SourceSpan where) {
    return Findings.problem(Rule.MARKDOWN_RAW_HTML, "other", where)
        .with("token", Visible.of(token));
  }

  private static Diagnostic refusal(HtmlTag tag, SourceSpan where) {
    var problem =
        Diagnostic.of(Rule.MARKDOWN_RAW_HTML, where)
            .with("element", tag.name())
            .with("allowed", Text.anyOf(HtmlPolicy.elements()));
    var nearest = Nearest.to(tag.name(), HtmlPolicy.elements());
    var advice = advice(tag.name());
    if (!advice.isEmpty()) return problem.hint(Text.message("hint/html." + advice));
    // The fix would have to mend two tags, so this is advice only.
    return nearest
        .map(n -> problem.hint(Text.message("hint/did-you-mean").with("nearest", n)))
        .orElse(problem);
  }

  private static String advice(String element) {
    if (CODE.contains(element)) return "code";
    if (MEDIA.contains(element)) return "media";
    return switch (element) {
      case "a" -> "link";
      case "img", "picture" -> "picture";
      case "div", "section", "article", "p", "center", "font" -> "layout";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "heading";
      case "table", "tr", "td", "th" -> "table";
      case "ul", "ol", "li" -> "list";
      default -> "";
    };
  }
}
