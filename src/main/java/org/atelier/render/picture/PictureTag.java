package org.atelier.render.picture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.config.BaseUrl;
import org.atelier.render.template.Escape;

/** Writes the HTML of one picture. */
final class PictureTag {

  /** The column of the layout: all of a phone's width, 45 rem of a desk's. */
  private static final String SIZES = "(min-width: 48em) 45rem, 100vw";

  private static final Pattern SETTING = Pattern.compile("(width|height)=\"(\\d+)\"");

  private final BaseUrl base;

  PictureTag(BaseUrl base) {
    this.base = base;
  }

  /** The words, and the size its author wants it to have, as attributes or empty. */
  record Said(String alt, String title, String size) {}

  String of(Photo photo, Said said) {
    var fallback = photo.fallback();
    var out = new StringBuilder("<picture>");
    var formats = photo.renditions().stream().map(Photo.Rendition::format).distinct().toList();
    for (var format : formats.subList(0, formats.size() - 1)) {
      out.append("<source type=\"").append(format.mime()).append('"');
      attribute("srcset", srcset(photo.in(format)), out);
      attribute("sizes", SIZES, out);
      out.append('>');
    }
    out.append("<img");
    attribute("src", href(fallback), out);
    attribute("srcset", srcset(photo.in(fallback.format())), out);
    attribute("sizes", SIZES, out);
    words(said, out);
    size(said.size(), fallback.width(), fallback.height(), out);
    return out.append(Pictures.LATE).append("></picture>").toString();
  }

  String of(Drawing drawing, Said said) {
    var out = new StringBuilder("<img");
    attribute("src", base.relative(drawing.asset().url().value()), out);
    words(said, out);
    size(said.size(), drawing.width(), drawing.height(), out);
    return out.append(Pictures.LATE).append('>').toString();
  }

  private static void words(Said said, StringBuilder out) {
    attribute("alt", said.alt(), out);
    if (!said.title().isEmpty()) attribute("title", said.title(), out);
  }

  /** Where its author says one of the two, the other follows. */
  private static void size(String wished, int width, int height, StringBuilder out) {
    if (width <= 0 || height <= 0) {
      out.append(wished);
      return;
    }
    int w = 0;
    int h = 0;
    for (var found = SETTING.matcher(wished); found.find(); ) {
      if (found.group(1).equals("width")) w = Integer.parseInt(found.group(2));
      else h = Integer.parseInt(found.group(2));
    }
    if (w == 0 && h == 0) {
      w = width;
      h = height;
    }
    if (w == 0) w = (int) Math.max(1, Math.round((double) h * width / height));
    if (h == 0) h = (int) Math.max(1, Math.round((double) w * height / width));
    attribute("width", "" + w, out);
    attribute("height", "" + h, out);
  }

  private String srcset(List<Photo.Rendition> renditions) {
    return renditions.stream()
        .map(r -> href(r) + " " + r.width() + "w")
        .collect(Collectors.joining(", "));
  }

  private String href(Photo.Rendition rendition) {
    return base.relative(rendition.url().value());
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"").append(Escape.html(value)).append('"');
  }
}
