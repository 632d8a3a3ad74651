package org.atelier.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.content.markdown.Slug;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Nearest;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.source.SourcePath;

/**
 * What a file below {@code content/} is by its path: {@code content/<directory>/<id>/entry.yml} or
 * {@code content/<directory>/<id>/<language>.md}.
 *
 * @param language empty for {@code entry.yml}
 */
record EntryFile(ContentType type, EntryId id, Optional<Language> language) {

  private static final String SHARED = "entry.yml";

  /** Nothing, and no problem either, for files that only belong to an entry, such as captions. */
  static Outcome<EntryFile> of(SourcePath path, SiteConfig config, ContentModel model) {
    var parts = path.value().split("/", -1);
    if (parts.length != 4) {
      var variant = parts.length == 2 ? "top" : parts.length == 3 ? "loose" : "deep";
      var known = model.types().values().stream().map(ContentType::directory).toList();
      return Outcome.failed(unexpected(path, variant).with("folders", Text.anyOf(known)));
    }
    var type = model.typeOfDirectory(parts[1]);
    if (type.isEmpty()) return Outcome.failed(unknownDirectory(path, parts[1], model));
    if (!EntryId.isName(parts[2])) return Outcome.failed(folderName(path, parts[2]));
    var id = new EntryId(type.get().id(), parts[2]);
    if (parts[3].equals(SHARED)) {
      return Outcome.of(new EntryFile(type.get(), id, Optional.empty()));
    }
    for (var language : config.languages()) {
      if (parts[3].equals(language.code() + ".md")) {
        return Outcome.of(new EntryFile(type.get(), id, Optional.of(language)));
      }
    }
    boolean attachment = !path.extension().equals("md") && !path.extension().equals("yml");
    return attachment
        ? new Outcome<>(null, List.of())
        : Outcome.failed(unknownFile(path, config.languages()));
  }

  private static Diagnostic unknownFile(SourcePath path, List<Language> languages) {
    var codes = languages.stream().map(Language::code).toList();
    if (path.extension().equals("md") && isLanguage(path.stem())) {
      var problem =
          Diagnostic.of(Rule.TRANSLATION_LANGUAGE, SourceSpan.wholeFile(path.value()))
              .with("file", path.name())
              .with("language", path.stem())
              .with("languages", Text.anyOf(codes));
      return nearest(problem, path.stem(), codes);
    }
    var expected = new ArrayList<String>();
    for (var code : codes) expected.add(code + ".md");
    expected.add(SHARED);
    var problem =
        unexpected(path, "name").with("name", path.name()).with("expected", Text.anyOf(expected));
    return nearest(problem, path.name(), expected);
  }

  private static boolean isLanguage(String stem) {
    int hyphen = stem.indexOf('-');
    int length = hyphen < 0 ? stem.length() : hyphen;
    for (int i = 0; i < length; i++) {
      if (stem.charAt(i) < 'a' || stem.charAt(i) > 'z') return false;
    }
    return length == 2 || length == 3;
  }

  private static Diagnostic unknownDirectory(
      SourcePath path, String directory, ContentModel model) {
    var known = model.types().values().stream().map(ContentType::directory).toList();
    var problem =
        Diagnostic.of(
                Rule.MODEL_UNKNOWN_TYPE,
                SourceSpan.wholeFile(path.value()),
                Text.message(Rule.MODEL_UNKNOWN_TYPE.id() + ".directory"))
            .with("directory", directory)
            .with("folders", Text.anyOf(known));
    return nearest(problem, directory, known);
  }

  private static Diagnostic folderName(SourcePath path, String name) {
    var problem =
        Diagnostic.of(
                Rule.URL_SLUG,
                SourceSpan.wholeFile(path.value()),
                Text.message(Rule.URL_SLUG.id() + ".folder"))
            .with("name", name);
    var better = Slug.of(name);
    return EntryId.isName(better)
        ? problem.hint(Text.message("hint/rename-folder").with("name", better))
        : problem;
  }

  private static Diagnostic unexpected(SourcePath path, String variant) {
    return Diagnostic.of(
        Rule.SOURCE_UNEXPECTED_FILE,
        SourceSpan.wholeFile(path.value()),
        Text.message(Rule.SOURCE_UNEXPECTED_FILE.id() + "." + variant));
  }

  /** Advice only: a name can't be mended by an edit of the file. */
  private static Diagnostic nearest(Diagnostic problem, String found, List<String> known) {
    return Nearest.to(found, known)
        .map(n -> problem.hint(Text.message("hint/did-you-mean").with("nearest", n)))
        .orElse(problem);
  }
}
