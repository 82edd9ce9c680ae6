package org.openscrutiny.localaws.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.runtime.Http;
import org.openscrutiny.localaws.runtime.InvocationResult;
import org.openscrutiny.localaws.template.Template;

/// The HTTP API of the template: routes, and payload format 2.0.
final class Gateway {
  /// An HTTP API waits no longer for its function.
  private static final int SECONDS = 30;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NO_ROUTE = text("{\"message\":\"Not Found\"}");
  private static final byte[] BROKEN = text("{\"message\":\"Internal Server Error\"}");

  private final List<Template.Route> routes;
  private final Functions functions;

  Gateway(List<Template.Route> routes, Functions functions) {
    this.routes = List.copyOf(routes);
    this.functions = functions;
  }

  void serve(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    Optional<Template.Route> route =
        routes.stream()
            .filter(each -> each.method().equals("ANY") || each.method().equals(method))
            .filter(each -> leadsTo(each.path(), path))
            .min((one, other) -> Integer.compare(variables(one), variables(other)));
    if (route.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      Http.send(exchange, 404, NO_ROUTE);
      return;
    }
    CompletableFuture<InvocationResult> result =
        functions.named(route.get().function()).invoke(event(exchange, route.get()));
    switch (result
        .completeOnTimeout(new InvocationResult.Failed(BROKEN), SECONDS, TimeUnit.SECONDS)
        .join()) {
      case InvocationResult.Answered(byte[] body) -> answer(exchange, JSON.readTree(body));
      case InvocationResult.Failed _ -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Http.send(exchange, 500, BROKEN);
      }
    }
  }

  private static boolean leadsTo(String route, String path) {
    List<String> wanted = List.of(route.split("/", -1));
    List<String> given = List.of(path.split("/", -1));
    boolean takesTheRest = isGreedy(route) && given.size() >= wanted.size();
    if (!takesTheRest && wanted.size() != given.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      boolean variable = wanted.get(i).startsWith("{") && !given.get(i).isEmpty();
      if (!variable && !wanted.get(i).equals(given.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// How many variables a route has. The fewer, the more exactly it fits; a greedy route fits
  /// least.
  private static int variables(Template.Route route) {
    int count = (int) route.path().chars().filter(each -> each == '{').count();
    return isGreedy(route.path()) ? Integer.MAX_VALUE : count;
  }

  /// Whether the last part of a route is a variable for all that follows, such as `{proxy+}`.
  private static boolean isGreedy(String route) {
    return route.endsWith("+}");
  }

  private static byte[] event(HttpExchange exchange, Template.Route route) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    ObjectNode event = JSON.createObjectNode();
    event
        .put("version", "2.0")
        .put("routeKey", route.method() + " " + route.path())
        .put("rawPath", path)
        .put(
            "rawQueryString",
            Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
    ObjectNode headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    ObjectNode context = event.putObject("requestContext");
    context
        .put("accountId", "000000000000")
        .put("apiId", "local")
        .put("requestId", UUID.randomUUID().toString())
        .put("routeKey", route.method() + " " + route.path())
        .put("stage", "$default")
        .put("timeEpoch", Instant.now().toEpochMilli());
    context
        .putObject("http")
        .put("method", method)
        .put("path", path)
        .put("protocol", exchange.getProtocol())
        .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
    event.put("isBase64Encoded", false);
    return JSON.writeValueAsBytes(event);
  }

  private static void answer(HttpExchange exchange, JsonNode answer) throws IOException {
    answer
        .path("headers")
        .properties()
        .forEach(header ->
            exchange.getResponseHeaders().set(header.getKey(), header.getValue().asText()));
    String body = answer.path("body").asText("");
    Http.send(
        exchange,
        answer.path("statusCode").asInt(),
        answer.path("isBase64Encoded").asBoolean() ? Base64.getDecoder().decode(body) : text(body));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
