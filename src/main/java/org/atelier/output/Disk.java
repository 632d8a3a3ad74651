package org.atelier.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Every change to the file system that writing makes, one small step after another; a step can be
 * watched, and so be made to fail. Knows no site and no manifest.
 */
final class Disk {

  /** What one step does. */
  enum Step {
    MAKE_DIRECTORY,
    CREATE,
    WRITE,
    FORCE,
    MOVE,
    DELETE
  }

  /** Sees each step before it happens, and may prevent it. */
  interface Steps {
    void before(Step step, Path path) throws IOException;
  }

  private static final int CHUNK = 1 << 16;

  private final Steps steps;

  Disk() {
    this((step, path) -> {});
  }

  Disk(Steps steps) {
    this.steps = steps;
  }

  /** Makes one directory; that it is there already is no mistake. */
  void makeDirectory(Path directory) throws IOException {
    try {
      steps.before(Step.MAKE_DIRECTORY, directory);
      Files.createDirectory(directory);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw OutputException.writing(directory, e);
      }
    } catch (IOException e) {
      throw OutputException.writing(directory, e);
    }
  }

  /** Writes a new file and waits until the disk has it. */
  void write(Path file, OutputFile.Content content) throws IOException {
    try (var out = create(file)) {
      if (content instanceof OutputFile.Copy copy) {
        copy(copy, file, out);
      } else if (content instanceof OutputFile.Bytes bytes) {
        write(bytes.value(), file, out);
      } else {
        throw new IllegalStateException("not made yet: " + file);
      }
      steps.before(Step.FORCE, file);
      out.force(true);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  private FileChannel create(Path file) throws IOException {
    steps.before(Step.CREATE, file);
    // not Files.createTempFile: its files are for the owner only, whatever the umask
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private void write(byte[] bytes, Path file, FileChannel out) throws IOException {
    for (int from = 0; from < bytes.length; from += CHUNK) {
      var chunk = ByteBuffer.wrap(bytes, from, Math.min(CHUNK, bytes.length - from));
      steps.before(Step.WRITE, file);
      while (chunk.hasRemaining()) out.write(chunk);
    }
  }

  private void copy(OutputFile.Copy copy, Path file, FileChannel out) throws IOException {
    var digest = Sha256.digest();
    try (var in = open(copy.from())) {
      var chunk = ByteBuffer.allocate(CHUNK);
      while (read(in, chunk, copy.from())) {
        digest.update(chunk.array(), 0, chunk.limit());
        steps.before(Step.WRITE, file);
        while (chunk.hasRemaining()) out.write(chunk);
        chunk.clear();
      }
    }
    if (!Sha256.hex(digest.digest()).equals(copy.sha256())) {
      throw OutputException.sourceChanged(copy.from());
    }
  }

  private static FileChannel open(Path source) throws IOException {
    try {
      return FileChannel.open(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw OutputException.sourceChanged(source);
    } catch (IOException e) {
      throw OutputException.reading(source, e);
    }
  }

  private static boolean read(FileChannel in, ByteBuffer chunk, Path source) throws IOException {
    try {
      boolean some = in.read(chunk) > 0;
      chunk.flip();
      return some;
    } catch (IOException e) {
      throw OutputException.reading(source, e);
    }
  }

  /** Puts a file in its place in one step, or not at all: there is no copying instead. */
  void move(Path from, Path to) throws IOException {
    try {
      steps.before(Step.MOVE, to);
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw OutputException.writing(to, e);
    }
  }

  /** Deletes a file, or the link itself where there is one; that it is gone is no mistake. */
  void delete(Path file) throws IOException {
    try {
      steps.before(Step.DELETE, file);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Deletes a directory if nothing is in it; answers whether it is gone. */
  boolean deleteIfEmpty(Path directory) throws IOException {
    var kind = Seen.at(directory).kind();
    if (kind != Seen.Kind.DIRECTORY) return kind == Seen.Kind.ABSENT;
    try {
      steps.before(Step.DELETE, directory);
      Files.deleteIfExists(directory);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    } catch (IOException e) {
      throw OutputException.writing(directory, e);
    }
  }

  /** Waits until the disk has the names in a directory. */
  void forceDirectory(Path directory) throws IOException {
    try (var channel = openDirectory(directory)) {
      steps.before(Step.FORCE, directory);
      if (channel != null) channel.force(true);
    } catch (IOException e) {
      throw OutputException.writing(directory, e);
    }
  }

  /**
   * Null where a directory can't be opened: only Unix does that, elsewhere the system sees to it.
   */
  private static @Nullable FileChannel openDirectory(Path directory) {
    try {
      return FileChannel.open(directory, StandardOpenOption.READ);
    } catch (IOException e) {
      return null;
    }
  }
}
