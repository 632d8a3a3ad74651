package org.atelier.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A path below the output directory that can't leave it and can be created on every file system:
 * NFC, no dot segments, no control or bidirectional characters, no Windows device, no segment over
 * 255 bytes. A wrong one cannot be made.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
          "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
          "lpt8", "lpt9", "conin$", "conout$");

  public OutputPath {
    if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) refuse(value);
    for (var segment : value.split("/", -1)) {
      if (!isSegment(segment)) refuse(value);
    }
  }

  /** Whether a name may stand between two slashes. */
  public static boolean isSegment(String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..")) return false;
    if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ")) return false;
    if (name.getBytes(StandardCharsets.UTF_8).length > 255) return false;
    int dot = name.indexOf('.');
    var stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT).strip();
    return !DEVICES.contains(stem) && name.chars().noneMatch(OutputPath::isForbidden);
  }

  private static boolean isForbidden(int c) {
    return c < ' '
        || (c >= 0x7f && c < 0xa0)
        || "<>:\"\\|?*".indexOf(c) >= 0
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || c == 0xfffd
        || Character.isSurrogate((char) c);
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
