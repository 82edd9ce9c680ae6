package org.openscrutiny.localaws;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Starts the whole portal on this machine, and serves until this JVM is asked to end. Ctrl-C loses
/// nothing.
public final class LocalHost {
  private LocalHost() {}

  /// @param output takes each line of the host and of its functions
  /// @throws java.net.BindException when the port is taken
  /// @throws IllegalArgumentException when another host is running on the data folder
  public static void serve(HostSettings settings, Consumer<String> output)
      throws IOException, InterruptedException {
    DataFolder data = DataFolder.lock(settings.data());
    var host = new Host(settings, output);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              host.close();
              close(data);
              stopped.countDown();
            }));
    try {
      host.start(data);
      output.accept("Open Scrutiny is at " + host.address());
    } catch (IOException | RuntimeException e) {
      // A start that is stopped half-way fails at whatever has been stopped already.
      if (!host.isClosed()) {
        throw e;
      }
    }
    stopped.await();
  }

  private static void close(DataFolder data) {
    try {
      data.close();
    } catch (IOException e) {
      System.err.println("The data folder could not be unlocked: " + e.getMessage());
    }
  }
}
