package org.atelier.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.atelier.output.OutputPath;

/**
 * A folder with a built site, read anew at each request. Whatever the name, nothing outside of it
 * is found, nor what a link leads to, nor a file whose name differs in case.
 */
record FolderFiles(Path root) implements SiteFiles {

  @Override
  public boolean has(String name) {
    return find(name).isPresent();
  }

  @Override
  public Optional<byte[]> bytes(String name) throws IOException {
    var file = find(name);
    if (file.isEmpty()) return Optional.empty();
    try (var in = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readAllBytes());
    } catch (NoSuchFileException e) {
      return Optional.empty(); // a build has just taken it away
    }
  }

  String text(String name) throws IOException {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  private Optional<Path> find(String name) {
    try {
      var home = root.toRealPath();
      var file = home.resolve(new OutputPath(name).value());
      boolean isPlain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      return isPlain && file.toRealPath().equals(file) ? Optional.of(file) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // gone meanwhile, or no name that a site can have
    }
  }
}
