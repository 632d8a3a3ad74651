package org.atelier.render.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.SortedMap;
import org.atelier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Finds templates among those of the theme, by name; there is no path that leads elsewhere. */
final class TreeLoader implements Loader<String> {

  private static final String ENDING = ".peb";

  private final SortedMap<String, SourceFile> templates;

  TreeLoader(SortedMap<String, SourceFile> templates) {
    this.templates = templates;
  }

  /** Templates may name each other with or without the ending. */
  static String plain(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  @Override
  public Reader getReader(String name) {
    var file = templates.get(plain(name));
    if (file == null) throw new LoaderException(null, plain(name));
    return new StringReader(file.text());
  }

  @Override
  public boolean resourceExists(String name) {
    return templates.containsKey(plain(name));
  }

  @Override
  public String createCacheKey(String name) {
    return plain(name);
  }

  @Override
  public @Nullable String resolveRelativePath(String relativePath, String anchorPath) {
    return null;
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}
