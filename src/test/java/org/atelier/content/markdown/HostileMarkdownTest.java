package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an author writes, only allow-listed elements and attributes reach the page. */
class HostileMarkdownTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "blockquote",
          "br",
          "cite",
          "code",
          "del",
          "details",
          "dfn",
          "div",
          "em",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "section",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "time",
          "tr",
          "ul",
          "var",
          "wbr");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "alt",
          "aria-label",
          "checked",
          "class",
          "datetime",
          "dir",
          "disabled",
          "height",
          "href",
          "hreflang",
          "id",
          "lang",
          "open",
          "rel",
          "role",
          "scope",
          "src",
          "start",
          "tabindex",
          "title",
          "type",
          "width");

  private static final List<String> PAYLOADS =
      List.of(
          "<script>alert(1)</script>",
          "<ScRiPt>alert(1)</sCrIpT>",
          "<script src=//evil.test/x.js></script>",
          "<script\n>alert(1)</script\n>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "<img src=x onerror=alert(1)>",
          "<img src=\"x\" onerror=\"alert(1)\">",
          "<img/src=x/onerror=alert(1)>",
          "<img src=`x`onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "<svg/onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
          "<body onload=alert(1)>",
          "<iframe src=\"javascript:alert(1)\"></iframe>",
          "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
          "<object data=\"javascript:alert(1)\"></object>",
          "<embed src=\"javascript:alert(1)\">",
          "<video><source onerror=alert(1)></video>",
          "<audio src=x onerror=alert(1)>",
          "<input autofocus onfocus=alert(1)>",
          "<form action=\"javascript:alert(1)\"><button>x</button></form>",
          "<button formaction=\"javascript:alert(1)\">x</button>",
          "<link rel=stylesheet href=//evil.test/x.css>",
          "<style>@import '//evil.test';</style>",
          "<meta http-equiv=refresh content=\"0;url=//evil.test\">",
          "<base href=//evil.test/>",
          "<template><script>alert(1)</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<textarea><script>alert(1)</script></textarea>",
          "<title><script>alert(1)</script></title>",
          "<xmp><script>alert(1)</script></xmp>",
          "<plaintext>",
          "<kbd onclick=alert(1)>x</kbd>",
          "<kbd/onclick=alert(1)>x</kbd>",
          "<kbd onclick\n=\nalert(1)>x</kbd>",
          "<abbr title=\"x\" onmouseover=\"alert(1)\">x</abbr>",
          "<abbr title='x\" onmouseover=\"alert(1)'>x</abbr>",
          "<abbr title=x onmouseover=alert(1)//>x</abbr>",
          "<span style=\"background:url(javascript:alert(1))\">x</span>",
          "<span lang=\"x\" onclick=\"alert(1)\">x</span>",
          "<details ontoggle=alert(1) open>x</details>",
          "<details\nontoggle=alert(1)\nopen>\n<summary onclick=alert(1)>x</summary>\n</details>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
          "<!--><script>alert(1)</script>-->",
          "<!-- --!><script>alert(1)</script>",
          "<!--<script>alert(1)//--></script>",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<?xml version=\"1.0\"?><script>alert(1)</script>",
          "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
          "</p><script>alert(1)</script>",
          "</section></main><script>alert(1)</script>",
          "<x onclick=alert(1)>x</x>",
          "<custom-element is=x onclick=alert(1)>",
          "[x](javascript:alert(1))",
          "[x](JAVASCRIPT:alert(1))",
          "[x]( javascript:alert(1))",
          "[x](<javascript:alert(1)>)",
          "[x](&#x6A;avascript:alert(1))",
          "[x](javascript&#58;alert(1))",
          "[x](java&#10;script:alert(1))",
          "[x](&#1;javascript:alert(1))",
          "[x](vbscript:alert(1))",
          "[x](data:text/html,<script>alert(1)</script>)",
          "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
          "[x](//evil.test)",
          "[x](/\\evil.test)",
          "[x](https://good.test@evil.test)",
          "[x](https://example.org/\"onclick=alert(1)//)",
          "[x](https://example.org/'onclick=alert(1)//)",
          "[x](practice:mrs\"onclick=alert(1))",
          "[x](x \"t\\\" onclick=\\\"alert(1)\")",
          "[x](x '\"><script>alert(1)</script>')",
          "![x](javascript:alert(1))",
          "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
          "![\"onerror=\"alert(1)](x.jpg)",
          "![x](x.jpg \"\\\"onerror=\\\"alert(1)\")",
          "![x](x.jpg){width=\"1\"onerror=alert(1)}",
          "![x](x.jpg){width=1;onerror=alert(1)}",
          "![x](x.jpg){onerror=alert(1)}",
          "![<script>alert(1)</script>](x.jpg)",
          "<javascript:alert(1)>",
          "<https://example.org/\"onclick=alert(1)>",
          "~~~\" onclick=\"alert(1)\nx\n~~~",
          "~~~\"><script>alert(1)</script>\nx\n~~~",
          "~~~html\n<script>alert(1)</script>\n~~~",
          "`<script>alert(1)</script>`",
          "    <script>alert(1)</script>",
          "## x {#\"onclick=alert(1)}",
          "## x {onclick=alert(1)}",
          "## \"onclick=alert(1)",
          "## <script>alert(1)</script>",
          "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
          "| a |\n|:\"onclick=alert(1):|\n| b |",
          "> [!NOTE\"onclick=alert(1)]\n> x",
          "> [!<script>]\n> x",
          "x[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: y",
          "x^[<script>alert(1)</script>]",
          "[x]: javascript:alert(1)\n\n[x]",
          "[<script>alert(1)</script>]: x\n\n[<script>alert(1)</script>]",
          "- [x] <script>alert(1)</script>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "\\<script>alert(1)\\</script>");

  static Stream<String> payloads() {
    return PAYLOADS.stream();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void nothingThatRunsReachesThePage(String payload) {
    for (var text : List.of(payload, inParagraph(payload), inList(payload), inDetails(payload))) {
      for (var language : List.of("fr", "en", "nl", "tr")) {
        check(MarkdownTexts.html(text, language), text);
      }
    }
    var renderer = MarkdownTexts.renderer("fr");
    check(renderer.inline(payload, MarkdownTexts.AS_WRITTEN), payload);
    check(renderer.block(payload, MarkdownTexts.AS_WRITTEN), payload);
  }

  private static String inParagraph(String payload) {
    return "Words *before " + payload + " and* after";
  }

  private static String inList(String payload) {
    return "> - " + payload.replace("\n", "\n>   ");
  }

  private static String inDetails(String payload) {
    return "<details>\n<summary>" + payload.replace("\n", " ") + "</summary>\n" + payload;
  }

  private static void check(String html, String text) {
    var document = Jsoup.parseBodyFragment(html);
    var wrong = new TreeSet<String>();
    for (var element : document.body().getAllElements()) {
      if (element != document.body()) inspect(element, wrong);
    }
    assertEquals(Set.of(), wrong, () -> text + "\n" + html);
    assertEquals("", document.head().html());
  }

  private static void inspect(Element element, Set<String> wrong) {
    if (!ELEMENTS.contains(element.normalName())) wrong.add("<" + element.normalName() + ">");
    for (var attribute : element.attributes()) {
      var name = attribute.getKey();
      if (!ATTRIBUTES.contains(name)) wrong.add(element.normalName() + "@" + name);
      if (name.equals("href") || name.equals("src")) address(attribute.getValue(), wrong);
    }
  }

  private static void address(String value, Set<String> wrong) {
    var seen = value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
    int colon = seen.indexOf(':');
    int end = seen.replaceAll("[/?#].*", "").length();
    boolean scheme = colon >= 0 && colon < end;
    boolean known =
        seen.startsWith("https://") || seen.startsWith("mailto:") || seen.startsWith("practice:");
    if (scheme && !known) wrong.add(value);
    if (seen.startsWith("//") || seen.contains("\\")) wrong.add(value);
  }
}
