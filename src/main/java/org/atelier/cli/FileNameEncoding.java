package org.atelier.cli;

import java.nio.charset.Charset;
import java.util.Locale;
import org.atelier.diagnostic.Text;

/**
 * Whether Java can name every file here. Under {@code LC_ALL=POSIX} it can't: accents become
 * question marks and files seem to be missing, so the same site would come out different.
 */
final class FileNameEncoding {

  private static final String SAMPLE = "éœ€漢";

  private FileNameEncoding() {}

  static boolean isSafe(Environment.Machine machine) {
    // Windows keeps names in Unicode whatever its code page.
    if (machine.system().toLowerCase(Locale.ROOT).startsWith("windows")) return true;
    var name = machine.fileNameEncoding();
    return !name.isEmpty()
        && Charset.isSupported(name)
        && Charset.forName(name).newEncoder().canEncode(SAMPLE);
  }

  static void require(Environment.Machine machine) {
    if (isSafe(machine)) return;
    throw new UsageException(
        Text.message("cli/encoding").with("encoding", machine.fileNameEncoding()),
        Text.message("cli/encoding.hint"));
  }
}
