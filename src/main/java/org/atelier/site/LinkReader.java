package org.atelier.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.atelier.content.markdown.UrlPolicy;
import org.atelier.diagnostic.Nearest;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.FacetField;
import org.atelier.source.SourcePath;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What a link means that is written against the sources: {@code practice:mrs#how}, {@code
 * list:practice}, {@code ../practices/mrs}, {@code welder.jpg}, {@code #how}, {@code /fr/}. Paths
 * are read from the file's folder, then from the entry's: so both {@code ../../practices/mrs} and
 * {@code ../practices/mrs} will do. Nothing is decoded: what isn't a plain name is no target.
 */
final class LinkReader {

  static final String CONTENT = "content/";
  private static final Set<String> OUTSIDE = Set.of("http", "https", "mailto", "tel");

  private final ContentModel model;
  private final SortedMap<EntryId, Entry> entries;
  private final Map<String, EntryId> names = new HashMap<>();
  private final Map<String, Asset> files;
  private final Map<String, EntryId> folders = new HashMap<>();
  private final Map<String, ContentType> directories = new HashMap<>();

  /**
   * @param files by source path
   */
  LinkReader(ContentModel model, SortedMap<EntryId, Entry> entries, Map<String, Asset> files) {
    this.model = model;
    this.entries = entries;
    this.files = files;
    for (var type : model.types().values()) directories.put(CONTENT + type.directory(), type);
    for (var entry : entries.values()) {
      folders.put(folder(entry), entry.id());
      names.put(entry.id().toString(), entry.id());
    }
  }

  private static String folder(Entry entry) {
    return CONTENT + entry.type().directory() + "/" + entry.id().id();
  }

  /**
   * @param from the file it stands in; null for a target that stands in none
   */
  Destination read(@Nullable SourcePath from, String target) {
    int hash = target.indexOf('#');
    var path = hash < 0 ? target : target.substring(0, hash);
    var fragment = hash < 0 ? "" : target.substring(hash + 1);
    if (path.isBlank() || path.startsWith("//")) {
      return hash == 0 ? new Destination.OwnPage(fragment) : new Destination.Refused();
    }
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    if (colon >= 0 && (slash < 0 || colon < slash)) return named(target, path, fragment);
    if (slash == 0) return address(path, fragment);
    return from == null ? unknown() : relative(from, path, fragment);
  }

  private static Destination unknown() {
    return new Destination.Unknown("");
  }

  private Destination named(String target, String path, String fragment) {
    var id = names.get(path);
    if (id != null) return new Destination.ToEntry(id, fragment);
    var type = path.substring(0, path.indexOf(':'));
    var name = path.substring(type.length() + 1);
    if (OUTSIDE.contains(type.toLowerCase(Locale.ROOT))) return new Destination.Outside(target);
    if (type.equals(UrlPolicy.LIST)) {
      int filter = name.indexOf('?');
      return filter < 0
          ? list(name, fragment)
          : filtered(name.substring(0, filter), name.substring(filter + 1), fragment);
    }
    return model.type(type).isPresent() && EntryId.isName(name)
        ? near(type, name, fragment)
        : new Destination.Refused();
  }

  private Destination list(String name, String fragment) {
    var type = model.type(name).filter(t -> t.listing() != null);
    if (type.isPresent()) return new Destination.ToList(type.get(), "", fragment);
    if (model.type(name).isEmpty()) return new Destination.Refused();
    return new Destination.Unknown(Nearest.to(name, listed()).map(n -> "list:" + n).orElse(""));
  }

  /** {@code occupation?entryLevel=none}; what there is no list for is unknown. */
  private Destination filtered(String name, String filter, String fragment) {
    var type = model.type(name).filter(t -> t.listing() != null);
    int equals = filter.indexOf('=');
    if (type.isEmpty() || equals < 0) return list(name, fragment);
    var written = filter.substring(0, equals);
    var value = filter.substring(equals + 1);
    var start = UrlPolicy.LIST + ":" + name + "?";
    var facets = type.get().facets();
    var field = facets.stream().filter(f -> f.name().equals(written)).findFirst();
    if (field.isEmpty()) {
      var names = facets.stream().map(FacetField::name).toList();
      return suggest(start, written, names, "=" + value);
    }
    var words = values(field.get());
    return words.isEmpty() || words.contains(value)
        ? new Destination.ToList(type.get(), Facet.key(written, value), fragment)
        : suggest(start + written + "=", value, words, "");
  }

  private static Destination suggest(String start, String found, List<String> known, String rest) {
    return new Destination.Unknown(Nearest.to(found, known).map(n -> start + n + rest).orElse(""));
  }

  /** What a field to filter by may say; nothing where anything goes. */
  private List<String> values(FacetField field) {
    var reference = field.reference();
    if (reference.isPresent()) return ids(reference.get());
    return field.words().stream().map(YamlNode.Scalar::text).toList();
  }

  private List<String> ids(String type) {
    return entries.keySet().stream().filter(id -> id.type().equals(type)).map(EntryId::id).toList();
  }

  private List<String> listed() {
    return model.types().values().stream()
        .filter(t -> t.listing() != null)
        .map(ContentType::id)
        .toList();
  }

  private Destination near(String type, String name, String fragment) {
    return suggest(Nearest.to(name, ids(type)).map(id -> type + ":" + id).orElse(""), fragment);
  }

  private static Destination suggest(String path, String fragment) {
    boolean plain = path.isEmpty() || fragment.isEmpty();
    return new Destination.Unknown(plain ? path : path + "#" + fragment);
  }

  private static Destination address(String path, String fragment) {
    boolean file = path.endsWith("/") || path.indexOf('.', path.lastIndexOf('/')) >= 0;
    var url = file ? path : path + "/";
    return UrlPath.isValid(url) ? new Destination.ToAddress(new UrlPath(url), fragment) : unknown();
  }

  private Destination relative(SourcePath from, String path, String fragment) {
    var bases = List.of(from.folder(), parent(from.folder()));
    for (var base : bases) {
      var found = at(below(base, path), fragment);
      if (found != null) return found;
    }
    return suggest(nearest(bases, path), fragment);
  }

  private @Nullable Destination at(String path, String fragment) {
    var file = files.get(path);
    if (file != null) return new Destination.ToFile(file);
    var folder = withoutFile(path);
    var entry = folders.get(folder);
    if (entry != null) return new Destination.ToEntry(entry, fragment);
    var type = directories.get(folder);
    return type != null && type.listing() != null
        ? new Destination.ToList(type, "", fragment)
        : null;
  }

  /** Authors may point at the file that they would open: {@code ../mrs/fr.md}. */
  private static String withoutFile(String path) {
    return path.endsWith(".md") || path.endsWith("/entry.yml") ? parent(path) : path;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** A path without dot segments, empty where it would leave the site. */
  private static String below(String base, String path) {
    var result = new StringBuilder(base);
    for (var segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".")) continue;
      if (!segment.equals("..")) {
        result.append('/').append(segment);
      } else if (result.isEmpty()) {
        return "";
      } else {
        result.setLength(Math.max(0, result.lastIndexOf("/")));
      }
    }
    return result.toString();
  }

  /** The same name in another type, else the nearest name in the folder that was meant. */
  private String nearest(List<String> bases, String path) {
    var trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    var name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    var prefix = trimmed.substring(0, trimmed.length() - name.length());
    for (var id : entries.keySet()) {
      if (id.id().equals(name)) return id.toString();
    }
    for (var base : bases) {
      var near = nearestIn(below(base, prefix), name);
      if (!near.isEmpty()) return prefix + near;
    }
    var all = entries.values().stream().map(e -> "../" + folder(e).substring(CONTENT.length()));
    return Nearest.to(trimmed, all.toList()).orElse("");
  }

  private String nearestIn(String folder, String name) {
    var start = folder + "/";
    var names =
        Stream.concat(folders.keySet().stream(), files.keySet().stream())
            .filter(p -> p.startsWith(start) && p.indexOf('/', start.length()) < 0)
            .map(p -> p.substring(start.length()))
            .sorted()
            .toList();
    return Nearest.to(name, names).orElse("");
  }
}
