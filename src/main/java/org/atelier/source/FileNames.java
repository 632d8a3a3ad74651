package org.atelier.source;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/**
 * What a file may be called, so that it can be checked out on every machine and shown to anyone.
 */
public final class FileNames {

  /** Of a path below the site's root: leaves Windows, with its 260, some room for the root. */
  static final int MAX_PATH = 200;

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "conin$", "conout$", "com1", "com2", "com3", "com4", "com5",
          "com6", "com7", "com8", "com9", "com¹", "com²", "com³", "lpt1", "lpt2", "lpt3", "lpt4",
          "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³");

  private FileNames() {}

  /**
   * Whether the machine itself can hold the names we need. Under a bare {@code LC_ALL=POSIX} Java
   * can neither read nor write a name with an accent.
   *
   * @param encoding the system property {@code sun.jnu.encoding}
   */
  public static Optional<Diagnostic> problemWith(String encoding) {
    if (canHold("éèçœëï’", encoding)) return Optional.empty();
    return Optional.of(
        Diagnostic.of(
                Rule.SOURCE_NAME,
                SourceSpan.wholeFile("content"),
                Text.message("source/name.encoding").with("encoding", encoding))
            .hint(Text.message("source/name.encoding.hint")));
  }

  private static boolean canHold(String sample, String encoding) {
    try {
      return Charset.forName(encoding).newEncoder().canEncode(sample);
    } catch (IllegalArgumentException e) {
      return false; // a name that is no encoding at all
    } catch (UnsupportedOperationException e) {
      return false; // one that can only be read
    }
  }

  /** What systems and editors leave behind; nobody means to publish it. */
  public static boolean isSkipped(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || name.equalsIgnoreCase("Thumbs.db")
        || name.equalsIgnoreCase("desktop.ini");
  }

  /** What is wrong with one name, if anything. */
  static Optional<Text.Message> problem(String name) {
    if (name.indexOf('\ufffd') >= 0) return Optional.of(Text.message("source/name.undecodable"));
    var refused = name.codePoints().filter(c -> !isAllowed(c)).findFirst();
    if (refused.isPresent()) {
      var shown = shown(Character.toString(refused.getAsInt()));
      return Optional.of(Text.message("source/name.character").with("character", shown));
    }
    if (name.endsWith(".") || !name.equals(name.strip())) {
      return Optional.of(Text.message("source/name.ending"));
    }
    int dot = name.indexOf('.');
    var device = (dot < 0 ? name : name.substring(0, dot)).strip();
    return DEVICES.contains(device.toLowerCase(Locale.ROOT))
        ? Optional.of(Text.message("source/name.device").with("device", device))
        : Optional.empty();
  }

  private static boolean isAllowed(int c) {
    return switch (c) {
      case '\\', '<', '>', ':', '"', '|', '?', '*' -> false;
      default -> !isUnshowable(c);
    };
  }

  /** A name in which nothing can hide, to be printed. */
  static String shown(String name) {
    if (name.codePoints().noneMatch(FileNames::isUnshowable)) return name;
    var shown = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (isUnshowable(c)) shown.append('<').append(Characters.name(c)).append('>');
              else shown.appendCodePoint(c);
            });
    return shown.toString();
  }

  private static boolean isUnshowable(int c) {
    return Characters.flawOf(c) != Characters.Flaw.NONE
        || Character.getType(c) == Character.FORMAT
        || c < ' ';
  }

  static String nfc(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Equal for names that some file system takes for one. */
  static String folded(String name) {
    return nfc(nfc(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }
}
