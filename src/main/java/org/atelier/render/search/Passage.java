package org.atelier.render.search;

/**
 * Some words of a page.
 *
 * @param field whose words they are: what is compared in length and counts once
 * @param weight from the model, 100 for a title
 */
record Passage(String field, int weight, String text) {

  private static final int TITLE = 100;

  /** From this weight on, words are names: typing errors in them are looked for everywhere. */
  private static final int NAME = 60;

  boolean isTitle() {
    return weight >= TITLE;
  }

  boolean isName() {
    return weight >= NAME;
  }
}
