package org.atelier.serve;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.atelier.output.MakingException;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputTree;

/**
 * The files that are costly to make: made when the first reader asks, kept as long as an edition
 * has the same recipe. For any number of threads.
 */
final class Products {

  private final Map<String, FutureTask<byte[]>> made = new ConcurrentHashMap<>();
  private final Reporter reporter;

  Products(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Empty for what can't be made, which has been told. */
  Optional<byte[]> bytes(OutputFile.Made file) throws IOException {
    var making = made.computeIfAbsent(file.recipe(), r -> new FutureTask<>(file.making()::make));
    making.run(); // once: whoever comes second waits
    try {
      return Optional.of(making.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      made.remove(file.recipe(), making);
      if (e.getCause() instanceof MakingException why) {
        reporter.notMade(why.diagnostics());
        return Optional.empty();
      }
      if (e.getCause() instanceof IOException why) throw why;
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Forgets what no file of this site is made by. */
  void keepOnly(OutputTree tree) {
    var wanted =
        tree.files().values().stream()
            .map(OutputFile::content)
            .filter(OutputFile.Made.class::isInstance)
            .map(content -> ((OutputFile.Made) content).recipe())
            .collect(Collectors.toSet());
    made.keySet().retainAll(wanted);
  }
}
