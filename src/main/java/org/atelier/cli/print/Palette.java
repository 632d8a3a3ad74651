package org.atelier.cli.print;

import org.atelier.diagnostic.Severity;

/** Colours for a terminal, or none at all. */
public enum Palette {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  String severity(Severity severity, String text) {
    return paint(
        switch (severity) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case INFO -> "1;36";
        },
        text);
  }

  public String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  public String good(String text) {
    return paint("32", text);
  }

  public String bad(String text) {
    return paint("1;31", text);
  }

  public String careful(String text) {
    return paint("33", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + RESET;
  }
}
