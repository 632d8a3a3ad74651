package org.atelier.content.markdown;

import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Tables in a frame that scrolls by itself, by keyboard too, and has a name. */
final class TableWriter {

  private final Writing writing;
  private int count;

  TableWriter(Writing writing) {
    this.writing = writing;
  }

  void write(TableBlock table, HtmlBuilder out) {
    out.line().raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    out.piece(new Piece.Label(MarkdownLabel.TABLE, ++count)).raw("\">").line();
    out.raw("<table>").line();
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) part("thead", part, out);
      else if (part instanceof TableBody) part("tbody", part, out);
    }
    out.raw("</table>").line().raw("</div>").line();
  }

  private void part(String element, Node part, HtmlBuilder out) {
    out.raw("<" + element + ">").line();
    for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
      out.raw("<tr>").line();
      for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        if (cell instanceof TableCell tableCell) cell(tableCell, out);
      }
      out.raw("</tr>").line();
    }
    out.raw("</" + element + ">").line();
  }

  private void cell(TableCell cell, HtmlBuilder out) {
    out.raw(cell.isHeader() ? "<th scope=\"col\"" : "<td");
    if (cell.getAlignment() != null) {
      out.raw(" class=\"align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"");
    }
    out.raw(">");
    writing.inline.write(cell, out);
    out.raw(cell.isHeader() ? "</th>" : "</td>").line();
  }
}
