package org.atelier.render.search;

/**
 * Some words of a page.
 *
 * @param field whose words they are: what is compared in length and counts once
 * @param weight from the model, 100 for a title
 */
record Passage(String field, int weight, String text) {

  /** From this weight on, words are names: typing errors in them are looked for everywhere. */
  static final int NAME = 60;

  boolean isName() {
    return weight >= NAME;
  }
}
