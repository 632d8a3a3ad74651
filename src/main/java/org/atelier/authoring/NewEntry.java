package org.atelier.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.Field;
import org.atelier.model.Field.Place;

/**
 * The files of an entry to be: every field it must have, empty, under a note that says what belongs
 * there. Empty fields are missing fields, so {@code check} goes on to name them one by one. Knows
 * no disk.
 *
 * @param languages one file each
 * @param writer the language of the notes
 * @param words the catalogue in that language
 */
public record NewEntry(
    EntryId id, ContentType type, List<Language> languages, Language writer, Catalogue words) {

  public NewEntry {
    languages = List.copyOf(languages);
  }

  /** Where its files lie. */
  public String folder() {
    return "content/" + type.directory() + "/" + id.id();
  }

  /** Their texts, by name. */
  public SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put("entry.yml", shared());
    for (var language : languages) files.put(language.code() + ".md", translated(language));
    return files;
  }

  private String shared() {
    var out = new StringBuilder();
    note(
        Text.message("cli/new.note.shared")
            .with("type", type.label().in(writer))
            .with("id", id.id()),
        out);
    note(Text.message("cli/new.note.hash"), out);
    fields(f -> f.place() == Place.SHARED || f.place() == Place.MIXED, out);
    return out.toString();
  }

  private String translated(Language language) {
    var out = new StringBuilder("---\n");
    note(
        Text.message("cli/new.note.translated")
            .with("type", type.label().in(writer))
            .with("id", id.id())
            .with("language", language.code()),
        out);
    note(Text.message("cli/new.note.hash"), out);
    fields(f -> f.place() == Place.TRANSLATED || f.place() == Place.EITHER, out);
    out.append("---\n");
    return out.toString();
  }

  private void fields(Predicate<Field> here, StringBuilder out) {
    var optional = new ArrayList<String>();
    for (var field : type.fields().values()) {
      if (!here.test(field)) continue;
      if (field.required()) required(field, out);
      else optional.add(field.name());
    }
    if (optional.isEmpty()) return;
    out.append('\n');
    note(
        Text.message("cli/new.note.optional")
            .with("fields", String.join(", ", optional))
            .with("model", type.source()),
        out);
  }

  private void required(Field field, StringBuilder out) {
    out.append('\n');
    var label = field.label();
    var help = field.help();
    if (label != null) comment(label.in(writer), out);
    if (help != null) comment(help.in(writer), out);
    FieldHint.of(field).ifPresent(hint -> note(hint, out));
    out.append(field.name()).append(":\n");
  }

  private void note(Text.Message text, StringBuilder out) {
    comment(words.say(text), out);
  }

  /** Labels come from the model, whose lines may be folded. */
  private static void comment(String text, StringBuilder out) {
    for (var line : text.split("\\R", -1)) {
      if (!line.isBlank()) out.append("# ").append(line.strip()).append('\n');
    }
  }
}
