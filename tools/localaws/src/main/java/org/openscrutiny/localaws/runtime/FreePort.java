package org.openscrutiny.localaws.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port for a process that is started a moment later. It is below the range from which operating
/// systems give ports to connections and to servers that ask for any (32768 on Linux, 49152 by RFC
/// 6335), so that none of those takes it in between.
public final class FreePort {
  private static final int LOWEST = 10_000;
  private static final int END = 32_768;
  private static final int TRIES = 100;

  private FreePort() {}

  /// @return a port of the loopback address that nobody listens at
  /// @throws IOException where none of a hundred is free
  public static int find() throws IOException {
    IOException last = null;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, END);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException taken) {
        last = taken;
      }
    }
    throw new IOException("No port from %d to %d is free".formatted(LOWEST, END - 1), last);
  }
}
