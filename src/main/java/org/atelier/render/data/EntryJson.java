package org.atelier.render.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.config.Language;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.atelier.site.Site;

/** One entry: its facts once, then its words by language, as the two kinds of file have them. */
record EntryJson(Site site, List<Field> fields, DataValues values) {

  Map<String, Object> of(Entry entry) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", entry.id().id());
    var urls = new LinkedHashMap<String, Object>();
    var texts = new LinkedHashMap<String, Object>();
    for (var language : site.config().languages()) {
      values.address(entry, language).ifPresent(url -> urls.put(language.code(), url));
      DataValues.translated(entry, language)
          .ifPresent(words -> texts.put(language.code(), part(words, language, entry)));
    }
    json.put("urls", urls);
    json.put("facts", part(entry.shared(), entry.source(), entry));
    json.put("texts", texts);
    return json;
  }

  private Map<String, Object> part(FieldValue.Group group, Language language, Entry entry) {
    var json = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      group
          .get(field.name())
          .ifPresent(
              found -> {
                var value = values.of(found, language, entry);
                if (value != null) json.put(field.name(), value);
              });
    }
    return json;
  }
}
