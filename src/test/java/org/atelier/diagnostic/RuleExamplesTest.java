package org.atelier.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.config.SiteConfig;
import org.atelier.content.DocumentParser;
import org.atelier.model.ContentModel;
import org.atelier.model.ModelReader;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples on the pages of rules, read against the real site's model where they name the file
 * they are part of: the wrong one must break its rule, and the right one must not.
 */
@Tag("once")
class RuleExamplesTest {

  private static final BuildOptions OPTIONS =
      BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));

  private static SiteConfig config;
  private static ContentModel model;

  @BeforeAll
  static void readTheRealModel() throws IOException {
    var sources = new SourceReader(Path.of("")).read().toOptional().orElseThrow();
    config = ConfigReader.read(sources, OPTIONS).toOptional().orElseThrow();
    model = ModelReader.read(sources, config).toOptional().orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> theWrongExampleBreaksItsRuleAndTheRightOneKeepsIt() {
    var pages =
        RulePage.files().values().stream()
            .map(RulePage::of)
            .filter(page -> page.wrong().file().isPresent())
            .toList();
    assertTrue(pages.size() > 35, "most pages of what authors write name a file");
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.id(),
                    () -> {
                      var file = page.wrong().file().orElseThrow();
                      assertEquals(true, breaks(page, file, page.wrong()), "the wrong example");
                      assertEquals(false, breaks(page, file, page.right()), "the right example");
                    }));
  }

  private static boolean breaks(RulePage page, String file, RulePage.Example example) {
    return problems(file, example.text()).stream().anyMatch(p -> p.rule().id().equals(page.id()));
  }

  private static List<Diagnostic> problems(String file, String text) {
    if (file.equals(ConfigReader.FILE)) {
      return ConfigReader.read(tree(source(file, text)), OPTIONS).diagnostics();
    }
    if (file.startsWith("content/model/")) {
      return ModelReader.read(tree(source(file, text)), config).diagnostics();
    }
    // A piece of the text below the fields stands for a whole file.
    boolean piece = file.endsWith(".md") && !text.startsWith("---") && !file.contains("/pages/");
    var whole = piece ? "---\ntitle: Example\n---\n" + text : text;
    return new DocumentParser(config, model).parse(source(file, whole)).diagnostics();
  }

  private static SourceFile source(String file, String text) {
    return SourceFile.ofText(new SourcePath(file), "0".repeat(64), text);
  }

  private static SourceTree tree(SourceFile file) {
    var files = new TreeMap<SourcePath, SourceFile>();
    files.put(file.path(), file);
    return new SourceTree(files);
  }
}
