package org.atelier.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The manual names exactly what templates can read. */
class TemplateVariablesTest {

  private static final Path MANUAL = Path.of("docs/manual/template-variables.md");
  private static final Path VIEWS = Path.of("src/main/java/org/atelier/render/view");

  @Test
  void theManualHasEveryViewWithItsParts() throws IOException {
    var expected = new TreeMap<String, String>();
    try (var files = Files.list(VIEWS)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) expected.put(name, parts(name));
      }
    }
    assertEquals(expected, manual());
  }

  private static String parts(String name) {
    try {
      var type =
          Class.forName(
              VIEWS.toString().replace("src/main/java/", "").replace('/', '.') + "." + name);
      return Arrays.stream(type.getRecordComponents())
          .map(TemplateVariablesTest::part)
          .collect(Collectors.joining("\n"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(RecordComponent component) {
    var type = component.getGenericType().getTypeName().replaceAll("\\b[a-z.]+\\.(?=[A-Z])", "");
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return component.getName()
        + " "
        + type.replace("FieldsView$", "")
        + (nullable ? " or null" : "");
  }

  private static TreeMap<String, String> manual() throws IOException {
    var found = new TreeMap<String, String>();
    var name = "";
    for (var line : Files.readAllLines(MANUAL)) {
      if (line.startsWith("## ")) name = line.substring(3);
      if (!line.startsWith("| `") || name.isEmpty() || name.contains(" ")) continue;
      var cells = line.split("\\|", -1);
      var part = cells[1].strip().replace("`", "") + " " + cells[2].strip();
      found.merge(name, part, (a, b) -> a + "\n" + b);
    }
    return found;
  }
}
