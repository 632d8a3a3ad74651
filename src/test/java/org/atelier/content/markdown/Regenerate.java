package org.atelier.content.markdown;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class Regenerate {
  @Test
  void all() throws Exception {
    for (var f :
        new String[] {
          "markdown", "components", "typography", "raw-html", "url-policy", "heading-ids"
        }) {
      var p = Path.of("src/test/resources/spec", f + ".spec.md");
      if (!Files.exists(p)) continue;
      var lines = Files.readAllLines(p);
      var out = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        out.append(lines.get(i)).append("\n");
        if (lines.get(i).equals("```example")) {
          var in = new StringBuilder();
          i++;
          while (!lines.get(i).equals("---")) in.append(lines.get(i++)).append("\n");
          while (!lines.get(i).equals("```")) i++;
          out.append(in)
              .append("---\n")
              .append(MarkdownSpecTest.answer(in.toString()))
              .append("```\n");
        }
      }
      Files.writeString(p, out.toString());
    }
  }
}
