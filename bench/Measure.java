import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of one process.
 *
 * @param wall seconds from before it started until it had ended
 * @param processor seconds of all its threads, the kernel's part included; 0 where nobody counts
 * @param memory the most it held, in MiB; 0 where nobody counts
 */
record Measure(double wall, double processor, double memory) {

  private static final Path TIME = Path.of("/usr/bin/time");

  /** Whether processor time and memory can be known: GNU's program asks the kernel for them. */
  static boolean isWhole() {
    return Files.isExecutable(TIME);
  }

  /** Runs a command to its end; anything but success is an error with what it said. */
  static Measure of(List<String> command, Path folder) throws IOException, InterruptedException {
    var report = Files.createTempFile("bench", ".time");
    var said = Files.createTempFile("bench", ".out");
    try {
      var timed = new ArrayList<String>();
      if (isWhole())
        timed.addAll(List.of(TIME.toString(), "-f", "%U %S %M", "-o", report.toString()));
      timed.addAll(command);
      var builder = new ProcessBuilder(timed).directory(folder.toFile());
      builder.redirectErrorStream(true).redirectOutput(said.toFile());
      long start = System.nanoTime();
      int exit = builder.start().waitFor();
      double wall = (System.nanoTime() - start) / 1e9;
      if (exit != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + exit + ":\n" + Files.readString(said));
      }
      if (!isWhole()) return new Measure(wall, 0, 0);
      var parts = Files.readString(report).trim().split(" ");
      double processor = Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
      return new Measure(wall, processor, Double.parseDouble(parts[2]) / 1024);
    } finally {
      Files.delete(report);
      Files.delete(said);
    }
  }
}
