package org.atelier.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents say what the project is: each table is compared with what it speaks of. */
@Tag("once")
class DocumentsTest {

  @Test
  void everyDependencyHasItsReasonAndNoneIsNamedThatIsGone() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var declared =
        find(
            pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", ""),
            "<artifactId>(.+?)</artifactId>");
    var named = find(Files.readString(Path.of("docs/dependencies.md")), "(?m)^\\| `(.+?)` \\|");
    assertTrue(declared.size() > 10, "the pattern must match something");
    assertEquals(declared, named);
  }

  @Test
  void theArchitecturePageHasTheSameOrderOfRoomsAsTheTest() throws IOException {
    var page = Files.readString(Path.of("docs/architecture.md"));
    var rows =
        Pattern.compile("(?m)^\\| `(\\w+)` \\| ((?:[a-z]+(?:, )?)+|nothing of ours) \\|$")
            .matcher(page.substring(page.indexOf("## Who may import whom")));
    var found = new TreeMap<String, TreeSet<String>>();
    while (rows.find()) {
      var allowed = new TreeSet<String>();
      if (!rows.group(2).startsWith("nothing")) {
        allowed.addAll(List.of(rows.group(2).split(", ")));
      }
      found.put(rows.group(1), allowed);
    }
    var held = new TreeMap<String, TreeSet<String>>();
    ArchitectureTest.MAY_IMPORT.forEach((room, may) -> held.put(room, new TreeSet<>(may)));
    assertEquals(held, found);
  }

  @Test
  void linksInTheReadmeAndTheGuidesLeadSomewhere() throws IOException {
    var broken = new TreeSet<String>();
    for (var name : new String[] {"README.md", "CONTRIBUTING.md"}) {
      var text = Files.readString(Path.of(name));
      for (var target : find(text, "`((?:docs|content|themes|src|bin|bench)/[^` ]*)`")) {
        if (!Files.exists(Path.of(target))) broken.add(name + " -> " + target);
      }
    }
    assertEquals(new TreeSet<String>(), broken);
  }

  @Test
  void theIndexNamesEachDocumentAndNoneThatIsGone() throws IOException {
    var docs = Path.of("docs");
    var named = find(Files.readString(docs.resolve("README.md")), "\\]\\(([^)]+)\\)");
    var there = new TreeSet<String>();
    try (var all = Files.walk(docs)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var path = docs.relativize(file).toString().replace('\\', '/');
        // These are whole folders in the index.
        there.add(path.replaceFirst("^(rules|decisions|screenshots)/.*", "$1"));
      }
    }
    there.remove("README.md");
    assertEquals(there, named);
  }

  private static TreeSet<String> find(String text, String pattern) {
    var found = new TreeSet<String>();
    var matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) found.add(matcher.group(1));
    return found;
  }
}
