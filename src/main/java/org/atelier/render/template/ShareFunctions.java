package org.atelier.render.template;

import io.pebbletemplates.pebble.extension.Function;
import java.util.List;
import java.util.Map;
import org.atelier.render.format.MailLink;
import org.atelier.render.format.QrDrawing;
import org.atelier.render.view.Html;

/** The functions that help a page go from hand to hand. */
final class ShareFunctions {

  private ShareFunctions() {}

  static Map<String, Function> all() {
    return Map.of(
        "qr",
        new Call.OurFunction(List.of("address", "label"), ShareFunctions::qr),
        "mailto",
        new Call.OurFunction(
            List.of("subject", "body"),
            call -> MailLink.of(call.text("subject"), call.text("body"))));
  }

  private static Object qr(Call call) {
    var address = call.text("address");
    return QrDrawing.of(address)
        .map(square -> svg(square, call.text("label")))
        .orElseThrow(() -> call.problem("argument", address));
  }

  /** Black on white whatever the colours of the page are: few scanners read the contrary. */
  private static Html svg(QrDrawing square, String label) {
    int size = square.size();
    return new Html(
        "<svg class=\"qr\" width=\"160\" height=\"160\" viewBox=\"0 0 %d %d\" role=\"img\" "
                .formatted(size, size)
            + "aria-label=\"%s\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
                .formatted(Escape.html(label), size, size)
            + "<path fill=\"#000\" fill-rule=\"evenodd\" d=\"%s\"/></svg>"
                .formatted(square.path()));
  }
}
