package org.atelier.content.markdown;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/**
 * Headings and their ids. Those that authors wrote are taken first, so that no heading further up
 * can get the same one by its words.
 */
final class HeadingWriter {

  private final Writing writing;
  private final HeadingIds ids = new HeadingIds();
  private final Map<Heading, String> authored = new IdentityHashMap<>();
  private final Map<String, SourceSpan> places = new HashMap<>();

  HeadingWriter(Writing writing) {
    this.writing = writing;
  }

  /** Takes {@code {#id}} off a heading, before anything is written. */
  void claim(Heading heading) {
    if (!writing.options.headingIds() || !(heading.getLastChild() instanceof Text text)) return;
    var words = text.getLiteral();
    int open = words.lastIndexOf('{');
    if (open < 0 || !words.endsWith("}")) return;
    var inside = words.substring(open + 1, words.length() - 1);
    boolean meant = inside.startsWith("#") || inside.startsWith(".") || inside.contains("=");
    if (!meant) return;
    var where = writing.source.span(text, words, open, words.length());
    text.setLiteral(words.substring(0, open).stripTrailing());
    // The literal no longer is what its place says.
    text.setSourceSpans(List.of());
    var id = inside.substring(1);
    if (!inside.startsWith("#") || !HeadingIds.isId(id)) {
      report("syntax", id, where);
    } else if (HeadingIds.reservedBeginning(id).isPresent()) {
      report("reserved", id, where);
    } else if (!ids.claim(id)) {
      var first = places.get(id);
      var problem = Findings.problem(Rule.MARKDOWN_HEADING_ID, "twice", where).with("id", id);
      writing.findings.report(first == null ? problem : problem.related(first));
    } else {
      authored.put(heading, id);
      places.put(id, where);
    }
  }

  private void report(String variant, String id, SourceSpan where) {
    writing.findings.report(
        Findings.problem(Rule.MARKDOWN_HEADING_ID, variant, where)
            .with("id", Visible.of(id))
            .with("prefix", HeadingIds.reservedBeginning(id).orElse(""))
            .with("form", "{#id}"));
  }

  void write(Heading heading, HtmlBuilder out) {
    if (writing.scope != Scope.BODY) {
      inField(heading, out);
      return;
    }
    if (heading.getLevel() == 1) reportLevel(heading);
    // Ids are made from what was typed, so that typography can change without breaking links.
    var typed = InlineRuns.of(heading, writing.places).plain();
    var id = authored.containsKey(heading) ? authored.get(heading) : ids.next(typed);
    out.line().raw("<h" + heading.getLevel());
    if (writing.options.headingIds()) out.raw(" id=\"").text(id).raw("\"");
    out.raw(">");
    var plain = writing.inline.write(heading, out);
    out.raw("</h" + heading.getLevel() + ">").line();
    var where = writing.source.firstLine(heading);
    writing.findings.outline.add(
        new org.atelier.content.Heading(heading.getLevel(), id, plain, where));
  }

  private void inField(Heading heading, HtmlBuilder out) {
    writing.findings.report(
        Findings.problem(Rule.MARKDOWN_HEADING_LEVEL, "field", writing.source.firstLine(heading)));
    out.line().raw("<p>");
    writing.inline.write(heading, out);
    out.raw("</p>").line();
  }

  /** The page's title is its only heading of the first level. */
  private void reportLevel(Heading heading) {
    var source = writing.source;
    int start = source.start(heading);
    if (source.text.startsWith("#", start)) {
      writing.findings.report(
          Diagnostic.of(Rule.MARKDOWN_HEADING_LEVEL, source.span(start, start + 1)).fix("##"));
      return;
    }
    int end = source.end(heading);
    int line = source.text.lastIndexOf('\n', end - 1) + 1;
    int mark = source.text.indexOf('=', line);
    boolean found = mark >= 0 && mark < end;
    writing.findings.report(
        Diagnostic.of(
            Rule.MARKDOWN_HEADING_LEVEL,
            found ? source.span(mark, end) : source.firstLine(heading)));
  }
}
