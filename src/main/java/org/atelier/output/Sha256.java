package org.atelier.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which the bytes of two files are compared. */
final class Sha256 {

  private static final int BUFFER = 1 << 16;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  /** Known without making or reading anything; asking what is yet to be made for it is a bug. */
  static String of(OutputFile.Content content) {
    if (content instanceof OutputFile.Copy copy) return copy.sha256();
    if (content instanceof OutputFile.Bytes bytes) return of(bytes.value());
    throw new IllegalStateException("not made yet");
  }

  /** Of the bytes in a file, which must not be a link. */
  static String of(Path file) throws IOException {
    var digest = digest();
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var buffer = new byte[BUFFER];
      for (int read; (read = in.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
    return hex(digest.digest());
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
