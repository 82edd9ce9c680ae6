package org.openscrutiny.localaws.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.localaws.runtime.Http;

/// The API of CloudFront's key-value stores, as far as a function uses it: DescribeKeyValueStore,
/// GetKey, ListKeys and UpdateKeys.
///
/// [API
/// reference](https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Operations_Amazon_CloudFront_KeyValueStore.html)
public final class KeyValueStoreApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 50;

  /// In a path split at "/": "", "key-value-stores", the ARN, "keys", the key.
  private static final int KEYS = 3;

  private static final int KEY = 4;

  private final LocalKeyValues store;
  private final HttpServer server;

  public KeyValueStoreApi(LocalKeyValues store) throws IOException {
    this.store = store;
    this.server =
        Http.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::handle);
  }

  /// The client puts the account in front of the host, so the host is a name and not an IP address.
  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    List<String> path =
        Stream.of(exchange.getRequestURI().getRawPath().split("/", -1))
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    if (exchange.getRequestMethod().equals("POST")) {
      update(exchange);
    } else if (path.size() <= KEYS) {
      answer(exchange, JSON.createObjectNode().put("KvsARN", path.getLast()).put("Created", 0));
    } else if (path.size() > KEY) {
      get(exchange, path.get(KEY));
    } else {
      list(exchange);
    }
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    Optional<String> value = store.find(key);
    if (value.isEmpty()) {
      fail(exchange, 404, "ResourceNotFoundException");
      return;
    }
    answer(exchange, JSON.createObjectNode().put("Key", key).put("Value", value.get()));
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    int from =
        Stream.of(query.split("&", -1))
            .filter(parameter -> parameter.startsWith("NextToken="))
            .map(parameter -> Integer.parseInt(parameter.substring("NextToken=".length())))
            .findFirst()
            .orElse(0);
    List<Map.Entry<String, String>> all = List.copyOf(store.snapshot().values().entrySet());
    ObjectNode answer = JSON.createObjectNode();
    var items = answer.putArray("Items");
    all.stream()
        .skip(from)
        .limit(PAGE)
        .forEach(item -> items.addObject().put("Key", item.getKey()).put("Value", item.getValue()));
    if (all.size() > from + PAGE) {
      answer.put("NextToken", Integer.toString(from + PAGE));
    }
    answer(exchange, answer);
  }

  private void update(HttpExchange exchange) throws IOException {
    JsonNode update = JSON.readTree(exchange.getRequestBody());
    var puts = new HashMap<String, String>();
    update.path("Puts").forEach(put -> puts.put(text(put, "Key"), text(put, "Value")));
    var deletes = new ArrayList<String>();
    update.path("Deletes").forEach(delete -> deletes.add(text(delete, "Key")));
    long basedOn = Long.parseLong(exchange.getRequestHeaders().getFirst("If-Match"));
    switch (store.update(basedOn, puts, deletes)) {
      case DONE -> answer(exchange, JSON.createObjectNode());
      case CONFLICT -> fail(exchange, 409, "ConflictException");
      case TOO_MUCH -> fail(exchange, 400, "ValidationException");
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private void answer(HttpExchange exchange, ObjectNode about) throws IOException {
    LocalKeyValues.Snapshot now = store.snapshot();
    int bytes =
        now.values().entrySet().stream()
            .mapToInt(each -> each.getKey().length() + each.getValue().length())
            .sum();
    about.put("ItemCount", now.values().size()).put("TotalSizeInBytes", bytes);
    exchange.getResponseHeaders().set("ETag", Long.toString(now.version()));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Http.send(exchange, 200, JSON.writeValueAsBytes(about));
  }

  private static void fail(HttpExchange exchange, int status, String type) throws IOException {
    exchange.getResponseHeaders().set("X-Amzn-ErrorType", type);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Http.send(
        exchange, status, "{\"Message\":\"%s\"}".formatted(type).getBytes(StandardCharsets.UTF_8));
  }
}
