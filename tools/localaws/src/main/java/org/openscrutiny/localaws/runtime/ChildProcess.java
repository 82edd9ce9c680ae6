package org.openscrutiny.localaws.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A process that ends with the host, however the host ends. A shell in between waits for the end
/// of its input, which comes when the host has gone, even by `kill -9`. Ctrl-C and a closed
/// terminal reach the host alone, which then stops its processes in order. The shell outlives a
/// SIGTERM to the whole group until its process has ended, and does not report how it ended.
public final class ChildProcess {
  private static final String UNTIL_INPUT_ENDS =
      """
      trap '' INT HUP
      trap : TERM
      exec 3<&0
      "$@" </dev/null 3<&- &
      child=$!
      (cat <&3 >/dev/null; kill $child 2>/dev/null) &
      exec 3<&- 2>/dev/null
      wait $child
      while kill -0 $child 2>/dev/null; do wait $child; done
      """;

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /// @param environment all of it: nothing of the host's own environment is passed on but PATH
  /// @param output takes each line that the process writes
  public static ChildProcess start(
      List<String> command, Path folder, Map<String, String> environment, Consumer<String> output) {
    var wrapped = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, command.getFirst()));
    wrapped.addAll(command);
    var builder = new ProcessBuilder(wrapped).directory(folder.toFile()).redirectErrorStream(true);
    String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().putAll(environment);
    try {
      var child = new ChildProcess(builder.start());
      // A read from a pipe pins the carrier of a virtual thread. A few such readers would leave no
      // carrier to serve requests.
      Thread.ofPlatform().daemon().start(() -> child.read(output));
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Completes when the process has ended.
  public CompletableFuture<?> ended() {
    return process.onExit();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Asks the process to end, and ends it by force when it does not in time.
  public void stop(Duration patience) {
    List<ProcessHandle> all = process.descendants().toList();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        kill(all);
      }
    } catch (IOException e) {
      kill(all);
    } catch (InterruptedException e) {
      kill(all);
      Thread.currentThread().interrupt();
    }
  }

  private void kill(List<ProcessHandle> all) {
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void read(Consumer<String> output) {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(output);
    } catch (IOException | UncheckedIOException e) {
      output.accept("(its output can no longer be read: " + e.getMessage() + ")");
    }
  }
}
