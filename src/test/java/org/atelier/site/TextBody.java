package org.atelier.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.atelier.content.Body;
import org.atelier.content.ComponentCall;
import org.atelier.content.Heading;
import org.atelier.content.Link;
import org.atelier.diagnostic.SourceSpan;

/** A body of which only the links and the headings with an id are understood. */
record TextBody(List<Link> links, List<Heading> outline, String excerpt) implements Body {

  private static final Pattern LINK = Pattern.compile("(!?)\\[([^]]*)]\\(([^)]*)\\)");
  private static final Pattern HEADING = Pattern.compile("(#+) (.*) \\{#([\\w-]+)}");

  static TextBody of(String file, int firstLine, List<String> lines) {
    var links = new ArrayList<Link>();
    var outline = new ArrayList<Heading>();
    for (int i = 0; i < lines.size(); i++) {
      links.addAll(links(file, firstLine + i, lines.get(i)));
      var heading = HEADING.matcher(lines.get(i));
      if (heading.matches()) {
        var where = SourceSpan.inLine(file, firstLine + i, 1, lines.get(i).length());
        outline.add(new Heading(heading.end(1), heading.group(3), heading.group(2), where));
      }
    }
    return new TextBody(links, outline, lines.isEmpty() ? "" : lines.get(0));
  }

  static List<Link> links(String file, int line, String text) {
    var links = new ArrayList<Link>();
    for (var m = LINK.matcher(text); m.find(); ) {
      var kind = m.group(1).isEmpty() ? Link.Kind.LINK : Link.Kind.IMAGE;
      var where = SourceSpan.inLine(file, line, m.start(3) + 1, m.group(3).length());
      links.add(new Link(kind, m.group(3), m.group(2), where));
    }
    return links;
  }

  @Override
  public Kind kind() {
    return Kind.MARKDOWN;
  }

  @Override
  public List<ComponentCall> components() {
    return List.of();
  }

  @Override
  public int words() {
    return 0;
  }

  @Override
  public boolean isEmpty() {
    return links.isEmpty() && outline.isEmpty();
  }
}
