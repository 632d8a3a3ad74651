package org.atelier.content.markdown;

import java.util.List;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.node.Image;

/** {@code ![what one sees](welder.jpg){width=640 height=480}}. */
final class PictureWriter {

  private static final String DECORATIVE = "decorative";

  private final Writing writing;

  PictureWriter(Writing writing) {
    this.writing = writing;
  }

  void write(Image image, HtmlBuilder out) {
    var target = image.getDestination();
    var alt = writing.typography.plain(InlineRuns.of(image, writing.places).spoken());
    var where = writing.places.target(image, target);
    var problem = writing.urls.check(Link.Kind.IMAGE, target, where);
    if (problem.isPresent()) {
      // The words that stand for the picture are better than nothing.
      writing.findings.report(problem.get());
      out.text(alt);
      return;
    }
    if (alt.isBlank() && !isDecorative(image)) {
      writing.findings.report(
          Diagnostic.of(Rule.MARKDOWN_ALT_TEXT, where).with("target", Visible.of(target)));
    }
    var link = new Link(Link.Kind.IMAGE, target, alt, where);
    writing.findings.links.add(link);
    var title = image.getTitle() == null ? "" : writing.typography.plain(image.getTitle());
    out.piece(new Piece.Picture(link, alt, title, size(image)));
  }

  /** Its author says that it tells nothing. */
  private static boolean isDecorative(Image image) {
    return image.getNext() instanceof PictureSize settings
        && List.of(settings.text.split(" ", -1)).contains(DECORATIVE);
  }

  private String size(Image image) {
    if (!(image.getNext() instanceof PictureSize size)) return "";
    var out = new StringBuilder();
    var text = size.text;
    for (int i = 0; i < text.length(); ) {
      int end = text.indexOf(' ', i);
      if (end < 0) end = text.length();
      if (end > i) setting(size, i, end, out);
      i = end + 1;
    }
    return out.toString();
  }

  /** One {@code width=640}, written or reported. */
  private void setting(PictureSize size, int from, int to, StringBuilder out) {
    var setting = size.text.substring(from, to);
    if (setting.equals(DECORATIVE)) return;
    int equals = setting.indexOf('=');
    var name = equals < 0 ? setting : setting.substring(0, equals);
    var value = setting.substring(equals + 1).replace("\"", "");
    boolean known = name.equals("width") || name.equals("height");
    boolean good = known && equals > 0 && isPixels(value) && !out.toString().contains(name);
    if (good) {
      out.append(' ').append(name).append("=\"").append(value).append('"');
      return;
    }
    writing.findings.report(
        Findings.problem(
                Rule.MARKDOWN_IMAGE, known ? "size" : "unknown", within(size.where, from, to))
            .with("name", Visible.of(name))
            .with("value", Visible.of(value)));
  }

  private static SourceSpan within(SourceSpan where, int from, int to) {
    if (where.line() != where.endLine() || where.endColumn() - where.column() < to) return where;
    return SourceSpan.inLine(where.file(), where.line(), where.column() + from, to - from);
  }

  private static boolean isPixels(String value) {
    if (value.isEmpty() || value.length() > 5 || value.charAt(0) == '0') return false;
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
