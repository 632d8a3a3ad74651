package org.atelier.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What stands at a path, without looking into it and without following a link.
 *
 * @param modified nanoseconds; anybody can set it
 * @param changed nanoseconds; on Unix the time of the last change to the inode, which nobody can
 *     set, so that a file swapped for another of equal size and date is noticed; elsewhere the same
 *     as {@code modified}
 */
record Seen(Kind kind, long size, long modified, long changed) {

  enum Kind {
    ABSENT,
    FILE,
    DIRECTORY,
    LINK,
    OTHER
  }

  static final Seen NOTHING = new Seen(Kind.ABSENT, 0, 0, 0);

  private static final String UNIX =
      "unix:size,lastModifiedTime,ctime,isRegularFile,isDirectory,isSymbolicLink";

  static Seen at(Path path) throws IOException {
    try {
      return path.getFileSystem().supportedFileAttributeViews().contains("unix")
          ? ofUnix(Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS))
          : ofAny(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return NOTHING;
    } catch (IOException e) {
      throw OutputException.reading(path, e);
    }
  }

  private static Seen ofUnix(Map<String, Object> found) {
    return new Seen(
        kind(
            found.get("isRegularFile") == Boolean.TRUE,
            found.get("isDirectory") == Boolean.TRUE,
            found.get("isSymbolicLink") == Boolean.TRUE),
        found.get("size") instanceof Long size ? size : 0,
        found.get("lastModifiedTime") instanceof FileTime time ? nanos(time) : 0,
        found.get("ctime") instanceof FileTime time ? nanos(time) : 0);
  }

  private static Seen ofAny(BasicFileAttributes found) {
    long modified = nanos(found.lastModifiedTime());
    return new Seen(
        kind(found.isRegularFile(), found.isDirectory(), found.isSymbolicLink()),
        found.size(),
        modified,
        modified);
  }

  private static Kind kind(boolean file, boolean directory, boolean link) {
    if (link) return Kind.LINK;
    if (directory) return Kind.DIRECTORY;
    return file ? Kind.FILE : Kind.OTHER;
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
