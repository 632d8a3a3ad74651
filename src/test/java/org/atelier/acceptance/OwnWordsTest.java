package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No sentence of ours is one of a source. The sources aren't ours to copy, so only the hashes of
 * their sentences are kept here: the page on the sessions, and ESCO's descriptions.
 */
@Tag("once")
class OwnWordsTest {

  private static final Path HASHES = Path.of("src/test/resources/facts/source-sentences.sha256");

  /** Shorter ones are names and labels, which are the same everywhere. */
  private static final int SHORTEST = 6;

  private static String hash(String sentence) {
    var plain = RealSite.plain(sentence).replaceAll("[^\\p{L}\\d]+", " ").strip();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> hashes() throws IOException {
    var hashes = new HashSet<String>();
    for (var line : Files.readAllLines(HASHES)) {
      if (!line.startsWith("#") && !line.isBlank()) hashes.add(line.strip());
    }
    assertTrue(hashes.size() > 60, "the list must be there");
    return hashes;
  }

  @Test
  void noSentenceIsOneOfASource() throws IOException {
    var hashes = hashes();
    var copied = new ArrayList<String>();
    for (var entry : RealSite.get().site().entries().values()) {
      for (var language : RealSite.LANGUAGES) {
        for (var text : Texts.prose(entry, language)) {
          for (var sentence : Texts.sentences(text)) {
            if (Texts.words(sentence) >= SHORTEST && hashes.contains(hash(sentence))) {
              copied.add(entry.id() + " " + language + ": " + sentence);
            }
          }
        }
      }
    }
    assertEquals(List.of(), copied);
  }

  @Test
  void aSentenceOfASourceWouldBeFound() throws IOException {
    var canary = "This sentence is here so that the test can fail, as every test must.";
    assertTrue(hashes().contains(hash(canary)));
  }
}
