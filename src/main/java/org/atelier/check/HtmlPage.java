package org.atelier.check;

import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputFile;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * One finished page, read as a browser reads it.
 *
 * @param path its file below the output directory
 * @param origin the input it comes from
 * @param errors what the HTML standard calls parse errors, the first fifty
 */
record HtmlPage(String path, String origin, Document document, List<ParseError> errors) {

  private static final int MAX_ERRORS = 50;

  HtmlPage {
    errors = List.copyOf(errors);
  }

  static boolean isHtml(OutputFile file) {
    return file.path().value().endsWith(".html");
  }

  static HtmlPage of(OutputFile file) {
    var parser = Parser.htmlParser().setTrackErrors(MAX_ERRORS);
    var document = parser.parseInput(file.text(), "");
    return new HtmlPage(file.path().value(), file.origin(), document, parser.getErrors());
  }

  /** {@code /fr/} for {@code fr/index.html}. */
  String url() {
    var name = "index.html";
    return "/"
        + (path.equals(name) || path.endsWith("/" + name)
            ? path.substring(0, path.length() - name.length())
            : path);
  }

  /** A page that only sends readers on: it has no content of its own to judge. */
  boolean isRedirect() {
    return !document.select("meta[http-equiv=refresh]").isEmpty();
  }

  /** A problem of this page; it stands in what the page was made from, or in the theme. */
  Diagnostic problem(Rule rule) {
    return Diagnostic.of(rule, SourceSpan.wholeFile(origin)).with("page", url());
  }

  /** The same with another sentence than the rule's own. */
  Diagnostic problem(Rule rule, Text.Message message) {
    return Diagnostic.of(rule, SourceSpan.wholeFile(origin), message).with("page", url());
  }
}
