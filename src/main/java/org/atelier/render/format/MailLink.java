package org.atelier.render.format;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * A letter without a receiver, as an address that opens the reader's own mail program (RFC 6068).
 * Short enough for programs that cut a long address: what is too long ends with «…», never in the
 * middle of an address.
 */
public final class MailLink {

  private static final int SUBJECT = 120;
  private static final int LINE = 240;

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private MailLink() {}

  /**
   * The address.
   *
   * @param subject one line, whatever is in it
   * @param body lines; one without a space is an address and stays whole
   */
  public static String of(String subject, String body) {
    var lines =
        body.strip()
            .lines()
            .map(line -> line.strip())
            .map(line -> line.contains(" ") ? shortened(line, LINE) : line)
            .collect(Collectors.joining("\r\n"));
    return "mailto:?subject=" + encoded(shortened(subject, SUBJECT)) + "&body=" + encoded(lines);
  }

  /** On one line, at most so many characters, cut after a word. */
  private static String shortened(String text, int most) {
    var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= most) return line;
    var cut = line.substring(0, line.offsetByCodePoints(0, most - 1));
    int space = cut.lastIndexOf(' ');
    return (space > most / 2 ? cut.substring(0, space) : cut).strip() + "…";
  }

  /** Every byte of UTF-8 but letters, digits and four signs; a space is %20, for + is a plus. */
  private static String encoded(String text) {
    var out = new StringBuilder(2 * text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && UNRESERVED.indexOf(b) >= 0) out.append((char) b);
      else out.append(String.format("%%%02X", b & 0xff));
    }
    return out.toString();
  }
}
