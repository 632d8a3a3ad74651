package org.atelier.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.atelier.build.BuildResult;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.output.MakingException;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.output.OutputTree;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one edition holds, and what an open page must do for the next. */
class EditionTest {

  private static final String RECIPE = "0".repeat(64);

  @TempDir Path folder;
  private final List<Diagnostic> told = new ArrayList<>();
  private final Products products = new Products(new Ears());

  private Edition edition(int number, OutputFile... files) {
    var tree = OutputTree.of(List.of(files)).toOptional().orElseThrow();
    return new Edition(number, "/", tree, products);
  }

  private static OutputFile text(String path, String text) {
    return OutputFile.ofText(path, text, "content/site.yml");
  }

  private static OutputFile made(String path, String recipe, OutputFile.Making making) {
    return new OutputFile(new OutputPath(path), new OutputFile.Made(recipe, making), "a.jpg");
  }

  private static RequestPath path(String value) {
    return new RequestPath(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // page before | page after | picture before | picture after | step
        "<p>a</p> | <p>a</p> | 1 | 1 | NOTHING",
        "<p>a</p> | <p>b</p> | 1 | 1 | RELOAD",
        "<img src=\"/p.svg\"> | <img src=\"/p.svg\"> | 1 | 2 | RELOAD",
        "<p>a</p> | <p>a</p> | 1 | 2 | NOTHING",
        "<link rel=\"stylesheet\" href=\"a\">x | <link rel=\"stylesheet\" href=\"b\">x | 1 | 1 | STYLES",
        "<link href=\"a\" rel=\"stylesheet\">x | <link href=\"b\" rel=\"stylesheet\">x | 1 | 1 | STYLES",
        "<link rel=\"stylesheet\" href=\"a\">x | <link rel=\"stylesheet\" href=\"b\">y | 1 | 1 | RELOAD",
        "<link rel=\"icon\" href=\"a\">x | <link rel=\"icon\" href=\"b\">x | 1 | 1 | RELOAD",
      })
  void aPageDoesWhatIsNeededAndNoMore(
      String before, String after, String picture, String nextPicture, Step step) {
    var old = edition(1, text("fr/index.html", before), text("p.svg", picture));
    var next = edition(2, text("fr/index.html", after), text("p.svg", nextPicture));
    assertEquals(step, Step.between(old, next, path("/fr/")));
  }

  @Test
  void aPageThatComesOrGoesIsLoadedAgain() {
    var without = edition(1, text("404.html", "no"));
    var with = edition(2, text("404.html", "no"), text("fr/index.html", "yes"));
    assertEquals(Step.RELOAD, Step.between(without, with, path("/fr/")));
    assertEquals(Step.RELOAD, Step.between(with, without, path("/fr/")));
    assertEquals(Step.NOTHING, Step.between(without, with, path("/nl/")));
    assertEquals(Step.NOTHING, Step.between(edition(1), edition(2), path("/nl/")));
  }

  @Test
  void whatDiffersIsCountedWithWhatCameAndWent() {
    var before = edition(1, text("a", "1"), text("b", "1"), text("c", "1"));
    var after = edition(2, text("a", "1"), text("b", "2"), text("d", "1"));
    assertEquals(3, after.differences(before));
    assertEquals(3, after.differences(null));
    assertEquals(0, after.differences(after));
  }

  @Test
  void aCostlyFileIsMadeOnceHoweverManyAskAtOnce() throws Exception {
    var times = new AtomicInteger();
    var edition =
        edition(1, made("p.png", RECIPE, () -> new byte[] {(byte) times.incrementAndGet()}));
    var start = new CountDownLatch(1);
    var readers = Executors.newFixedThreadPool(8);
    try {
      var answers = new ArrayList<Future<Optional<byte[]>>>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            readers.submit(
                () -> {
                  start.await();
                  return edition.bytes("p.png");
                }));
      }
      start.countDown();
      for (var answer : answers) assertArrayEquals(new byte[] {1}, answer.get().orElseThrow());
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void whatWasMadeIsKeptForEditionsOfTheSameRecipeOnly() throws Exception {
    var times = new AtomicInteger();
    OutputFile.Making making = () -> new byte[] {(byte) times.incrementAndGet()};
    var edition = edition(1, made("p.png", RECIPE, making));
    assertArrayEquals(new byte[] {1}, edition.bytes("p.png").orElseThrow());
    products.keepOnly(edition.tree());
    assertArrayEquals(new byte[] {1}, edition.bytes("p.png").orElseThrow());
    products.keepOnly(OutputTree.empty());
    assertArrayEquals(new byte[] {2}, edition.bytes("p.png").orElseThrow());
  }

  @Test
  void whatCannotBeMadeIsToldAndTriedAgain() throws Exception {
    var problem = Diagnostic.of(Rule.SOURCE_FILE_TYPE, SourceSpan.wholeFile("a.jpg"));
    var times = new AtomicInteger();
    OutputFile.Making making =
        () -> {
          if (times.incrementAndGet() == 1) throw new MakingException(problem);
          return new byte[] {2};
        };
    var edition = edition(1, made("p.png", RECIPE, making));
    assertTrue(edition.bytes("p.png").isEmpty());
    assertEquals(List.of(problem), told);
    assertArrayEquals(new byte[] {2}, edition.bytes("p.png").orElseThrow());
  }

  @Test
  void theDisksRefusalIsHandedOn() {
    OutputFile.Making making =
        () -> {
          throw new IOException("full");
        };
    var edition = edition(1, made("p.png", RECIPE, making));
    assertEquals(
        "full", assertThrows(IOException.class, () -> edition.bytes("p.png")).getMessage());
  }

  @Test
  void aCopyIsReadWhereItLiesAndMissedWhereItIsGone() throws Exception {
    var file = Files.writeString(folder.resolve("a.pdf"), "pdf");
    var copy = new OutputFile.Copy(file, "0", 3);
    var edition = edition(1, new OutputFile(new OutputPath("a.pdf"), copy, "a.pdf"));
    assertEquals("pdf", new String(edition.bytes("a.pdf").orElseThrow(), StandardCharsets.UTF_8));
    Files.delete(file);
    assertTrue(edition.bytes("a.pdf").isEmpty());
    assertTrue(edition.bytes("b.pdf").isEmpty());
  }

  /** Hears only of what could not be made. */
  private final class Ears implements Reporter {

    @Override
    public void notMade(List<Diagnostic> why) {
      told.addAll(why);
    }

    @Override
    public void built(Build build) {}

    @Override
    public void refused(IOException why) {}

    @Override
    public void polling(IOException why) {}

    @Override
    public void failed(Throwable bug) {}

    @Override
    public Trouble explain(List<Diagnostic> problems, @Nullable SourceTree sources) {
      return Trouble.none();
    }

    @Override
    public Optional<PageNote> note(BuildResult result, String file) {
      return Optional.empty();
    }
  }
}
