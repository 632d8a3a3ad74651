package org.atelier.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.SourceWalk.Found;

/** Reads one file that was found, and sees to it that it is what its name says. */
final class FileContent {

  private static final int CHUNK = 64 * 1024;

  private final Found found;
  private final SourcePath path;

  private FileContent(Found found) {
    this.found = found;
    this.path = found.path();
  }

  static Outcome<SourceFile> read(Found found) throws IOException {
    return new FileContent(found).read();
  }

  private Outcome<SourceFile> read() throws IOException {
    var type = FileType.of(path);
    if (type.isEmpty()) return Outcome.failed(wrongType());
    if (found.size() > type.get().limit()) return Outcome.failed(tooLarge(type.get()));
    return type.get().magic() == null ? text(type.get()) : binary(type.get());
  }

  private Outcome<SourceFile> text(FileType type) throws IOException {
    byte[] bytes;
    try (var channel = open()) {
      bytes = readUpTo(channel, (int) type.limit() + 1);
    }
    if (bytes.length > type.limit()) return Outcome.failed(tooLarge(type));
    return Decoder.decode(path.value(), bytes)
        .map(text -> SourceFile.ofText(path, hex(sha256().digest(bytes)), text));
  }

  private byte[] readUpTo(SeekableByteChannel channel, int limit) throws IOException {
    var buffer = ByteBuffer.allocate((int) Math.min(found.size() + 1, limit));
    while (channel.read(buffer) >= 0) {
      if (buffer.hasRemaining()) continue;
      if (buffer.capacity() == limit) break;
      var larger = ByteBuffer.allocate(Math.min(2 * buffer.capacity(), limit));
      buffer = larger.put(buffer.flip());
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private Outcome<SourceFile> binary(FileType type) throws IOException {
    var digest = sha256();
    byte[] start = {};
    long size = 0;
    try (var channel = open()) {
      var buffer = ByteBuffer.allocate(CHUNK);
      while (channel.read(buffer.clear()) >= 0) {
        if (size == 0) {
          start = Arrays.copyOf(buffer.array(), Math.min(Magic.LENGTH, buffer.position()));
        }
        size += buffer.position();
        if (size > type.limit()) return Outcome.failed(tooLarge(type));
        digest.update(buffer.flip());
      }
    }
    if (Magic.of(start).orElse(null) != type.magic()) return Outcome.failed(otherInside(start));
    var content = new SourceFile.Binary(found.location().toAbsolutePath(), size);
    return Outcome.of(new SourceFile(path, hex(digest.digest()), content));
  }

  /** Refuses a link here too, in case one has taken the file's place since it was found. */
  private SeekableByteChannel open() throws IOException {
    return Files.newByteChannel(
        found.location(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  private Diagnostic wrongType() {
    var lower = path.stem() + "." + path.extension().toLowerCase(Locale.ROOT);
    return Diagnostic.of(
            Rule.SOURCE_FILE_TYPE,
            where(),
            Text.message("source/file-type" + FileType.advice(path)))
        .with("extension", path.extension())
        .with("name", lower)
        .with("expected", Text.anyOf(FileType.allowedBeside(path)));
  }

  private Diagnostic otherInside(byte[] start) {
    var actual = Magic.of(start);
    if (actual.isEmpty()) return inside("unreadable");
    return actual.get() == Magic.LFS_POINTER
        ? inside("lfs")
        : inside("inside").with("actual", actual.get().extension());
  }

  private Diagnostic inside(String variant) {
    return Diagnostic.of(
            Rule.SOURCE_FILE_TYPE, where(), Text.message("source/file-type." + variant))
        .with("extension", path.extension());
  }

  private Diagnostic tooLarge(FileType type) {
    return Diagnostic.of(Rule.SOURCE_TOO_LARGE, where())
        .with("size", Sizes.of(Math.max(found.size(), type.limit() + 1)))
        .with("limit", Sizes.of(type.limit()));
  }

  private SourceSpan where() {
    return SourceSpan.wholeFile(path.value());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
