package org.atelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.atelier.diagnostic.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what changed must be as good as reading all. */
class LiveSourceTest {

  @TempDir Path root;
  private LiveSource source;

  @BeforeEach
  void fill() throws Exception {
    write("content/site.yml", "a: 1");
    write("content/notes/one/fr.md", "un");
    write("content/notes/one/en.md", "one");
    write("content/notes/two/fr.md", "deux");
    write("themes/plain/theme.yml", "name: plain");
    source = new LiveSource(root);
    assertEquals(whole(), source.read());
  }

  private void write(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Outcome<SourceTree> whole() throws IOException {
    var read = new SourceReader(root).read();
    return new Outcome<>(read.value(), read.diagnostics().stream().sorted().toList());
  }

  private Outcome<SourceTree> after(String... changed) throws IOException {
    var read = source.read(List.of(changed).stream().map(root::resolve).toList());
    assertEquals(whole(), read);
    return read;
  }

  private SourceFile file(Outcome<SourceTree> read, String path) {
    return read.toOptional().orElseThrow().find(path).orElseThrow();
  }

  @Test
  void onlyWhatIsNamedIsOpenedAgain() throws Exception {
    var before = source.read();
    write("content/notes/one/fr.md", "uns");
    var now = after("content/notes/one/fr.md");
    assertEquals("uns", file(now, "content/notes/one/fr.md").text());
    assertSame(file(before, "content/notes/one/en.md"), file(now, "content/notes/one/en.md"));
    assertSame(file(before, "content/site.yml"), file(now, "content/site.yml"));
  }

  @Test
  void aFileOfTheSameLengthAndTimeIsReadAllTheSame() throws Exception {
    var file = root.resolve("content/notes/one/fr.md");
    var time = Files.getLastModifiedTime(file);
    write("content/notes/one/fr.md", "nu");
    Files.setLastModifiedTime(file, time);
    assertEquals("nu", file(after("content/notes/one/fr.md"), "content/notes/one/fr.md").text());
  }

  @Test
  void newFilesAndFoldersAreFound() throws Exception {
    write("content/notes/one/nl.md", "een");
    after("content/notes/one/nl.md");
    write("content/notes/three/deep/er/fr.md", "trois");
    after("content/notes/three");
    write("content/notes/four/fr.md", "quatre");
    after("content/notes/four/fr.md");
    write("content/other/one/fr.md", "autre");
    after("content/other/one/fr.md");
  }

  @Test
  void whatIsTakenAwayIsGone() throws Exception {
    Files.delete(root.resolve("content/notes/one/fr.md"));
    after("content/notes/one/fr.md");
    delete("content/notes/two");
    after("content/notes/two");
    delete("content/notes");
    after("content/notes/one/en.md", "content/notes/one", "content/notes");
    delete("themes");
    after("themes");
  }

  @Test
  void whatIsRenamedIsUnderItsNewName() throws Exception {
    Files.move(root.resolve("content/notes/one"), root.resolve("content/notes/uno"));
    after("content/notes/one", "content/notes/uno");
    Files.move(root.resolve("content/notes"), root.resolve("content/memos"));
    after("content/notes", "content/memos");
    write("content/memos/uno/fr.md", "uno");
    after("content/memos/uno/fr.md");
  }

  @Test
  void aFolderStandsForAllThatIsBelowIt() throws Exception {
    var before = source.read();
    delete("content/notes");
    write("content/notes/one/fr.md", "un");
    write("content/notes/one/en.md", "another");
    var now = after("content/notes");
    assertEquals("another", file(now, "content/notes/one/en.md").text());
    assertNotSame(file(before, "content/notes/one/fr.md"), file(now, "content/notes/one/fr.md"));
  }

  @Test
  void aFolderInAFilesPlaceAndBackAgain() throws Exception {
    Files.delete(root.resolve("content/notes/one/fr.md"));
    write("content/notes/one/fr.md/inner.md", "x");
    after("content/notes/one/fr.md");
    delete("content/notes/one/fr.md");
    write("content/notes/one/fr.md", "un");
    after("content/notes/one/fr.md");
  }

  @Test
  void problemsComeAndGo() throws Exception {
    write("content/notes/one/fr.docx", "x");
    assertEquals(1, after("content/notes/one/fr.docx").diagnostics().size());
    write("content/notes/one/en.md", "x");
    assertEquals(1, after("content/notes/one/en.md").diagnostics().size());
    write("content/notes/one/EN.md", "x");
    after("content/notes/one/EN.md");
    Files.delete(root.resolve("content/notes/one/EN.md"));
    Files.delete(root.resolve("content/notes/one/fr.docx"));
    assertEquals(
        0, after("content/notes/one/EN.md", "content/notes/one/fr.docx").diagnostics().size());
  }

  @Test
  void contentMayVanishAndComeBack() throws Exception {
    Files.move(root.resolve("content"), root.resolve("elsewhere"));
    assertEquals(1, after("content").diagnostics().size());
    Files.move(root.resolve("elsewhere"), root.resolve("content"));
    assertEquals(0, after("content").diagnostics().size());
    write("content/notes/one/fr.md", "one");
    after("content/notes/one/fr.md");
  }

  @Test
  void whatIsNamedAndWasNeverThereChangesNothing() throws Exception {
    var before = source.read();
    assertEquals(before, after("content/notes/one/never.md", "content/never/fr.md"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyEditsEndAsIfAllHadBeenReadAnew(long seed) throws Exception {
    var chance = new Random(seed);
    var names = List.of("a", "b", "c", "A");
    for (int step = 0; step < 60; step++) {
      var changed = new ArrayList<Path>();
      for (int i = 0; i <= chance.nextInt(3); i++) {
        var folder = "content/" + pick(names, chance) + "/" + pick(names, chance);
        var path = root.resolve(chance.nextInt(3) == 0 ? folder : folder + "/fr.md");
        edit(path, chance);
        changed.add(path);
      }
      assertEquals(whole(), source.read(changed));
    }
  }

  private static <T> T pick(List<T> from, Random chance) {
    return from.get(chance.nextInt(from.size()));
  }

  private void edit(Path path, Random chance) throws IOException {
    if (Files.exists(path) && chance.nextInt(3) == 0) {
      delete(root.relativize(path).toString());
    } else if (path.endsWith("fr.md")) {
      if (!Files.isDirectory(path)) {
        write(root.relativize(path).toString(), "text " + chance.nextInt(3));
      }
    } else if (!Files.exists(path)) {
      Files.createDirectories(path);
      Files.writeString(path.resolve("fr.md"), "new");
    }
  }

  private void delete(String path) throws IOException {
    Files.walkFileTree(
        root.resolve(path),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
