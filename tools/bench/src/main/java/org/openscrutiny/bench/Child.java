package org.openscrutiny.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A process that measures one thing, so that its heap and its memory are that thing's alone. It
/// says what it measured in lines `RESULT name value`, through [#result].
///
/// All run with the collector that a function of one processor has, and with the compiler that the
/// JVM has when nobody says anything.
public final class Child {
  private static final String RESULT = "RESULT ";

  /// How it ended.
  public sealed interface Outcome {}

  /// @param results numbers by their names
  public record Measured(Map<String, Long> results) implements Outcome {
    public long of(String name) {
      return Objects.requireNonNull(results.get(name), () -> "the process did not measure " + name);
    }
  }

  /// The heap was too small.
  public record OutOfMemory() implements Outcome {}

  /// @param why in a few words
  public record Failed(String why) implements Outcome {}

  private Child() {}

  /// Reports one number of what this process measured.
  public static void result(String name, long value) {
    System.out.println(RESULT + name + " " + value);
  }

  /// Runs a main class with this process's own libraries.
  ///
  /// @param heap as `-Xmx` takes it
  public static Outcome run(Class<?> main, String heap, Duration patience, List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture<Process> inTime =
          process.onExit().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
      inTime.exceptionally(late -> process.destroyForcibly());
      List<String> lines = process.inputReader().lines().toList();
      int status = process.waitFor();
      return inTime.isCompletedExceptionally()
          ? new Failed("given up after %d s".formatted(patience.toSeconds()))
          : outcome(lines, status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a process was measuring", e);
    }
  }

  private static Outcome outcome(List<String> lines, int status) {
    if (lines.stream().anyMatch(line -> line.contains("java.lang.OutOfMemoryError"))) {
      return new OutOfMemory();
    }
    if (status != 0) {
      return new Failed(
          lines.stream()
              .filter(line -> line.startsWith("Exception") || line.startsWith("Error"))
              .findFirst()
              .orElse("ended with status " + status));
    }
    var results = new HashMap<String, Long>();
    lines.stream()
        .filter(line -> line.startsWith(RESULT))
        .map(line -> line.split(" ", -1))
        .forEach(parts -> results.put(parts[1], Long.valueOf(parts[2])));
    return new Measured(results);
  }
}
