package org.atelier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;

/**
 * Characters that nobody types on purpose: they hide text from a reviewer, turn it around, or
 * betray a broken conversion. Soft hyphens, joiners (emoji need them) and direction marks are fine.
 */
final class Characters {

  /** A file that is full of them is explained by its first ones. */
  private static final int MAX_REPORTED = 20;

  private static final int BLACK_FLAG = 0x1f3f4;

  private Characters() {}

  /** Why a character is refused. */
  enum Flaw {
    NONE,
    CONTROL,
    BIDI,
    INVISIBLE,
    REPLACEMENT;

    String variant() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<Diagnostic> problems(Places places) {
    var problems = new ArrayList<Diagnostic>();
    var text = places.text();
    boolean flag = false; // in one: those of England, Scotland, Wales have invisible letters
    for (int i = 0; i < text.length() && problems.size() < MAX_REPORTED; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        flag = false;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      flag = codePoint == BLACK_FLAG || (flag && isTag(codePoint));
      var flaw = flag ? Flaw.NONE : flawOf(codePoint);
      if (flaw != Flaw.NONE) {
        problems.add(
            Diagnostic.of(
                    Rule.SOURCE_CHARACTER,
                    places.span(i, i + length),
                    Text.message("source/character." + flaw.variant()))
                .with("character", name(codePoint)));
      }
      i += length - 1;
    }
    return problems;
  }

  /** What is wrong with a character in a text. */
  static Flaw flawOf(int c) {
    if (c < ' ') return c == '\t' || c == '\n' || c == '\r' ? Flaw.NONE : Flaw.CONTROL;
    if (c < 0x7f) return Flaw.NONE;
    if (c < 0xa0) return Flaw.CONTROL;
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) return Flaw.BIDI;
    if (c == 0xfffd) return Flaw.REPLACEMENT;
    if ((c & 0xfffe) == 0xfffe || (c >= 0xd800 && c <= 0xdfff)) return Flaw.CONTROL;
    return isInvisible(c) ? Flaw.INVISIBLE : Flaw.NONE;
  }

  private static boolean isInvisible(int c) {
    return switch (c) {
      // zero-width space, line and paragraph separators, word joiner and its kin, byte order mark
      case 0x200b, 0x2028, 0x2029, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff -> true;
      // fillers and interlinear marks
      case 0x115f, 0x1160, 0x180e, 0x3164, 0xffa0, 0xfff9, 0xfffa, 0xfffb -> true;
      default -> c >= 0xe0000 && c <= 0xe0fff;
    };
  }

  private static boolean isTag(int c) {
    return c >= 0xe0020 && c <= 0xe007f;
  }

  /** {@code U+202E}, which is the only way to show what can't be shown. */
  static String name(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }
}
