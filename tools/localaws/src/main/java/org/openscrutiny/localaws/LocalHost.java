package org.openscrutiny.localaws;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Starts the whole portal on this machine, and serves until it is stopped. Ctrl-C loses nothing.
public final class LocalHost {
  private LocalHost() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(Options.parse(List.of(arguments)));
    } catch (BindException taken) {
      fail("The port is in use by another program; give another one: PORT=9000 ./portal run");
    } catch (IllegalArgumentException | IllegalStateException | IOException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private static void run(Options options) throws IOException, InterruptedException {
    var console = new Console();
    DataFolder data = DataFolder.lock(options.data());
    var host = new Host(options, console);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              host.close();
              close(data);
              stopped.countDown();
            }));
    host.start(data);
    console.accept("Open Scrutiny is at " + host.address());
    stopped.await();
  }

  private static void close(DataFolder data) {
    try {
      data.close();
    } catch (IOException e) {
      System.err.println("The data folder could not be unlocked: " + e.getMessage());
    }
  }

  private static void fail(String message) {
    System.err.println("portal: " + message);
    System.exit(1);
  }
}
