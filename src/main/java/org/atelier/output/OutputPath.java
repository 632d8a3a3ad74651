package org.atelier.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A path below the output directory that can't leave it and can be created on every file system:
 * NFC, no dot segments, no control or invisible characters, no Windows device, nothing that a
 * server may decode to dots or slashes, no segment over 255 bytes. A wrong one cannot be made.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9", "com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³", "conin$", "conout$");

  public OutputPath {
    if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) refuse(value);
    for (var segment : value.split("/", -1)) {
      if (!isSegment(segment)) refuse(value);
    }
  }

  /** Whether a name may stand between two slashes. */
  public static boolean isSegment(String name) {
    if (name.isEmpty() || name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) {
      return false;
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > 255) return false;
    int dot = name.indexOf('.');
    var stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT).strip();
    return !DEVICES.contains(stem)
        && name.codePoints().noneMatch(OutputPath::isForbidden)
        && !hasDisguise(name);
  }

  private static boolean isForbidden(int c) {
    if (c < 0x80) return c < ' ' || c == 0x7f || "<>:\"\\|?*".indexOf(c) >= 0;
    if (c == 0xfffd || (c & 0xfffe) == 0xfffe) return true;
    // FORMAT holds the invisible: bidirectional overrides, joiners, tags; a pair of surrogates is
    // one character here, so that only a lone one is a surrogate
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Names that become dots or slashes when a server decodes them or folds wide characters. */
  private static boolean hasDisguise(String name) {
    for (int i = name.indexOf('%'); i >= 0; i = name.indexOf('%', i + 1)) {
      if (i + 2 < name.length() && isHex(name.charAt(i + 1)) && isHex(name.charAt(i + 2))) {
        return true;
      }
    }
    if (name.chars().allMatch(c -> c < 0x80)) return false;
    var folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return folded.equals(".")
        || folded.equals("..")
        || folded.indexOf('/') >= 0
        || folded.indexOf('\\') >= 0;
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  private static void refuse(String value) {
    throw new IllegalArgumentException("not an output path: " + value);
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
