package org.atelier.output;

import java.util.List;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Diagnostic;

/**
 * Why a file can't be made of its input: what is wrong with that, as values to be said in the
 * reader's language. Doesn't know who asked for the file.
 */
public final class MakingException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<Diagnostic> diagnostics;

  public MakingException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /**
   * @param diagnostics at least one
   */
  public MakingException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
