package org.atelier.content.markdown;

import java.util.List;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Text;

/**
 * {@code {width=640 height=480}} behind a picture, taken out of the text that follows it. There is
 * an extension for this; it takes square time on hostile input and leaves mistakes in the text.
 */
final class PictureSize extends CustomNode {

  /** What stands between the brackets. */
  final String text;

  /** Where that stands. */
  final SourceSpan where;

  private PictureSize(String text, SourceSpan where) {
    this.text = text;
    this.where = where;
  }

  /** Where there is one, makes it a node of its own behind the picture. */
  static void take(Image image, SourceText source) {
    if (!(image.getNext() instanceof Text following)) return;
    var words = following.getLiteral();
    int close = words.startsWith("{") ? words.indexOf('}') : -1;
    if (close < 0) return;
    var inside = words.substring(1, close);
    var where = close > 1 ? source.span(following, words, 1, close) : source.span(following);
    image.insertAfter(new PictureSize(inside, where));
    following.setLiteral(words.substring(close + 1));
    // What is left no longer is what its place says.
    following.setSourceSpans(List.of());
  }
}
