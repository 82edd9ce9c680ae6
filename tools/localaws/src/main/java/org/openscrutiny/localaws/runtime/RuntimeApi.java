package org.openscrutiny.localaws.runtime;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Lambda's Runtime API, from which a process fetches its invocations and to which it answers. One
/// port for all: the address of each process starts with its function and its number.
final class RuntimeApi {
  private static final byte[] NOTHING = {};
  private static final byte[] ACCEPTED = "{\"status\":\"OK\"}".getBytes(StandardCharsets.UTF_8);

  private final Functions functions;
  private final HttpServer server;

  RuntimeApi(Functions functions) throws IOException {
    this.functions = functions;
    this.server =
        Http.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  /// What `AWS_LAMBDA_RUNTIME_API` is for a process.
  String address(String function, int instance) {
    return "127.0.0.1:%d/%s/%d".formatted(server.getAddress().getPort(), function, instance);
  }

  void stop() {
    server.stop(0);
  }

  /// The path is `/{function}/{instance}/2018-06-01/runtime/…`.
  private void handle(HttpExchange exchange) throws IOException {
    if (!Http.isFromThisMachine(exchange)) {
      Http.send(exchange, 403, NOTHING);
      return;
    }
    List<String> words = List.of(exchange.getRequestURI().getPath().split("/", -1));
    if (words.size() < 6) {
      Http.send(exchange, 404, NOTHING);
      return;
    }
    Instance instance = functions.named(words.get(1)).instance(Integer.parseInt(words.get(2)));
    switch (String.join("/", words.subList(5, words.size()))) {
      case "invocation/next" -> next(exchange, instance);
      case "init/error" -> failedToStart(exchange, instance);
      default -> completed(exchange, instance, words);
    }
  }

  private static void next(HttpExchange exchange, Instance instance) throws IOException {
    Optional<Invocation> next = instance.next();
    if (next.isEmpty()) {
      // The connection is closed without an answer. AWS's client reads the headers of every answer,
      // whatever its status: one without them ended it with a segmentation fault.
      return;
    }
    Invocation invocation = next.get();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:local");
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(instance.deadline().toEpochMilli()));
    Http.send(exchange, 200, invocation.event());
  }

  private static void completed(HttpExchange exchange, Instance instance, List<String> words)
      throws IOException {
    String id = words.get(words.size() - 2);
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (words.getLast()) {
      case "response" -> instance.completed(id, new InvocationResult.Answered(body));
      case "error" -> instance.completed(id, new InvocationResult.Failed(body));
      default -> {
        Http.send(exchange, 404, NOTHING);
        return;
      }
    }
    Http.send(exchange, 202, ACCEPTED);
  }

  private static void failedToStart(HttpExchange exchange, Instance instance) throws IOException {
    instance.failedToStart(new InvocationResult.Failed(exchange.getRequestBody().readAllBytes()));
    Http.send(exchange, 202, ACCEPTED);
  }
}
