package org.atelier.serve;

import java.util.ArrayList;
import java.util.List;
import org.atelier.source.SourceFile;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** Which files of the input are not the same in two trees; one walk along both. */
final class Differences {

  private Differences() {}

  /** In path order; a tree that isn't there has no files. */
  static List<String> between(@Nullable SourceTree before, @Nullable SourceTree after) {
    var changed = new ArrayList<String>();
    var olds = files(before);
    var news = files(after);
    int i = 0;
    int j = 0;
    while (i < olds.size() || j < news.size()) {
      int order = i == olds.size() ? 1 : j == news.size() ? -1 : order(olds.get(i), news.get(j));
      var file = order > 0 ? news.get(j) : olds.get(i);
      if (order != 0 || !olds.get(i).equals(news.get(j))) changed.add(file.path().value());
      if (order <= 0) i++;
      if (order >= 0) j++;
    }
    return changed;
  }

  private static int order(SourceFile old, SourceFile now) {
    return old.path().compareTo(now.path());
  }

  private static List<SourceFile> files(@Nullable SourceTree tree) {
    return tree == null ? List.of() : List.copyOf(tree.files().values());
  }
}
