package org.atelier.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.content.Document;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;
import org.jspecify.annotations.Nullable;

/** Files to entries: one folder is one entry, its files are what it is in each language. */
final class EntryAssembler {

  private final LinkContext context;
  private final Translator translator;

  EntryAssembler(LinkContext context) {
    this.context = context;
    this.translator = new Translator(context);
  }

  /** The files of one entry, sorted out. */
  private record Files(@Nullable Document shared, SortedMap<Language, Document> translations) {
    boolean readable() {
      return (shared == null || shared.readable())
          && translations.values().stream().allMatch(Document::readable);
    }
  }

  SortedMap<EntryId, Entry> assemble(Map<EntryId, List<Document>> documents, Attachments files) {
    var entries = new TreeMap<EntryId, Entry>();
    new TreeMap<>(documents)
        .forEach(
            (id, own) ->
                context
                    .model()
                    .type(id.type())
                    .map(type -> entry(id, type, sortOut(own), files.of(id)))
                    .ifPresent(entry -> entries.put(id, entry)));
    return entries;
  }

  private Files sortOut(List<Document> documents) {
    Document shared = null;
    var translations = new TreeMap<Language, Document>();
    for (var document : documents) {
      var language = document.language();
      if (language == null) shared = document;
      else if (context.languages().contains(language)) translations.put(language, document);
      else reportLanguage(document, language);
    }
    return new Files(shared, translations);
  }

  private void reportLanguage(Document document, Language language) {
    var known = context.languages().stream().map(Language::code).toList();
    context.report(
        Diagnostic.of(Rule.TRANSLATION_LANGUAGE, whole(document))
            .with("file", document.source().name())
            .with("language", language.code())
            .with("languages", Text.anyOf(known)));
  }

  private Entry entry(EntryId id, ContentType type, Files files, List<Asset> assets) {
    var shared = shared(type, files);
    var translations = new TreeMap<Language, Translation>();
    for (var language : context.languages()) {
      var document = files.translations().get(language);
      if (document != null) {
        translations.put(language, translator.translate(type, shared, document, files.readable()));
      }
    }
    if (translations.isEmpty()) reportUntranslated(id, files.shared());
    boolean published = translations.values().stream().anyMatch(Translation::published);
    return new Entry(
        id, type, source(translations), shared, translations, assets, published, files.readable());
  }

  private FieldValue.Group shared(ContentType type, Files files) {
    var shared = files.shared();
    if (shared != null) return shared.fields();
    var place =
        files.translations().values().stream()
            .findFirst()
            .map(EntryAssembler::whole)
            .orElseGet(() -> SourceSpan.wholeFile(type.source()));
    var missing = new ArrayList<String>();
    for (var field : type.fields().values()) {
      if (field.required() && field.place() == Field.Place.SHARED) missing.add(field.name());
    }
    if (!missing.isEmpty() && !files.translations().isEmpty()) {
      context.report(
          Diagnostic.of(
                  Rule.MODEL_MISSING_FIELD,
                  place,
                  Text.message("model/missing-field.no-entry-file"))
              .with("fields", String.join(", ", missing)));
    }
    return new FieldValue.Group(Map.of(), place);
  }

  private void reportUntranslated(EntryId id, @Nullable Document shared) {
    if (shared == null) return;
    context.report(
        Diagnostic.of(Rule.ENTRY_WITHOUT_TRANSLATION, whole(shared))
            .with("entry", id.toString())
            .with("file", context.config().sourceLanguage().code() + ".md"));
  }

  /** The site's first language if the entry has it, else the first it has in the site's order. */
  private Language source(Map<Language, Translation> translations) {
    return context.languages().stream()
        .filter(translations::containsKey)
        .findFirst()
        .orElse(context.config().sourceLanguage());
  }

  private static SourceSpan whole(Document document) {
    return SourceSpan.wholeFile(document.source().value());
  }
}
