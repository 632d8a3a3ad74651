package org.atelier.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/**
 * Why the output could not be written: everything that stands in the way, as values to be said in
 * the reader's language. Its own message is the same in English. Doesn't know who reads it.
 */
public final class OutputException extends IOException {

  private static final long serialVersionUID = 1;

  /** Systems say it in the language they are set to: Linux and Windows, then French and Dutch. */
  private static final List<String> FULL =
      List.of(
          "no space left",
          "not enough space",
          "quota exceeded",
          "aucun espace disponible",
          "quota d'espace disque",
          "geen ruimte meer",
          "schijfquotum is overschreden");

  private final transient List<Diagnostic> diagnostics;

  OutputException(List<Diagnostic> diagnostics) {
    super(inEnglish(diagnostics));
    this.diagnostics = diagnostics.stream().sorted().toList();
  }

  private OutputException(Diagnostic diagnostic, Throwable cause) {
    super(inEnglish(List.of(diagnostic)), cause);
    this.diagnostics = List.of(diagnostic);
  }

  /** What stands in the way; at least one, sorted. The place of each is the file on the disk. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Whether another build holds the output; all other reasons need somebody to act. */
  public boolean isBusy() {
    return diagnostics.get(0).rule() == Rule.OUTPUT_BUSY;
  }

  /** Whether it is the input that must be mended, and the disk did as it was asked. */
  public boolean isOfTheInput() {
    return diagnostics.stream().noneMatch(d -> d.rule().id().startsWith("output/"));
  }

  /** The same in English, one line each. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** The disk refused to write, move or delete. */
  static OutputException writing(Path file, IOException cause) {
    if (cause instanceof OutputException known) return known;
    var id = "output/disk";
    if (cause instanceof AccessDeniedException) id = "output/disk.denied";
    else if (cause instanceof AtomicMoveNotSupportedException) id = "output/disk.other-disk";
    else if (isFull(cause)) id = "output/disk.full";
    return disk(id, file, cause);
  }

  /** The disk refused to read. */
  static OutputException reading(Path file, IOException cause) {
    if (cause instanceof OutputException known) return known;
    return disk("output/disk.read", file, cause);
  }

  static OutputException sourceChanged(Path file) {
    var message = Text.message("output/source-changed").with("path", file.toString());
    return new OutputException(List.of(at(file, Rule.OUTPUT_SOURCE_CHANGED, message)));
  }

  private static OutputException disk(String id, Path file, IOException cause) {
    var message =
        Text.message(id).with("path", file.toString()).with("reason", reasonOf(cause).strip());
    return new OutputException(at(file, Rule.OUTPUT_DISK, message), cause);
  }

  static Diagnostic at(Path file, Rule rule, Text.Message message) {
    var hint = Text.message(message.id() + ".hint");
    return Diagnostic.of(rule, SourceSpan.wholeFile(file.toString()), message).hint(hint);
  }

  private static String reasonOf(IOException cause) {
    if (cause instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    // for most of them the message is only the file's name, and the class says what happened
    return cause instanceof FileSystemException || cause.getMessage() == null
        ? cause.getClass().getSimpleName()
        : cause.getMessage();
  }

  private static boolean isFull(IOException cause) {
    var reason = reasonOf(cause).toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(reason::contains);
  }

  private static String inEnglish(List<Diagnostic> diagnostics) {
    var english = Catalogue.of("en");
    return diagnostics.stream()
        .sorted()
        .map(d -> english.say(d.message()))
        .collect(Collectors.joining("\n"));
  }
}
