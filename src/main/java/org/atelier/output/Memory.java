package org.atelier.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;

/**
 * What we keep about one output directory: its manifest and its lock, in the folder {@code
 * .atelier} beside it, under its name. Beside and not inside, because all that lies inside gets
 * published, and must be the same bytes wherever and whenever it is built. So two output
 * directories side by side have each their own; an output that is deleted is built anew; one that
 * is moved away is unknown in its new place, and is refused there rather than guessed at.
 */
final class Memory {

  private static final String FOLDER = ".atelier";
  private static final String PART = ".manifest.part";
  private static final String NOTE = ".note";
  private static final String NOTE_PART = ".note.part";

  private final Path directory;
  private final Path folder;
  private final String name;
  private final Disk disk;

  private Memory(Path directory, Path folder, String name, Disk disk) {
    this.directory = directory;
    this.folder = folder;
    this.name = name;
    this.disk = disk;
  }

  /**
   * @throws OutputException for a directory that has no name or no parent, such as a whole disk
   */
  static Memory of(Path directory, Disk disk) throws IOException {
    var whole = directory.toAbsolutePath().normalize();
    var parent = whole.getParent();
    var name = whole.getFileName();
    if (parent == null || name == null) {
      throw conflict(directory, Text.message("output/conflict.no-folder"));
    }
    return new Memory(directory, parent.resolve(FOLDER), name.toString(), disk);
  }

  BuildLock lock() throws IOException {
    makeFolder();
    return BuildLock.take(file(".holder"), file(".lock"), directory);
  }

  private void makeFolder() throws IOException {
    var parent = folder.getParent();
    try {
      if (parent != null) Files.createDirectories(parent);
    } catch (IOException e) {
      throw OutputException.writing(parent, e);
    }
    if (Seen.at(folder).is(Seen.Kind.LINK)) {
      var message = Text.message("output/conflict.link").with("path", folder.toString());
      throw conflict(folder, message);
    }
    disk.makeDirectory(folder);
  }

  Manifest read() throws IOException {
    var file = file(".manifest");
    var seen = Seen.at(file);
    if (seen.is(Seen.Kind.ABSENT)) return Manifest.none();
    if (!seen.is(Seen.Kind.FILE)) return Manifest.lost();
    try {
      return Manifest.of(Files.readAllBytes(file), seen.modified());
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  void store(Manifest manifest) throws IOException {
    var fresh = file(PART);
    try {
      disk.write(fresh, new OutputFile.Bytes(manifest.toBytes()));
      disk.move(fresh, file(".manifest"));
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    disk.forceDirectory(folder);
  }

  /** What {@link Notebook} keeps; nothing where it is damaged. */
  Optional<String> readNote() throws IOException {
    var file = file(NOTE);
    if (!Seen.at(file).is(Seen.Kind.FILE)) return Optional.empty();
    try {
      return Notebook.opened(Files.readAllBytes(file));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  void storeNote(String text) throws IOException {
    var fresh = file(NOTE_PART);
    try {
      disk.write(fresh, new OutputFile.Bytes(Notebook.sealed(text)));
      disk.move(fresh, file(NOTE));
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  /** Whether a build was cut off while it stored a manifest; what it left is removed. */
  boolean removeLeftovers() throws IOException {
    var fresh = file(PART);
    if (Seen.at(fresh).is(Seen.Kind.ABSENT)) return false;
    disk.delete(fresh);
    return true;
  }

  void forget() throws IOException {
    disk.delete(file(".manifest"));
    for (var note : List.of(NOTE, NOTE_PART)) Files.deleteIfExists(file(note));
  }

  private Path file(String ending) {
    return folder.resolve(name + ending);
  }

  private static OutputException conflict(Path where, Text.Message message) {
    var said = message.with("directory", where.toString());
    return new OutputException(List.of(OutputException.at(where, Rule.OUTPUT_CONFLICT, said)));
  }
}
