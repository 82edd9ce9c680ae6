package org.openscrutiny.localaws.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// The host's HTTP servers: one virtual thread for each request.
public final class Http {
  static {
    // Otherwise an answer waits up to 40 ms for the acknowledgement of its first packet.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private Http() {}

  /// @param address with port 0 for any that is free
  public static HttpServer serve(InetSocketAddress address, HttpHandler handler)
      throws IOException {
    HttpServer server = HttpServer.create(address, 256);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, handler));
    server.start();
    return server;
  }

  public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean bodiless = status == 204 || status == 304 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
    try (exchange) {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      System.err.println("The local host failed at " + exchange.getRequestURI() + ": " + e);
      send(exchange, 500, "The local host failed; see its log.".getBytes(StandardCharsets.UTF_8));
    }
  }
}
