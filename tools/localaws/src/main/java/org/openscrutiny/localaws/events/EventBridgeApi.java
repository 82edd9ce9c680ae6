package org.openscrutiny.localaws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.openscrutiny.localaws.runtime.Http;

/// EventBridge's API, as far as a function uses it: PutEvents.
public final class EventBridgeApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NOTHING = {};

  private final AtomicReference<EventBus> bus = new AtomicReference<>();
  private volatile CompletableFuture<?> handled = CompletableFuture.completedFuture(null);
  private final HttpServer server;

  public EventBridgeApi() throws IOException {
    this.server =
        Http.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The bus needs the functions, and the functions need this address: so the bus comes later.
  public void deliverTo(EventBus deliverer) {
    bus.set(deliverer);
  }

  /// Completes when all events that were put so far have been handled.
  public CompletableFuture<?> handled() {
    return handled;
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!Http.isFromThisMachine(exchange)) {
      Http.send(exchange, 403, NOTHING);
      return;
    }
    EventBus deliverer = bus.get();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (deliverer == null || !"AWSEvents.PutEvents".equals(target)) {
      Http.send(exchange, 400, NOTHING);
      return;
    }
    var answer = JSON.createObjectNode().put("FailedEntryCount", 0);
    var entries = answer.putArray("Entries");
    for (JsonNode entry : JSON.readTree(exchange.getRequestBody()).path("Entries")) {
      CompletableFuture<?> delivery =
          deliverer.put(
              entry.path("Source").asText(),
              entry.path("DetailType").asText(),
              JSON.readTree(entry.path("Detail").asText()));
      add(delivery);
      entries.addObject().put("EventId", UUID.randomUUID().toString());
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    Http.send(exchange, 200, JSON.writeValueAsBytes(answer));
  }

  private synchronized void add(CompletableFuture<?> delivery) {
    handled = CompletableFuture.allOf(handled, delivery);
  }
}
