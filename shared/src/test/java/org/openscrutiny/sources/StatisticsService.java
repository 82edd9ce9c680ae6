package org.openscrutiny.sources;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// The department's service as its contract describes it, with one publication and one data set, on
/// a port of this machine. What it serves can be changed while it runs, and single answers can be
/// replaced by faults.
public final class StatisticsService implements AutoCloseable {
  public static final String DATA_SET = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  private static final String PUBLICATION = "cbbd299f-8297-44bc-92ac-558bcf51f8ad";

  /// A version as it is served.
  ///
  /// @param major the `majorChanges`, as JSON
  /// @param columns label, unit and decimal places of each indicator
  public record Served(
      String number,
      String status,
      String published,
      String notes,
      String major,
      Map<String, List<String>> columns,
      Map<String, List<String>> filters,
      String csv) {}

  /// What an answer is replaced by.
  public interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final String base;
  private final HttpServer server;
  private final Map<String, Served> versions = new LinkedHashMap<>();
  private final Map<String, Deque<Fault>> faults = new LinkedHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String status = "Published";
  private String successor = "";

  /// @param base the path below which the service lies
  public StatisticsService(String base) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        base,
        exchange -> {
          try (exchange) {
            answer(exchange, exchange.getRequestURI().toString().substring(base.length()));
          }
        });
    server.start();
    this.base = base;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + base);
  }

  public synchronized void serve(Served version) {
    versions.put(version.number(), version);
  }

  /// The data set has another one in its place.
  public synchronized void replaceBy(String title) {
    status = "Deprecated";
    successor = title;
  }

  /// The next answer to a path that has this text.
  public synchronized void next(String path, Fault fault) {
    faults.computeIfAbsent(path, key -> new ArrayDeque<>()).add(fault);
  }

  /// Paths with their queries, in their order.
  public List<String> asked() {
    return asked;
  }

  public static Fault status(int status, String header, String value) {
    return exchange -> {
      exchange.getResponseHeaders().add(header, value);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  public static Fault body(String type, byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /// A body that is compressed, and may be cut off.
  public static Fault compressed(String type, byte[] gzip, int length) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, length);
      exchange.getResponseBody().write(gzip, 0, length);
    };
  }

  public static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private synchronized void answer(HttpExchange exchange, String path) throws IOException {
    asked.add(path);
    for (Map.Entry<String, Deque<Fault>> each : faults.entrySet()) {
      if (path.contains(each.getKey()) && !each.getValue().isEmpty()) {
        each.getValue().poll().answer(exchange);
        return;
      }
    }
    String query = URLDecoder.decode(path, StandardCharsets.UTF_8);
    if (path.startsWith("/v1/publications?")) {
      json(
          exchange,
          page(
              query,
              List.of(
                  """
                  {"id": "%s", "slug": "pupil-absence-in-schools-in-england",
                   "title": "Pupil absence in schools in England", "summary": "",
                   "lastPublished": "2025-10-01T08:30:00+00:00", "somethingNew": 1}\
                  """
                      .formatted(PUBLICATION))));
    } else if (path.startsWith("/v1/publications/" + PUBLICATION + "/data-sets")) {
      json(exchange, page(query, dataSets()));
    } else if (path.startsWith("/v1/data-sets/" + DATA_SET + "/versions?")) {
      json(
          exchange, page(query, versions.values().stream().map(this::version).toList().reversed()));
    } else if (path.startsWith("/v1/data-sets/" + DATA_SET)) {
      ofVersion(exchange, path);
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private List<String> dataSets() {
    var all = new ArrayList<String>();
    all.add(
        """
        {"id": "%s", "title": "Absence by local authority", "summary": "", "status": "%s"%s}\
        """
            .formatted(
                DATA_SET,
                status,
                successor.isEmpty() ? "" : ", \"supersedingDataSetId\": \"other\""));
    if (!successor.isEmpty()) {
      all.add(
          """
          {"id": "other", "title": "%s", "summary": "", "status": "Published"}\
          """
              .formatted(successor));
    }
    return all;
  }

  private String version(Served each) {
    return """
    {"version": "%s", "type": "Minor", "status": "%s", "published": "%s", "notes": "%s",
     "release": {"title": "Academic year 2023/24", "slug": "2023-24"}, "totalResults": %d,
     "file": {"id": "f"}, "timePeriods": {"start": "a", "end": "b"},
     "geographicLevels": [], "filters": [], "indicators": []}\
    """
        .formatted(
            each.number(),
            each.status(),
            each.published(),
            each.notes(),
            each.csv().lines().count() - 1);
  }

  private void ofVersion(HttpExchange exchange, String path) throws IOException {
    Served version =
        versions.values().stream()
            .filter(each ->
                path.endsWith("dataSetVersion=" + each.number())
                    || path.endsWith("/versions/" + each.number() + "/changes"))
            .findFirst()
            .orElse(null);
    if (version == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (version.status().equals("Withdrawn")) {
      exchange.sendResponseHeaders(403, -1);
    } else if (path.contains("/changes")) {
      json(
          exchange,
          """
          {"versionNumber": "%s", "notes": "", "majorChanges": %s, "minorChanges": {}}\
          """
              .formatted(version.number(), version.major()));
    } else if (path.contains("/meta")) {
      json(exchange, meta(version));
    } else {
      byte[] gzip = gzip(version.csv().getBytes(StandardCharsets.UTF_8));
      compressed("text/csv", gzip, gzip.length).answer(exchange);
    }
  }

  private static String meta(Served version) {
    String filters =
        version.filters().entrySet().stream()
            .map(filter ->
                """
                {"id": "x", "column": "%s", "label": "The %s", "options": [%s]}\
                """
                    .formatted(
                        filter.getKey(),
                        filter.getKey(),
                        filter.getValue().stream()
                            .map(label -> "{\"id\": \"y\", \"label\": \"" + label + "\"}")
                            .collect(Collectors.joining(","))))
            .collect(Collectors.joining(","));
    String indicators =
        version.columns().entrySet().stream()
            .map(column ->
                """
                {"id": "z", "column": "%s", "label": "%s", "unit": "%s", "decimalPlaces": %s}\
                """
                    .formatted(
                        column.getKey(),
                        column.getValue().get(0),
                        column.getValue().get(1),
                        column.getValue().get(2)))
            .collect(Collectors.joining(","));
    return """
    {"filters": [%s], "indicators": [%s], "geographicLevels": [], "locations": [],
     "timePeriods": []}\
    """
        .formatted(filters, indicators);
  }

  private static String page(String query, Collection<String> all) {
    int page = number(query, "page");
    int size = number(query, "pageSize");
    String results =
        all.stream().skip((long) (page - 1) * size).limit(size).collect(Collectors.joining(",\n"));
    return paged(results, page, size, all.size());
  }

  /// A page of a list of so many entries.
  public static String paged(String results, int page, int size, int total) {
    return """
    {"results": [%s], "paging": {"page": %d, "pageSize": %d, "totalResults": %d,
     "totalPages": %d}}\
    """
        .formatted(results, page, size, total, (total + size - 1) / size);
  }

  private static int number(String query, String name) {
    return Integer.parseInt(query.replaceAll(".*[?&]" + name + "=(\\d+).*", "$1"));
  }

  private static void json(HttpExchange exchange, String json) throws IOException {
    body("application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8)).answer(exchange);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
