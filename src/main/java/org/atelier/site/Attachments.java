package org.atelier.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.EntryId;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.jspecify.annotations.Nullable;

/** The files of each entry, with their addresses; files of no entry are refused. */
final class Attachments {

  private final LinkContext context;
  private final Map<EntryId, List<Asset>> byEntry = new HashMap<>();
  private final Map<String, Asset> byPath = new HashMap<>();

  Attachments(LinkContext context) {
    this.context = context;
  }

  /**
   * @param folders the folder of each entry there is, {@code content/occupations/welder}
   */
  Attachments sort(List<SourceFile> files, Map<String, EntryId> folders) {
    files.stream()
        .sorted((a, b) -> a.path().compareTo(b.path()))
        .forEach(file -> sort(file, folders));
    return this;
  }

  private void sort(SourceFile file, Map<String, EntryId> folders) {
    var entry = owner(file.path(), folders);
    if (entry == null) {
      context.report(
          Diagnostic.of(Rule.SOURCE_UNEXPECTED_FILE, whole(file), message("unexpected-file.media"))
              .with("file", file.path().name()));
      return;
    }
    var folder = folderOf(file.path(), folders);
    var name = file.path().value().substring(folder.length() + 1);
    if (!UrlPath.isValid("/" + name)) {
      context.report(badName(file));
      return;
    }
    var asset = new Asset(file, Addresses.media(entry, name));
    byEntry.computeIfAbsent(entry, id -> new ArrayList<>()).add(asset);
    byPath.put(file.path().value(), asset);
  }

  private static @Nullable EntryId owner(SourcePath path, Map<String, EntryId> folders) {
    var folder = folderOf(path, folders);
    return folder.isEmpty() ? null : folders.get(folder);
  }

  /** The entry's folder that holds a file, however deep; empty where none does. */
  private static String folderOf(SourcePath path, Map<String, EntryId> folders) {
    var folder = path.folder();
    while (!folder.isEmpty() && !folders.containsKey(folder)) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
    return folder;
  }

  private static Diagnostic badName(SourceFile file) {
    var stem = Slug.of(file.path().stem());
    var better = (stem.isEmpty() ? "file" : stem) + extension(file.path());
    return Diagnostic.of(Rule.SOURCE_NAME, whole(file), message("name.media"))
        .with("file", file.path().name())
        .hint(Text.message("hint/rename-file").with("name", better));
  }

  private static String extension(SourcePath path) {
    var extension = Slug.of(path.extension());
    return extension.isEmpty() ? "" : "." + extension;
  }

  private static Text.Message message(String rule) {
    return Text.message("source/" + rule);
  }

  private static SourceSpan whole(SourceFile file) {
    return SourceSpan.wholeFile(file.path().value());
  }

  List<Asset> of(EntryId entry) {
    return Collections.unmodifiableList(byEntry.getOrDefault(entry, List.of()));
  }

  /** By source path, whoever's it is. */
  Map<String, Asset> byPath() {
    return Collections.unmodifiableMap(byPath);
  }
}
