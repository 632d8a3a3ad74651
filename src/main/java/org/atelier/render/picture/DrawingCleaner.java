package org.atelier.render.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.output.OutputFile;
import org.atelier.site.Asset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Keeps of an SVG drawing what is on a list: shapes, colours, words. Programs, animations, foreign
 * content and whatever loads something are dropped, and it is said what was.
 */
final class DrawingCleaner {

  private static final Set<String> ELEMENTS =
      words(
          """
      svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
      textPath linearGradient radialGradient stop pattern clipPath mask marker filter style
      feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDropShadow
      feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
      feOffset feTurbulence
      """);

  static final Set<String> ATTRIBUTES =
      words(
          """
      xmlns xml:lang xml:space lang id class style role aria-label aria-labelledby
      aria-describedby aria-hidden focusable version viewBox preserveAspectRatio width height
      x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength transform href fill
      fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin
      stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity vector-effect
      paint-order opacity color display visibility overflow clip-path clip-rule clipPathUnits
      mask maskUnits maskContentUnits marker-start marker-mid marker-end markerWidth
      markerHeight markerUnits refX refY orient offset stop-color stop-opacity gradientUnits
      gradientTransform spreadMethod patternUnits patternContentUnits patternTransform filter
      filterUnits primitiveUnits in in2 result stdDeviation dx dy mode operator k1 k2 k3 k4
      type values radius order kernelMatrix divisor bias baseFrequency numOctaves seed
      stitchTiles tableValues slope intercept amplitude exponent flood-color flood-opacity
      color-interpolation-filters font-family font-size font-style font-weight font-stretch
      letter-spacing word-spacing text-anchor text-decoration dominant-baseline
      alignment-baseline baseline-shift textLength lengthAdjust startOffset rotate
      shape-rendering text-rendering mix-blend-mode isolation
      """);

  /** Words and names: no browser takes them for anything else, whatever they are. */
  private static final Set<String> WORDS =
      words("id class role lang xml:lang aria-label aria-labelledby aria-describedby");

  /** How references were written before SVG 2; the prefix is nothing without its declaration. */
  private static final String OLD_HREF = "xlink:href";

  /** A reference into the drawing itself, and nothing else. */
  private static final Pattern INNER = Pattern.compile("#[A-Za-z_][\\w.-]*");

  private static final Pattern INNER_URL =
      Pattern.compile("url\\(\\s*(['\"]?)#[A-Za-z_][\\w.-]*\\1\\s*\\)");

  private final Asset asset;
  private final TreeSet<String> dropped = new TreeSet<>();

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private DrawingCleaner(Asset asset) {
    this.asset = asset;
  }

  static Outcome<Drawing> clean(Asset asset) {
    return new DrawingCleaner(asset).clean();
  }

  private Outcome<Drawing> clean() {
    var document = Jsoup.parse(asset.file().text(), "", Parser.xmlParser());
    var root = document.firstElementChild();
    if (root == null || !root.tagName().equals("svg")) {
      return Outcome.failed(PhotoProblem.unreadable(asset.file()));
    }
    for (var other : document.children()) {
      if (other != root) drop("<" + other.tagName() + ">", other);
    }
    element(root);
    root.attr("xmlns", "http://www.w3.org/2000/svg");
    var problems = new ArrayList<Diagnostic>();
    if (!dropped.isEmpty()) {
      problems.add(
          Diagnostic.of(Rule.PICTURE_CLEANED, PhotoProblem.where(asset.file()))
              .with("dropped", String.join(", ", dropped)));
    }
    var box = root.attr("viewBox").strip().split("[\\s,]+");
    int width = pixels(root.attr("width"), box, 2);
    int height = pixels(root.attr("height"), box, 3);
    var file = OutputFile.ofText(asset.url().outputFile(), text(root), asset.file().path().value());
    return Outcome.of(new Drawing(asset, width, height, file), problems);
  }

  private static String text(Element root) {
    var alone = new Document("");
    alone
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    alone.appendChild(root);
    return alone.outerHtml() + "\n";
  }

  private void element(Element element) {
    for (var attribute : List.copyOf(element.attributes().asList())) {
      if (!isKept(attribute.getKey(), attribute.getValue())) drop(attribute, element);
    }
    for (var child : List.copyOf(element.childNodes())) node(child);
    if (element.tagName().equals("style") && !isPlainSheet(element)) drop("<style>", element);
  }

  private void drop(Attribute attribute, Element element) {
    var name = attribute.getKey();
    var value = attribute.getValue();
    element.removeAttr(name);
    if (name.equals(OLD_HREF) && INNER.matcher(value.strip()).matches()) {
      if (!element.hasAttr("href")) element.attr("href", value);
    } else if (!isNote(name)) {
      dropped.add(name);
    }
  }

  /** Where drawing programs keep notes for themselves, and declarations nobody needs any more. */
  private static boolean isNote(String name) {
    return name.indexOf(':') > 0 && !name.startsWith("xlink:") && !name.startsWith("xml:");
  }

  /** Text alone: with elements in it, browsers and we would not read the same words. */
  private static boolean isPlainSheet(Element style) {
    return style.childrenSize() == 0 && isPlainStyle(style.wholeText());
  }

  private void node(Node node) {
    if (node instanceof Element element) {
      if (ELEMENTS.contains(element.tagName())) element(element);
      else if (isNote(element.tagName()) && !element.tagName().startsWith("svg:")) element.remove();
      else drop("<" + element.tagName() + ">", element);
    } else if (!(node instanceof TextNode)) {
      // comments and instructions are for no reader, and nobody misses them
      node.remove();
    }
  }

  private void drop(String name, Node node) {
    dropped.add(name);
    node.remove();
  }

  private static boolean isKept(String name, String value) {
    if (!ATTRIBUTES.contains(name)) return false;
    if (name.equals("href")) return INNER.matcher(value.strip()).matches();
    if (name.equals("xmlns")) return value.startsWith("http://www.w3.org/");
    return WORDS.contains(name) || isPlainStyle(value);
  }

  /** Nothing that loads, imports, or hides one of these behind an escape. */
  private static boolean isPlainStyle(String value) {
    var plain = INNER_URL.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
    return !plain.contains("url(")
        && !plain.contains("image-set")
        && !plain.contains("image(")
        && !plain.contains("@")
        && !plain.contains("\\")
        && !plain.contains("expression")
        && !plain.contains("javascript:")
        && !plain.contains("<");
  }

  private static int pixels(String written, String[] box, int index) {
    var number = written.strip().replaceFirst("px$", "");
    if (!number.matches("\\d{1,5}(\\.\\d+)?")) {
      if (box.length < 4 || !box[index].matches("\\d{1,5}(\\.\\d+)?")) return 0;
      number = box[index];
    }
    return (int) Math.round(Double.parseDouble(number));
  }
}
