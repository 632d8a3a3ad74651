package org.atelier.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What somebody wants to find again with a site: kept beside the output as the manifest is, never
 * in it, and believed only while every file of the site stands as it was left. Doesn't know what is
 * in it.
 */
public final class Notebook {

  private final Path directory;
  private final Disk disk = new Disk();

  public Notebook(Path directory) {
    this.directory = directory;
  }

  /**
   * What was noted of the site that stands there.
   *
   * @param files how many it has
   */
  public record Note(String text, int files) {}

  /**
   * The note, if it is whole, and the output is just what it was when it was written.
   *
   * @throws OutputException when the disk won't
   */
  public Optional<Note> read() throws IOException {
    var memory = Memory.of(directory, disk);
    var text = memory.readNote();
    if (text.isEmpty()) return Optional.empty();
    var manifest = memory.read();
    if (manifest.state() != Manifest.State.COMPLETE) return Optional.empty();
    var body = text.get();
    int end = body.indexOf('\n');
    if (end < 0 || !body.substring(0, end).equals(manifest.hash())) return Optional.empty();
    return stands(manifest)
        ? Optional.of(new Note(body.substring(end + 1), manifest.files().size()))
        : Optional.empty();
  }

  /**
   * Keeps a note of the site that was just written.
   *
   * @throws OutputException when the disk won't
   */
  public void write(String text) throws IOException {
    var memory = Memory.of(directory, disk);
    memory.storeNote(memory.read().hash() + "\n" + text);
  }

  /** Looks at every file, opens none. */
  private boolean stands(Manifest manifest) throws IOException {
    for (var file : manifest.files().entrySet()) {
      var seen = Seen.at(directory.resolve(file.getKey()));
      if (!seen.is(Seen.Kind.FILE) || !manifest.vouchesFor(file.getValue(), seen)) return false;
    }
    return true;
  }

  static byte[] sealed(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return (Sha256.of(bytes) + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  static Optional<String> opened(byte[] bytes) {
    var whole = new String(bytes, StandardCharsets.UTF_8);
    int end = whole.indexOf('\n');
    if (end < 0) return Optional.empty();
    var text = whole.substring(end + 1);
    var hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return hash.equals(whole.substring(0, end)) ? Optional.of(text) : Optional.empty();
  }
}
