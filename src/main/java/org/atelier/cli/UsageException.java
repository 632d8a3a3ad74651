package org.atelier.cli;

import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Nearest;
import org.atelier.diagnostic.Text;
import org.jspecify.annotations.Nullable;

/** The program was asked for something it cannot do: exit 2, one sentence, perhaps a hint. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text.Message sentence;
  private final transient Text.@Nullable Message hint;

  UsageException(Text.Message sentence) {
    this(sentence, null);
  }

  UsageException(Text.Message sentence, Text.@Nullable Message hint) {
    super(sentence.id());
    this.sentence = sentence;
    this.hint = hint;
  }

  /** With «Did you mean …?» where a known word is near. */
  static UsageException withNearest(Text.Message sentence, String found, Iterable<String> known) {
    var hint =
        Nearest.to(found, known)
            .map(near -> Text.message("hint/did-you-mean").with("nearest", near))
            .orElse(null);
    return new UsageException(sentence, hint);
  }

  /** A problem that is nobody's file's. */
  static UsageException of(Diagnostic problem) {
    return new UsageException(problem.message(), problem.hint());
  }

  Text.Message sentence() {
    return sentence;
  }

  Text.@Nullable Message hint() {
    return hint;
  }
}
