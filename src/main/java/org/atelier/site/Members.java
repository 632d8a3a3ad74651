package org.atelier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atelier.config.Language;
import org.atelier.model.ContentType;

/** The published entries of each type in each language, in the order of their list. */
final class Members {

  private final Map<PageIndex.ListKey, List<Entry>> lists;

  private Members(Map<PageIndex.ListKey, List<Entry>> lists) {
    this.lists = lists;
  }

  /** One list to be made. */
  private record Task(ContentType type, Language language, List<Entry> entries) {

    List<Entry> members() {
      return new ListOrder(language).sort(entries.stream().filter(this::isMember).toList(), type);
    }

    private boolean isMember(Entry entry) {
      return type.fallback() != ContentType.Fallback.HIDE || entry.in(language).isPresent();
    }
  }

  static Members of(LinkContext context, Collection<Entry> entries) {
    var byType = new HashMap<String, List<Entry>>();
    for (var entry : entries) {
      if (entry.published()) {
        byType.computeIfAbsent(entry.type().id(), t -> new ArrayList<>()).add(entry);
      }
    }
    var tasks = new ArrayList<Task>();
    for (var type : context.types()) {
      for (var language : context.languages()) {
        tasks.add(new Task(type, language, byType.getOrDefault(type.id(), List.of())));
      }
    }
    var sorted = tasks.parallelStream().map(Task::members).toList();
    var lists = new HashMap<PageIndex.ListKey, List<Entry>>();
    for (int i = 0; i < tasks.size(); i++) {
      var task = tasks.get(i);
      lists.put(PageIndex.ListKey.of(task.type(), task.language()), sorted.get(i));
    }
    return new Members(lists);
  }

  List<Entry> of(ContentType type, Language language) {
    return lists.getOrDefault(PageIndex.ListKey.of(type, language), List.of());
  }
}
