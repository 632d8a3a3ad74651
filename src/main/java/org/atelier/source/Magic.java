package org.atelier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a binary file begins, which says what it is whatever it is called. */
enum Magic {
  JPEG("\u00ff\u00d8\u00ff", 0, "jpg", "jpeg"),
  PNG("\u0089PNG\r\n\u001a\n", 0, "png"),
  WEBP("WEBP", 8, "webp"),
  GIF("GIF8", 0, "gif"),
  PDF("%PDF-", 0, "pdf"),
  MP4("ftyp", 4, "mp4"),
  WOFF("wOFF", 0, "woff"),
  WOFF2("wOF2", 0, "woff2"),
  ICO("\u0000\u0000\u0001\u0000", 0, "ico"),
  LFS_POINTER("version https://git-lfs", 0);

  /** As many bytes of a file as are needed to know it. */
  static final int LENGTH = 24;

  private final byte[] bytes;
  private final int offset;
  private final List<String> extensions;

  Magic(String bytes, int offset, String... extensions) {
    this.bytes = bytes.getBytes(ISO_8859_1);
    this.offset = offset;
    this.extensions = List.of(extensions);
  }

  /** The usual extension; empty for what may not stand in a site under any name. */
  String extension() {
    return extensions.isEmpty() ? "" : extensions.get(0);
  }

  static Optional<Magic> ofExtension(String extension) {
    return Arrays.stream(values()).filter(m -> m.extensions.contains(extension)).findFirst();
  }

  static Optional<Magic> of(byte[] start) {
    return Arrays.stream(values()).filter(m -> m.begins(start)).findFirst();
  }

  private boolean begins(byte[] start) {
    int end = offset + bytes.length;
    return start.length >= end && Arrays.equals(start, offset, end, bytes, 0, bytes.length);
  }
}
