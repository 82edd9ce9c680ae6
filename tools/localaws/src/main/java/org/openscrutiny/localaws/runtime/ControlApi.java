package org.openscrutiny.localaws.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lambda's Invoke API, on the loopback address only: `POST
/// /2015-03-31/functions/{name}/invocations`.
public final class ControlApi {
  private static final Pattern INVOKE =
      Pattern.compile("/2015-03-31/functions/([A-Za-z0-9]+)/invocations");

  private final Functions functions;
  private final HttpServer server;

  public ControlApi(Functions functions) throws IOException {
    this.functions = functions;
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
