package org.atelier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.testing.Diagnostics;

/** A folder on the disk of this machine, filled by a test and read as the source of a site. */
final class SourceFolder {

  static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n and so on");

  private final Path root;

  SourceFolder(Path root) {
    this.root = root;
  }

  /** The bytes of a text, one for each of its characters. */
  static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  void write(String path, byte[] bytes) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** A picture of any size that takes no room on the disk. */
  void sparse(String path, long size) throws IOException {
    write(path, PNG);
    try (var channel = Files.newByteChannel(root.resolve(path), StandardOpenOption.WRITE)) {
      channel.position(size - 1).write(ByteBuffer.wrap(new byte[1]));
    }
  }

  void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), target);
  }

  /** For what Java can't make; a command that fails fails the test. */
  static void command(String... words) throws IOException, InterruptedException {
    var made = new ProcessBuilder(words).redirectErrorStream(true).start();
    var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, made.waitFor(), () -> String.join(" ", words) + ": " + said);
  }

  /** All that is there, without any problem. */
  SourceTree tree() throws IOException {
    var read = new SourceReader(root).read();
    assertTrue(read.diagnostics().isEmpty(), read::toString);
    return read.toOptional().orElseThrow();
  }

  List<String> paths() throws IOException {
    var tree = new SourceReader(root).read().toOptional().orElseThrow();
    return tree.files().keySet().stream().map(SourcePath::value).toList();
  }

  List<Diagnostic> diagnostics() throws IOException {
    return new SourceReader(root).read().diagnostics();
  }

  String problems() throws IOException {
    return Diagnostics.print(diagnostics());
  }

  /** The files that break a rule. */
  List<String> files(Rule rule) throws IOException {
    return problems(rule).stream().map(d -> d.where().file()).toList();
  }

  /** Where a rule is broken. */
  List<String> places(Rule rule) throws IOException {
    return problems(rule).stream().map(d -> d.where().toString()).toList();
  }

  private List<Diagnostic> problems(Rule rule) throws IOException {
    return diagnostics().stream().filter(d -> d.rule() == rule).sorted().toList();
  }
}
