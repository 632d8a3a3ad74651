package org.atelier.content.markdown;

import java.util.Map;
import java.util.TreeMap;
import org.atelier.content.Link;
import org.atelier.diagnostic.Rule;
import org.commonmark.ext.image.attributes.ImageAttributes;
import org.commonmark.node.Image;

/** {@code ![what one sees](welder.jpg){width=640 height=480}}. */
final class PictureWriter {

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
    var link = new Link(Link.Kind.IMAGE, target, alt, where);
    writing.findings.links.add(link);
    var title = image.getTitle() == null ? "" : writing.typography.plain(image.getTitle());
    out.piece(new Piece.Picture(link, alt, title, size(image)));
  }

  private String size(Image image) {
    var size = new StringBuilder();
    attributes(image)
        .forEach(
            (name, value) -> {
              if (isPixels(value)) {
                size.append(' ').append(name).append("=\"").append(value).append('"');
              } else {
                report(image, name, value);
              }
            });
    return size.toString();
  }

  private static Map<String, String> attributes(Image image) {
    var all = new TreeMap<String, String>();
    for (var node = image.getFirstChild(); node != null; node = node.getNext()) {
      // The extension lets nothing but width and height through.
      if (node instanceof ImageAttributes attributes) all.putAll(attributes.getAttributes());
    }
    return all;
  }

  private void report(Image image, String name, String value) {
    int end = writing.source.end(image);
    int from = writing.source.text.indexOf(name + "=" + value, end);
    int to = from + name.length() + 1 + value.length();
    boolean found = from >= 0 && from - end < 200;
    writing.findings.report(
        Findings.problem(
                Rule.MARKDOWN_IMAGE,
                "size",
                found ? writing.source.span(from, to) : writing.source.span(image))
            .with("name", name)
            .with("value", Visible.of(value)));
  }

  private static boolean isPixels(String value) {
    if (value.isEmpty() || value.length() > 5 || value.charAt(0) == '0') return false;
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
