package org.atelier.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.atelier.build.BuildResult;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** Who is told what happens, and knows how it is said and what a page is about. */
public interface Reporter {

  /** The site was built for the first time, or again, with or without success. */
  void built(Build build);

  /** A file that is made when it is asked for could not be. */
  void notMade(List<Diagnostic> why);

  /** The disk refused; what was served is served on. */
  void refused(IOException why);

  /** The system won't tell of changes, so that they are looked for. */
  void polling(IOException why);

  /** A request met a bug of ours. */
  void failed(Throwable bug);

  Trouble explain(List<Diagnostic> problems, @Nullable SourceTree sources);

  /** What a file of the site, such as {@code fr/index.html}, is made of. */
  Optional<PageNote> note(BuildResult result, String file);

  /**
   * One build.
   *
   * @param number from 1
   * @param changed the files of the input that are not as they were, in path order; none at first
   * @param files how many files of the site are not as they were
   * @param nanos it took
   */
  record Build(
      int number,
      BuildResult result,
      @Nullable SourceTree sources,
      List<String> changed,
      int files,
      long nanos) {
    public Build {
      changed = List.copyOf(changed);
    }
  }
}
