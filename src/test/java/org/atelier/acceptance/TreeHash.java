package org.atelier.acceptance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.atelier.output.OutputFile;

/** All files of a built site in one number. */
final class TreeHash {

  private TreeHash() {}

  static String of(RealSite site) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : site.result().output().files().values()) {
        digest.update(file.path().value().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(bytes(file));
        digest.update((byte) 0);
      }
      return site.result().output().files().size()
          + " files "
          + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(OutputFile file) {
    if (file.content() instanceof OutputFile.Made made) {
      return made.recipe().getBytes(StandardCharsets.UTF_8);
    }
    return file.content() instanceof OutputFile.Copy copy
        ? copy.sha256().getBytes(StandardCharsets.UTF_8)
        : ((OutputFile.Bytes) file.content()).value();
  }
}
