package org.atelier.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.atelier.diagnostic.Outcome;
import org.atelier.render.Renderer;
import org.atelier.render.Renderers;
import org.atelier.testing.LiveServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it, over HTTP, while files are written. */
class DevServerTest {

  private static final String WORK = "content/pages/work/fr.md";

  @TempDir Path folder;

  @Test
  void aSavedTextIsServed() throws Exception {
    try (var server = LiveServer.in(folder)) {
      assertTrue(server.get("/fr/le-travail/").body().contains("<p>Un texte.</p>"));
      server.savePage("work", "Un autre texte.");
      assertEquals(List.of(WORK), server.build().changed());
      assertTrue(server.get("/fr/le-travail/").body().contains("<p>Un autre texte.</p>"));
    }
  }

  @Test
  void whatACarefulEditorPutsInPlaceIsServed() throws Exception {
    try (var server = LiveServer.in(folder)) {
      server.replace(WORK, LiveServer.page("Le travail", "Un autre texte."));
      assertEquals(List.of(WORK), server.build().changed());
      assertTrue(server.get("/fr/le-travail/").body().contains("Un autre texte."));
    }
  }

  @Test
  void aSaveThatChangesNothingBuildsNothing() throws Exception {
    try (var server = LiveServer.in(folder)) {
      server.savePage("work", "Un texte.");
      server.save(
          WORK, Files.readString(folder.resolve(WORK)).replace("Ce qu’on", "Tout ce qu’on"));
      assertEquals(2, server.build().number());
      server.save(WORK, Files.readString(folder.resolve(WORK)));
      server.savePage("home", "Salut.");
      assertEquals(List.of("content/pages/home/fr.md"), server.build().changed());
    }
  }

  @Test
  void aThousandQuickSavesEndInTheLastState() throws Exception {
    try (var server = LiveServer.in(folder)) {
      for (int i = 1; i <= 1_000; i++) server.savePage("work", "Texte " + i + " sur mille.");
      server.awaitPage("/fr/le-travail/", "<p>Texte 1000 sur mille.</p>");
      assertEquals(List.of(), server.faults());
    }
  }

  @Test
  void aThousandQuickSavesOfManyFilesEndInTheLastStateWhenLookingForChanges() throws Exception {
    try (var server = LiveServer.polling(folder)) {
      for (int i = 1; i <= 1_000; i++) {
        var page = LiveServer.page("Page " + i % 10, "Texte " + i + " sur mille.");
        server.save("content/pages/page" + i % 10 + "/fr.md", page);
      }
      for (int i = 0; i < 10; i++) {
        var last = 1_000 - (10 - i) % 10;
        server.awaitPage("/fr/page-" + i + "/", "<p>Texte " + last + " sur mille.</p>");
        Files.delete(folder.resolve("content/pages/page" + i + "/fr.md"));
      }
      server.savePage("work", "Tout est fini.");
      server.awaitPage("/fr/le-travail/", "<p>Tout est fini.</p>");
      assertEquals(404, server.get("/fr/page-3/").statusCode());
      assertEquals(List.of(), server.faults());
    }
  }

