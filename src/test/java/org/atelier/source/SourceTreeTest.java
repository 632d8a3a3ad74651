package org.atelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceTreeTest {

  @Test
  void belowIsExactlyWhatStandsInTheFolder() {
    var tree =
        tree(
            "a",
            "a/ x",
            "a/!",
            "a/-",
            "a/0",
            "a/z/y",
            "a/é",
            "a/\uffee",
            "a/😀",
            "a!/b",
            "a-/b",
            "a.md",
            "a0",
            "a0/b",
            "b/a/c");
    assertEquals(
        List.of("a/ x", "a/!", "a/-", "a/0", "a/z/y", "a/é", "a/😀", "a/\uffee"), below(tree, "a"));
    assertEquals(List.of("a/z/y"), below(tree, "a/z"));
    assertEquals(List.of(), below(tree, "c"));
    assertEquals(15, below(tree, "").size());
  }

  private static List<String> below(SourceTree tree, String folder) {
    return tree.below(folder).stream().map(f -> f.path().value()).toList();
  }

  private static SourceTree tree(String... paths) {
    var files = new TreeMap<SourcePath, SourceFile>();
    for (var path : paths) {
      var key = new SourcePath(path);
      files.put(key, SourceFile.ofText(key, "0".repeat(64), ""));
    }
    return new SourceTree(files);
  }
}
