package org.atelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/** Bytes to text: UTF-8 and nothing else, without byte order mark, every line end a line feed. */
final class Decoder {

  private static final char REPLACEMENT = '\ufffd';

  private Decoder() {}

  static Outcome<String> decode(String file, byte[] bytes) {
    if (isUtf16(bytes)) {
      return Outcome.failed(wrongEncoding("utf-16", SourceSpan.wholeFile(file)));
    }
    var raw = new String(bytes, UTF_8);
    var text = withLineFeeds(raw.startsWith("\ufeff") ? raw.substring(1) : raw);
    if (!mayHaveFlaws(text)) return Outcome.of(text);

    var places = new Places(file, text, 1);
    int replaced = raw.indexOf(REPLACEMENT);
    if (replaced >= 0 && !isReplacementInFile(bytes, raw, replaced)) {
      int at = text.indexOf(REPLACEMENT);
      return Outcome.failed(wrongEncoding("bytes", places.span(at, at + 1)));
    }
    return Outcome.of(text, Characters.problems(places));
  }

  private static Diagnostic wrongEncoding(String variant, SourceSpan where) {
    return Diagnostic.of(Rule.SOURCE_ENCODING, where, Text.message("source/encoding." + variant));
  }

  /** By its mark, or by the zero that is half of every plain letter. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) return false;
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) return true;
    return bytes.length >= 4
        && (first == 0) != (second == 0)
        && (first == 0) == (bytes[2] == 0)
        && (second == 0) == (bytes[3] == 0);
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** One look at each character, before anybody counts lines. */
  private static boolean mayHaveFlaws(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) continue;
      if (Characters.flawOf(c) != Characters.Flaw.NONE) return true;
    }
    return false;
  }

  /** Whether the sign for «could not be read» stands in the file itself. */
  private static boolean isReplacementInFile(byte[] bytes, String raw, int at) {
    int offset = raw.substring(0, at).getBytes(UTF_8).length;
    var sign = List.of((byte) 0xef, (byte) 0xbf, (byte) 0xbd);
    for (int i = 0; i < sign.size(); i++) {
      if (offset + i >= bytes.length || bytes[offset + i] != sign.get(i)) return false;
    }
    return true;
  }
}
