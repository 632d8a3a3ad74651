package org.atelier.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.EntrySchema;
import org.atelier.model.Schema;

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
    files.put(EntrySchema.SHARED_FILE, shared());
    for (var language : languages) files.put(language.code() + ".md", translated(language));
    return files;
  }

  private String shared() {
    var out = new StringBuilder();
    note(heading("cli/new.note.shared"), out);
    note(Text.message("cli/new.note.hash"), out);
    fields(type.schema().shared(), out);
    return out.toString();
  }

  private String translated(Language language) {
    var out = new StringBuilder("---\n");
    note(heading("cli/new.note.translated").with("language", language.code()), out);
    if (type.body() != ContentType.BodyRule.NONE) note(Text.message("cli/new.note.body"), out);
    note(Text.message("cli/new.note.hash"), out);
    fields(type.schema().translated(), out);
    out.append("---\n");
    return out.toString();
  }

  private Text.Message heading(String sentence) {
    return Text.message(sentence).with("type", type.label().in(writer)).with("id", id.id());
  }

  /** The fields of one half, the title first; the words of a required list are required too. */
  private void fields(Schema half, StringBuilder out) {
    var required = type.schema().whole().object().required();
    var fields = half.object().properties();
    fields.keySet().stream()
        .filter(required::contains)
        .sorted(Comparator.comparing(name -> !name.equals("title")))
        .forEach(name -> required(name, fields.getOrDefault(name, Schema.ANY), out));
    var optional = fields.keySet().stream().filter(name -> !required.contains(name)).toList();
    if (optional.isEmpty()) return;
    out.append('\n');
    var more =
        Text.message("cli/new.note.optional")
            .with("fields", String.join(", ", optional))
            .with("model", type.source());
    note(more, out);
  }

  private void required(String name, Schema schema, StringBuilder out) {
    out.append('\n');
    var label = schema.meaning().label();
    var help = schema.meaning().help();
    if (label != null) comment(label.in(writer), out);
    if (help != null) comment(help.in(writer), out);
    FieldHint.of(schema).ifPresent(hint -> note(hint, out));
    out.append(name).append(":\n");
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
