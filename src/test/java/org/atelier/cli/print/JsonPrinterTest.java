package org.atelier.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonPrinterTest {

  private static final SourceSpan WHERE = SourceSpan.inLine("content/a.yml", 4, 1, 6);

  private static Diagnostic problem(String found) {
    var message = Text.message("cli/usage.option").with("option", found);
    return Diagnostic.of(Rule.YAML_DUPLICATE_KEY, WHERE, message);
  }

  private static String print(Diagnostic... problems) {
    return new JsonPrinter(Catalogue.of("en"), SourceLines.none()).text(List.of(problems));
  }

  @Test
  void everyPropertyIsAlwaysThere() {
    assertEquals(
        """
        [
        {"rule":"yaml/duplicate-key","severity":"error","message":"There is no option x here.",\
        "file":"content/a.yml","line":4,"column":1,"endLine":4,"endColumn":7,\
        "related":[],"hint":null,"fix":null}
        ]
        """,
        print(problem("x")));
  }

  @Test
  void whatIsKnownBesides() {
    var full =
        problem("x")
            .related(SourceSpan.wholeFile("content/b.yml"))
            .hint(Text.message("hint/did-you-mean").with("nearest", "y"))
            .fix("y");
    assertEquals(
        """
        [
        {"rule":"yaml/duplicate-key","severity":"error","message":"There is no option x here.",\
        "file":"content/a.yml","line":4,"column":1,"endLine":4,"endColumn":7,\
        "related":[{"file":"content/b.yml","line":0,"column":0,"endLine":0,"endColumn":0}],\
        "hint":"Did you mean “y”?",\
        "fix":{"file":"content/a.yml","line":4,"column":1,"endLine":4,"endColumn":7,"replacement":"y"}}
        ]
        """,
        print(full));
  }

  @Test
  void noProblemsAreAnEmptyList() {
    assertEquals("[]\n", print());
  }

  @Test
  void anythingComesBackAsItWas() {
    var odd = "\"\\\n\u001b\u2028\ud83d\ude00</script>é";
    var read = JsonMapper.shared().readTree(print(problem(odd), problem("y")));
    assertEquals(2, read.size());
    assertEquals("There is no option " + odd + " here.", read.get(0).get("message").asString());
  }
}
