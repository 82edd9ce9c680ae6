package org.openscrutiny.localaws.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;

/// The host's HTTP servers: one virtual thread for each request.
public final class Http {
  static {
    // Otherwise an answer waits up to 40 ms for the acknowledgement of its first packet.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // In seconds: who sends half of a request is not waited for.
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
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

  /// Whether a request comes from a program on this machine. A page of a web site that is open in a
  /// browser on it gives its origin, or has had its own name resolved to the loopback address.
  public static boolean isFromThisMachine(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String host = Objects.requireNonNullElse(headers.getFirst("Host"), "");
    return !headers.containsKey("Origin")
        && host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");
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
      handle(exchange, handler);
    }
  }

  /// In a method of its own: a catch clause beside the resource would run after it was closed, and
  /// nobody would get the answer.
  private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
    try {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      System.err.println("The local host failed at " + exchange.getRequestURI() + ": " + e);
      send(exchange, 500, "The local host failed; see its log.".getBytes(StandardCharsets.UTF_8));
    }
  }
}
