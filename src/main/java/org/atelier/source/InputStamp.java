package org.atelier.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * All input as it looks from outside: names, sizes, times. Two equal stamps mean equal input, if
 * nothing had been changed within the same tick of the clock before the first was taken. No file is
 * opened.
 *
 * @param digest SHA-256 in hexadecimal digits
 * @param newest when something last changed, in milliseconds since 1970
 */
public record InputStamp(String digest, long newest) {

  /**
   * Nobody can set the time of a change to the inode, and a file put in another's place has another
   * number.
   */
  private static final String UNIX = "unix:ctime,ino,mode";

  /**
   * @param root as for {@link SourceReader}
   * @throws IOException when the disk refuses what it has just shown
   */
  public static InputStamp of(Path root) throws IOException {
    var taking = new Taking(root);
    for (var folder : SourceReader.FOLDERS) {
      try {
        Files.walkFileTree(root.resolve(folder), taking);
      } catch (NoSuchFileException e) {
        taking.missing(folder);
      }
    }
    return taking.stamp();
  }

  private static final class Taking extends SimpleFileVisitor<Path> {

    private final Path root;
    private final boolean unix;
    private final TreeMap<String, String> lines = new TreeMap<>();
    private long newest;

    Taking(Path root) {
      this.root = root;
      this.unix = root.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) {
      if (FileNames.isSkipped(folder.getFileName().toString())) return FileVisitResult.SKIP_SUBTREE;
      add(folder, "folder");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
      if (FileNames.isSkipped(file.getFileName().toString())) return FileVisitResult.CONTINUE;
      see(found.lastModifiedTime());
      var line =
          new StringBuilder()
              .append(found.size())
              .append(' ')
              .append(nanos(found.lastModifiedTime()));
      if (unix) {
        var more = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
        if (more.get("ctime") instanceof FileTime changed) {
          see(changed);
          line.append(' ').append(nanos(changed));
        }
        line.append(' ').append(more.get("ino")).append(' ').append(more.get("mode"));
      }
      add(file, line.toString());
      return FileVisitResult.CONTINUE;
    }

    private void see(FileTime time) {
      newest = Math.max(newest, time.toMillis());
    }

    private static long nanos(FileTime time) {
      return time.to(TimeUnit.NANOSECONDS);
    }

    private void add(Path path, String line) {
      lines.put(root.relativize(path).toString(), line);
    }

    void missing(String folder) {
      lines.put(folder, "missing");
    }

    InputStamp stamp() {
      MessageDigest digest = FileContent.sha256();
      lines.forEach(
          (path, line) ->
              digest.update((path + "\0" + line + "\n").getBytes(StandardCharsets.UTF_8)));
      return new InputStamp(FileContent.hex(digest.digest()), newest);
    }
  }
}
