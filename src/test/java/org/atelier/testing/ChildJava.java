package org.atelier.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A class of ours run in a Java of its own: to be killed, to be in the way, or to have less room or
 * fewer rights than the tests have.
 *
 * @param options of this Java
 * @param main the class, and its arguments
 * @param behind the command that starts it, with this Java and all the rest as last arguments
 */
public record ChildJava(List<String> options, List<String> main, List<String> behind) {

  // Without performance data, the child writes no file but its own.
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  /** What a child has said on both its streams, and the code it ended with. */
  public record Ended(int code, String said) {}

  public static ChildJava running(Class<?> main, String... arguments) {
    return new ChildJava(
        QUICK, Stream.concat(Stream.of(main.getName()), Stream.of(arguments)).toList(), List.of());
  }

  /** The same with more options of the virtual machine. */
  public ChildJava with(String... more) {
    return new ChildJava(Stream.concat(options.stream(), Stream.of(more)).toList(), main, behind);
  }

  /** The same started by another command, one that changes what it may do. */
  public ChildJava behind(String... command) {
    return new ChildJava(options, main, List.of(command));
  }

  /** The same after a line of shell, such as {@code umask 077}. */
  public ChildJava after(String line) {
    return behind("sh", "-c", line + " && exec \"$0\" \"$@\"");
  }

  /** Starts it; its errors are shown among those of the tests. */
  public Process start() throws IOException {
    return builder().redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Waits until it has ended. */
  public Ended run() throws IOException, InterruptedException {
    var child = builder().redirectErrorStream(true).start();
    var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return new Ended(child.waitFor(), said);
  }

  /** Ends a child as {@code kill -9} does. */
  public static void kill(Process child) throws InterruptedException {
    child.destroyForcibly();
    assertTrue(child.waitFor(60, TimeUnit.SECONDS), "won't die");
  }

  private ProcessBuilder builder() {
    var command = new ArrayList<>(behind);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    return new ProcessBuilder(command);
  }
}
