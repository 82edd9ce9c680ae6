package org.openscrutiny.localaws.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lambda's Invoke API, on the loopback address only: `POST
/// /2015-03-31/functions/{name}/invocations`; and `GET /status`, what the host says about itself.
public final class ControlApi {
  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([A-Za-z0-9]+)/invocations");

  private final Functions functions;
  private final Supplier<byte[]> status;
  private final HttpServer server;

  /// @param status JSON
  public ControlApi(Functions functions, Supplier<byte[]> status) throws IOException {
    this.functions = functions;
    this.status = status;
    this.server =
        Http.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!Http.isFromThisMachine(exchange)) {
      Http.send(exchange, 403, text("{\"message\":\"Not for web pages\"}"));
      return;
    }
    if (exchange.getRequestURI().getPath().equals("/status")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      Http.send(exchange, 200, status.get());
      return;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      Http.send(exchange, 405, text("{\"message\":\"Functions are invoked by POST\"}"));
      return;
    }
    Matcher path = INVOKE.matcher(exchange.getRequestURI().getPath());
    Optional<LocalFunction> function =
        path.matches() ? functions.find(path.group(1)) : Optional.empty();
    if (function.isEmpty()) {
      Http.send(exchange, 404, text("{\"message\":\"The template has no such function\"}"));
      return;
    }
    byte[] event = exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    switch (function.get().invoke(event).join()) {
      case InvocationResult.Answered(byte[] body) -> Http.send(exchange, 200, body);
      case InvocationResult.Failed(byte[] error) -> {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
        Http.send(exchange, 502, error);
      }
    }
  }

  private static byte[] text(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
