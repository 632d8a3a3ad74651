package org.atelier.render.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The hashes of this room. */
public final class Fingerprint {

  private Fingerprint() {}

  /** SHA-256 in hexadecimal digits over several things, which can't run into each other. */
  public static String of(String... parts) {
    return of(List.of(parts));
  }

  public static String of(List<String> parts) {
    var digest = digest("SHA-256");
    for (var part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of these bytes and nothing else, as everybody computes it. */
  public static String ofBytes(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
  }

  /** What browsers compare a script with, {@code sha384-…}. */
  public static String integrity(byte[] bytes) {
    return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384").digest(bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