  @Test
  void whatIsSavedDuringABuildIsNotLost() throws Exception {
    var begun = new CountDownLatch(2);
    var mayEnd = new CountDownLatch(1);
    Renderer slow =
        context -> {
          begun.countDown();
          // The first build passes; the second waits while files are written.
          if (begun.getCount() == 0) await(mayEnd);
          return Outcome.of(List.of());
        };
    try (var server =
        LiveServer.notYetRunning(
            folder,
            false,
            context -> {
              var all = new ArrayList<>(Renderers.all(context));
              all.add(slow);
              return all;
            })) {
      server.begin();
      var unused = server.build();
      server.savePage("work", "Premier.");
      begun.await();
      server.savePage("work", "Deuxième.");
      server.savePage("home", "Troisième.");
      mayEnd.countDown();
      server.awaitPage("/fr/le-travail/", "<p>Deuxième.</p>");
      server.awaitPage("/fr/", "<p>Troisième.</p>");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void beforeTheFirstBuildIsDonePeopleAreToldAndPagePartsWait() throws Exception {
    try (var server = LiveServer.notYetRunning(folder, false, Renderers::all)) {
      var early = server.get("/fr/");
      assertEquals(503, early.statusCode());
      assertTrue(early.body().contains("<h1>The site is being built</h1>"));
      assertTrue(early.body().contains("data-edition=\"0\""));
      try (var news = server.listen("/fr/", 0)) {
        assertEquals("nothing", news.step());
        server.begin();
        assertEquals("reload", news.step());
      }
      assertEquals(200, server.get("/fr/").statusCode());
    }
  }

  @Test
  void theLastGoodSiteIsServedWhileTheInputIsBroken() throws Exception {
    try (var server = LiveServer.in(folder)) {
      try (var news = server.listen("/fr/le-travail/", 1)) {
        assertTrue(news.next().contains("\"problems\":[]"));
        var good = Files.readString(folder.resolve(WORK));
        server.save(WORK, good.replace("title:", "tilte:"));
        assertTrue(server.build().result().hasErrors());
        var message = news.next();
        assertTrue(message.contains("\"rule\":\"model/unknown-field\""), message);
        assertTrue(message.contains("\"place\":\"" + WORK + ":2:1\""), message);
        assertTrue(message.contains(folder.resolve(WORK) + "#2\""), message);
        assertTrue(server.get("/fr/le-travail/").body().contains("<p>Un texte.</p>"));
        server.save(WORK, good);
        var mended = news.next();
        assertTrue(mended.contains("\"problems\":[]"), mended);
        assertTrue(mended.contains("\"step\":\"nothing\""), mended);
      }
    }
  }

  @Test
  void aPageFollowsOnlyWhatChangesIt() throws Exception {
    try (var server = LiveServer.in(folder);
        var work = server.listen("/fr/le-travail/", 1);
        var home = server.listen("/fr/", 1);
        var missing = server.listen("/fr/nouveau/", 1)) {
      assertEquals(
          List.of("nothing", "nothing", "nothing"),
          List.of(work.step(), home.step(), missing.step()));
      server.savePage("work", "Un autre texte.");
      assertEquals(
          List.of("reload", "nothing", "nothing"),
          List.of(work.step(), home.step(), missing.step()));
      server.save("themes/plain/assets/site.css", "body { color: #222; }\n");
      assertEquals(
          List.of("styles", "styles", "styles"), List.of(work.step(), home.step(), missing.step()));
      server.save("content/pages/new/fr.md", LiveServer.page("Nouveau", "Neuf."));
      assertEquals(
          List.of("nothing", "nothing", "reload"),
          List.of(work.step(), home.step(), missing.step()));
    }
  }

  @Test
  void aPageOfAnEarlierEditionLoadsItselfAgain() throws Exception {
    try (var server = LiveServer.in(folder)) {
      server.savePage("work", "Un autre texte.");
      var unused = server.build();
      try (var news = server.listen("/fr/", 1)) {
        assertEquals("reload", news.step());
      }
    }
  }

  @Test
  void aPageKnowsWhatItIsMadeOf() throws Exception {
    try (var server = LiveServer.in(folder);
        var draft = server.listen("/fr/pas-fini/", 1);
        var fallback = server.listen("/en/le-travail/", 1)) {
      var note = draft.next();
      assertTrue(note.contains("\"source\":\"content/pages/draft/fr.md\""), note);
      assertTrue(note.contains("\"draft\":true"), note);
      var other = fallback.next();
      assertTrue(other.contains("\"otherLanguage\":\"fr\""), other);
      assertTrue(other.contains("\"draft\":false"), other);
    }
  }

  @Test
  void theSiteLivesBelowItsBasePath() throws Exception {
    try (var server = LiveServer.in(folder)) {
      var config = "content/site.yml";
      var text = Files.readString(folder.resolve(config));
      server.save(config, text.replace("https://example.org/", "https://example.org/sub/"));
      var unused = server.build();
      assertEquals("/sub/", server.get("/").headers().firstValue("Location").orElse(""));
      assertEquals("/sub/", server.get("/sub").headers().firstValue("Location").orElse(""));
      assertEquals(
          "/sub/fr/?x=y", server.get("/sub/fr?x=y").headers().firstValue("Location").get());
      assertEquals(200, server.get("/sub/fr/").statusCode());
      assertEquals(404, server.get("/fr/").statusCode());
    }
  }

  @Test
  void whereThereIsNoPageTheNearestNotFoundPageAnswers() throws Exception {
    try (var server = LiveServer.in(folder)) {
      var missing = server.get("/fr/nulle-part/");
      assertEquals(404, missing.statusCode());
      assertTrue(missing.body().contains("<html lang=\"fr\">"), missing.body());
      assertEquals(404, server.get("/_headers").statusCode());
      assertEquals(404, server.get("/__atelier/secret").statusCode());
    }
  }

  @Test
  void nothingIsWritten() throws Exception {
    try (var server = LiveServer.in(folder)) {
      var before = files();
      server.save(WORK, LiveServer.page("Le travail", "Un autre texte."));
      var unused = server.build();
      assertEquals(200, server.get("/fr/").statusCode());
      assertEquals(before, files());
    }
  }

  private TreeSet<String> files() throws Exception {
    try (var all = Files.walk(folder)) {
      var names = new TreeSet<String>();
      all.forEach(file -> names.add(folder.relativize(file).toString()));
      return names;
    }
  }

  @Test
  void aTakenPortIsPassedOver() throws Exception {
    try (var first = Loopback.listen(0);
        var second = Loopback.listen(first.port())) {
      assertTrue(second.port() > first.port() && second.port() < first.port() + 20);
    }
  }

  @Test
  void newsAreForPagesOfThisRunOnly() throws Exception {
    try (var server = LiveServer.in(folder)) {
      assertEquals(403, server.get("/__atelier/events?page=%2Ffr%2F&edition=1").statusCode());
      assertEquals(
          403, server.get("/__atelier/events?page=%2Ffr%2F&edition=1&token=0").statusCode());
      assertFalse(server.token().isEmpty());
    }
  }
}
