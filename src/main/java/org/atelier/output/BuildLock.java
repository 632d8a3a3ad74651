package org.atelier.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;

/**
 * Holds an output directory for one build. The operating system frees it when the process ends,
 * however it ends.
 *
 * <p>There are two files because on Unix a process loses its lock on a file as soon as it closes
 * any channel to that file. A second build in the same program is turned away at the first file,
 * where such a loss does no harm, and never opens the second, which keeps other processes out. The
 * files stay: to delete a lock file is to let two builds in.
 */
final class BuildLock implements AutoCloseable {

  /** Beyond the process id, which must stay readable where locks are mandatory. */
  private static final long AT = 1L << 30;

  private final FileChannel holder;
  private final FileChannel lock;

  private BuildLock(FileChannel holder, FileChannel lock) {
    this.holder = holder;
    this.lock = lock;
  }

  /** Takes it or fails at once; it never waits. */
  static BuildLock take(Path holderFile, Path lockFile, Path directory) throws IOException {
    var opened = new ArrayDeque<FileChannel>();
    try {
      for (var file : List.of(holderFile, lockFile)) {
        opened.addLast(open(file));
        if (!isLocked(opened.getLast())) throw busy(directory, opened.getFirst());
      }
      var held = new BuildLock(opened.getFirst(), opened.getLast());
      held.sign();
      return held;
    } catch (IOException e) {
      for (var channel : opened) channel.close();
      throw OutputException.writing(lockFile, e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(AT, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void sign() throws IOException {
    holder.truncate(0);
    var process = Long.toString(ProcessHandle.current().pid());
    holder.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static OutputException busy(Path directory, FileChannel holder) throws IOException {
    var buffer = ByteBuffer.allocate(20);
    holder.read(buffer, 0);
    var process = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    var message =
        process.isBlank() || !process.chars().allMatch(c -> c >= '0' && c <= '9')
            ? Text.message("output/busy")
            : Text.message("output/busy.process").with("process", process);
    return new OutputException(
        List.of(
            OutputException.at(
                directory, Rule.OUTPUT_BUSY, message.with("directory", directory.toString()))));
  }

  @Override
  public void close() throws IOException {
    try (holder) {
      holder.truncate(0);
      lock.close();
    }
  }
}
