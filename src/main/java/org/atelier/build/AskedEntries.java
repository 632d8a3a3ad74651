package org.atelier.build;

import java.util.AbstractMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * All entries, telling whether one was looked up or all were gone through.
 *
 * @param <E> what an entry is; its own name is that of a map's
 */
final class AskedEntries<E> extends AbstractMap<EntryId, E> implements SortedMap<EntryId, E> {

  private final SortedMap<EntryId, E> entries;
  private final Consumer<EntryId> one;
  private final Runnable all;

  AskedEntries(SortedMap<EntryId, E> entries, Consumer<EntryId> one, Runnable all) {
    this.entries = entries;
    this.one = one;
    this.all = all;
  }

  @Override
  public @Nullable E get(Object key) {
    if (key instanceof EntryId id) one.accept(id);
    return entries.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  private SortedMap<EntryId, E> all() {
    all.run();
    return entries;
  }

  @Override
  public Set<Map.Entry<EntryId, E>> entrySet() {
    return all().entrySet();
  }

  @Override
  public @Nullable Comparator<? super EntryId> comparator() {
    return entries.comparator();
  }

  @Override
  public SortedMap<EntryId, E> subMap(EntryId from, EntryId to) {
    return all().subMap(from, to);
  }

  @Override
  public SortedMap<EntryId, E> headMap(EntryId to) {
    return all().headMap(to);
  }

  @Override
  public SortedMap<EntryId, E> tailMap(EntryId from) {
    return all().tailMap(from);
  }

  @Override
  public EntryId firstKey() {
    return all().firstKey();
  }

  @Override
  public EntryId lastKey() {
    return all().lastKey();
  }
}
