import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What was measured on, in general terms: nothing that tells one machine from its like. */
final class Machine {

  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  private Machine() {}

  static List<String> lines(Set<String> tools, String eleventy, Path work)
      throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    var memory = Path.of("/proc/meminfo");
    var size =
        Files.exists(memory)
            ? Long.parseLong(Files.readAllLines(memory).get(0).replaceAll("\\D", "")) >> 20
            : 0;
    var isMemory = Files.getFileStore(work).type().equals("tmpfs");
    lines.add(
        "%d processors, %d GiB of memory, %s on %s; files %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                size,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                isMemory ? "in memory (tmpfs)" : "on a disk"));
    var version = said(Generator.atelier("ATELIER"), "version").lines().findFirst().orElse("");
    lines.add("Atelier at " + said("git", "rev-parse", "--short", "HEAD") + ": " + version);
    if (tools.contains("hugo")) lines.add("Hugo " + version(said(Generator.hugo(), "version")));
    if (tools.contains("eleventy"))
      lines.add("Eleventy " + eleventy + " on Node " + version(said("node", "--version")));
    return lines;
  }

  private static String version(String text) {
    var matcher = VERSION.matcher(text);
    return matcher.find() ? matcher.group() : "of unknown version";
  }

  private static String said(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes()).trim();
    // what went wrong may name folders
    return process.waitFor() == 0 ? text : "unknown";
  }
}
