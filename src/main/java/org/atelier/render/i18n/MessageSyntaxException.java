package org.atelier.render.i18n;

/** A message that can't be read; caught where the file and line are known. */
final class MessageSyntaxException extends Exception {

  private static final long serialVersionUID = 1;

  private final String problem;

  /**
   * @param problem last part of the id of the sentence that explains it
   */
  MessageSyntaxException(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
