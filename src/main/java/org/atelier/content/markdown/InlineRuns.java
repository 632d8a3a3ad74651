package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one paragraph in their order, each still known by its node. */
final class InlineRuns {

  private final LinkPlaces places;
  private final List<Run> runs = new ArrayList<>();
  private final Map<Node, Run> byNode = new IdentityHashMap<>();

  /** How many elements are open whose text is not prose: kbd, samp, var. */
  private int verbatim;

  private InlineRuns(LinkPlaces places) {
    this.places = places;
  }

  static InlineRuns of(Node container, LinkPlaces places) {
    var runs = new InlineRuns(places);
    runs.collect(container);
    return runs;
  }

  List<Run> list() {
    return runs;
  }

  /** The text of a node as it was set. */
  String text(Node node) {
    var run = byNode.get(node);
    return run == null ? "" : run.text;
  }

  /** What is written, without markup and pictures. */
  String plain() {
    var out = new StringBuilder();
    for (var run : runs) if (!run.picture) out.append(run.plain());
    return out.toString().strip();
  }

  /** What a reader hears: words, and those that stand for pictures. */
  String spoken() {
    var out = new StringBuilder();
    for (var run : runs) out.append(run.plain());
    return out.toString().strip();
  }

  /** What a reader hears of the words inside a node. */
  String spoken(Node node) {
    var out = new StringBuilder();
    spoken(node, out);
    return out.toString().strip();
  }

  private void spoken(Node node, StringBuilder out) {
    var run = byNode.get(node);
    if (run != null) {
      out.append(run.plain());
      return;
    }
    for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
      spoken(child, out);
    }
  }

  private void collect(Node parent) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text text) {
        add(node, verbatim > 0 ? Run.fixed(text.getLiteral()) : Run.of(text.getLiteral()));
      } else if (node instanceof SoftLineBreak) {
        add(node, Run.of("\n"));
      } else if (node instanceof HardLineBreak) {
        add(node, Run.fixed("\n"));
      } else if (node instanceof Code code) {
        add(node, Run.word(code.getLiteral()));
      } else if (node instanceof Image image) {
        PictureSize.take(image, places.source());
        add(node, Run.picture(of(node, places).spoken()));
      } else if (node instanceof HtmlInline html) {
        html(html);
      } else if (node instanceof Link && places.isBare(node)) {
        verbatim++;
        collect(node);
        verbatim--;
      } else {
        collect(node);
      }
    }
  }

  private void html(HtmlInline node) {
    var tag = HtmlTag.at(node.getLiteral(), 0);
    if (tag.isEmpty()) return;
    switch (tag.get().name()) {
      case "br" -> add(node, Run.fixed("\n"));
      case "kbd", "samp", "var" ->
          verbatim = Math.max(0, verbatim + (tag.get().closing() ? -1 : 1));
      default -> {}
    }
  }

  private void add(Node node, Run run) {
    runs.add(run);
    byNode.put(node, run);
  }
}
