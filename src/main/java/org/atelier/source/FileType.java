package org.atelier.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types of file that may stand in a site, each with how much of it and how it begins. What is
 * not here is refused: a file that browsers would run or that we can't check must not be copied.
 *
 * @param magic how it begins; null for text
 */
record FileType(String extension, String folder, long limit, @Nullable Magic magic) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final long MAX_BINARY = 20 * MIB;

  private static final List<FileType> ALL =
      Stream.of(
              texts("content", MIB, "md", "vtt", "svg"),
              texts("content", YamlReader.MAX_BYTES, "yml"),
              binaries("content", "jpg", "jpeg", "png", "webp", "gif", "pdf", "mp4"),
              texts("themes", MIB, "peb", "css", "js", "svg", "txt", "webmanifest"),
              texts("themes", YamlReader.MAX_BYTES, "yml"),
              binaries("themes", "png", "jpg", "webp", "woff", "woff2", "ico"))
          .flatMap(Function.identity())
          .toList();

  private static final Map<String, FileType> BY_PLACE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FileType::place, Function.identity()));

  /** Types that people try, and the advice that helps them; see {@code source/file-type.…}. */
  private static final Map<String, String> ADVICE = advice();

  private static Stream<FileType> texts(String folder, long limit, String... extensions) {
    return Stream.of(extensions).map(e -> new FileType(e, folder, limit, null));
  }

  private static Stream<FileType> binaries(String folder, String... extensions) {
    return Stream.of(extensions)
        .map(e -> new FileType(e, folder, MAX_BINARY, Magic.ofExtension(e).orElseThrow()));
  }

  private static Map<String, String> advice() {
    var advice = new TreeMap<String, String>();
    advice.put("yaml", "yaml");
    for (var e : List.of("html", "htm", "xhtml", "mdx", "markdown", "txt")) advice.put(e, "page");
    for (var e : List.of("js", "css", "peb")) advice.put(e, "theme");
    for (var e : List.of("doc", "docx", "docm", "odt", "rtf", "ppt", "pptx", "xls", "xlsx")) {
      advice.put(e, "office");
    }
    for (var e : List.of("heic", "heif", "tif", "tiff", "bmp", "avif")) advice.put(e, "picture");
    for (var e : List.of("mov", "avi", "webm", "mkv")) advice.put(e, "video");
    return Map.copyOf(advice);
  }

  /** The type of a file, if it may stand where it does. */
  static Optional<FileType> of(SourcePath path) {
    return Optional.ofNullable(BY_PLACE.get(top(path) + "/" + path.extension()));
  }

  /** The extensions that may stand in the top folder of a path. */
  static List<String> allowedBeside(SourcePath path) {
    return ALL.stream()
        .filter(t -> t.folder.equals(top(path)))
        .map(FileType::extension)
        .sorted()
        .toList();
  }

  /** The variant of the sentence that helps best with a file that is refused, or nothing. */
  static String advice(SourcePath path) {
    var extension = path.extension();
    var lower = extension.toLowerCase(Locale.ROOT);
    if (extension.isEmpty()) return ".none";
    if (BY_PLACE.containsKey(top(path) + "/" + lower)) return ".case";
    var advice = ADVICE.get(lower);
    return advice == null || (top(path).equals("themes") && !lower.equals("yaml"))
        ? ""
        : "." + advice;
  }

  private static String top(SourcePath path) {
    int slash = path.value().indexOf('/');
    return slash < 0 ? "" : path.value().substring(0, slash);
  }

  private String place() {
    return folder + "/" + extension;
  }
}
