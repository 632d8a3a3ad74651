package org.atelier.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputTree;
import org.jspecify.annotations.Nullable;

/**
 * One finished site in memory. A request sees one edition and nothing of the next.
 *
 * @param number from 1 on; the next edition has the next number
 * @param base the folder of the host in which the site lives
 */
record Edition(int number, String base, OutputTree tree, Products products) implements SiteFiles {

  @Override
  public boolean has(String name) {
    return tree.files().containsKey(name);
  }

  @Override
  public Optional<byte[]> bytes(String name) throws IOException {
    var file = tree.files().get(name);
    if (file == null) return Optional.empty();
    var content = file.content();
    return switch (content.kind()) {
      case BYTES -> Optional.of(((OutputFile.Bytes) content).value());
      case COPY -> copy((OutputFile.Copy) content);
      case MADE -> products.bytes((OutputFile.Made) content);
    };
  }

  private static Optional<byte[]> copy(OutputFile.Copy copy) throws IOException {
    try (var in = Files.newInputStream(copy.from(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException e) {
      return Optional.empty(); // taken away; the next edition won't have it
    }
  }

  Addresses.Found at(RequestPath path) {
    return new Addresses(this, base).at(path);
  }

  HeaderRules headers() {
    var file = tree.files().get("_headers");
    return HeaderRules.parse(file == null ? "" : file.text());
  }

  /** Whether a file is the same in another edition. */
  boolean agrees(String name, Edition other) {
    var mine = tree.files().get(name);
    var others = other.tree.files().get(name);
    return mine != null && others != null && mine.content().equals(others.content());
  }

  /** How many files are not as they were, new and old ones included. */
  int differences(@Nullable Edition before) {
    if (before == null) return tree.files().size();
    int same = 0;
    for (var name : tree.files().keySet()) {
      if (agrees(name, before)) same++;
    }
    return tree.files().size() - same + goneSince(before);
  }

  private int goneSince(Edition before) {
    int gone = 0;
    for (var name : before.tree.files().keySet()) {
      if (!has(name)) gone++;
    }
    return gone;
  }

  /** The text of a file that is in memory; empty for any other. */
  String text(String name) {
    var file = tree.files().get(name);
    return file != null && file.content() instanceof OutputFile.Bytes bytes
        ? new String(bytes.value(), StandardCharsets.UTF_8)
        : "";
  }
}
