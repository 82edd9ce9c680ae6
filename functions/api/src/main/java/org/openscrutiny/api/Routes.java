package org.openscrutiny.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openscrutiny.editions.DocumentNames;

/// Every route of the API, and how an address is read. `template.yaml` sends everything below
/// `/api/` to this function, so a new route is one entry in [#BELOW_EDITION] and its description in
/// `openapi.json`.
final class Routes {
  static final String BASE = "/api/v1";

  private static final String DESCRIPTION = BASE + "/openapi.json";
  private static final String EDITIONS = BASE + "/editions";
  private static final String EDITION = EDITIONS + "/{edition}";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern ID = Pattern.compile("(?=.{1,100}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
  private static final Pattern PERIOD =
      Pattern.compile("(?=.{1,50}$)[0-9]{4}(-[0-9]{2}|/[0-9]{2}(-[A-Za-z0-9]+)*)?");

  private interface Endpoint {
    Route at(EditionRequest request);
  }

  /// The routes below `/editions/{edition}`, by the path that follows it.
  private static final Map<String, Endpoint> BELOW_EDITION = new LinkedHashMap<>();

  static {
    BELOW_EDITION.put("", request -> request.document(DocumentNames.EDITION, "manifest", ""));
    BELOW_EDITION.put(
        "/editions", request -> request.document(DocumentNames.EDITIONS, "list of editions", ""));
    BELOW_EDITION.put(
        "/changes", request -> request.document(DocumentNames.CHANGES, "list of changes", ""));
    BELOW_EDITION.put("/indicators", Routes::catalogue);
    BELOW_EDITION.put("/indicators/{indicator}/areas", Routes::areas);
    BELOW_EDITION.put("/indicators/{indicator}/areas/{area}", Routes::indicator);
    BELOW_EDITION.put(
        "/areas",
        request -> request.document(DocumentNames.AREAS, "list of local authorities", ""));
    BELOW_EDITION.put(
        "/areas/{area}",
        request -> scorecard(request, DocumentNames.scorecard(request.id("area"))));
    BELOW_EDITION.put(
        "/areas/{area}/revisions",
        request -> scorecard(request, DocumentNames.revisions(request.id("area"))));
    BELOW_EDITION.put(
        "/areas/{area}/scorecard.csv",
        request -> scorecard(request, DocumentNames.scorecardCsv(request.id("area"))));
    BELOW_EDITION.put(
        "/datasets/{dataset}",
        request -> dataset(request, DocumentNames.dataset(request.id("dataset"))));
    BELOW_EDITION.put(
        "/datasets/{dataset}/quality",
        request -> dataset(request, DocumentNames.quality(request.id("dataset"))));
    BELOW_EDITION.put(
        "/datasets/{dataset}/certificate",
        request -> dataset(request, DocumentNames.certificate(request.id("dataset"))));
    BELOW_EDITION.put(
        "/datasets/{dataset}/data.csv",
        request -> dataset(request, DocumentNames.csv(request.id("dataset"))));
    BELOW_EDITION.put(
        "/datasets/{dataset}/data.csv.gz",
        request ->
            new Route.Compressed(dataset(request, DocumentNames.csv(request.id("dataset")))));
  }

  private Routes() {}

  /// The path of every route, as the OpenAPI description writes it.
  static List<String> paths() {
    return Stream.concat(
            Stream.of(DESCRIPTION, EDITIONS),
            BELOW_EDITION.keySet().stream().map(path -> EDITION + path))
        .toList();
  }

  static Route of(HttpRequest request) {
    String path = request.path();
    if (path.equals(DESCRIPTION)) {
      return new Route.Description();
    }
    if (path.equals(EDITIONS)) {
      return new Route.Editions();
    }
    if (!path.startsWith(EDITIONS + "/")) {
      return new Route.Unknown();
    }
    String edition = RoutePath.segments(path.substring(EDITIONS.length())).getFirst();
    String rest = path.substring(EDITIONS.length() + 1 + edition.length());
    if (edition.equals("current")) {
      return current(rest, request);
    }
    if (!NUMBER.matcher(edition).matches()) {
      return new Route.Malformed(
          "An edition is a whole number from 1, or \"current\": "
              + EDITIONS
              + " lists the editions.");
    }
    return below(Integer.parseInt(edition), rest, request);
  }

  /// An address that can't be right is reported at once, not after the redirect.
  private static Route current(String rest, HttpRequest request) {
    return switch (below(1, rest, request)) {
      case Route.Numbered _, Route.Compressed _ ->
          new Route.Current(rest + (request.query().isEmpty() ? "" : "?" + request.query()));
      case Route.Malformed malformed -> malformed;
      case Route.Unknown unknown -> unknown;
      case Route.Description _, Route.Editions _, Route.Current _ -> new Route.Unknown();
    };
  }

  private static Route below(int edition, String rest, HttpRequest request) {
    List<String> words = RoutePath.segments(rest);
    if (!words.stream().allMatch(word -> ID.matcher(word).matches() || isFile(word))) {
      return new Route.Malformed(
          "Ids and codes are up to 100 letters, digits and hyphens, as in \"overall-absence\".");
    }
    for (Map.Entry<String, Endpoint> each : BELOW_EDITION.entrySet()) {
      Optional<Map<String, String>> ids = RoutePath.match(each.getKey(), words);
      if (ids.isPresent()) {
        return each.getValue().at(new EditionRequest(edition, ids.get(), request));
      }
    }
    return new Route.Unknown();
  }

  /// Whether some route ends in a file of this name.
  private static boolean isFile(String word) {
    return word.contains(".")
        && BELOW_EDITION.keySet().stream().anyMatch(path -> path.endsWith("/" + word));
  }

  private static Route catalogue(EditionRequest request) {
    Optional<String> topic = request.query("topic");
    if (topic.isPresent() && !ID.matcher(topic.get()).matches()) {
      return new Route.Malformed("A topic is an id, as in \"topic=children-in-care\".");
    }
    return topic
        .map(id -> request.document(DocumentNames.catalogue(id), "topic \"%s\"".formatted(id), ""))
        .orElse(request.document(DocumentNames.CATALOGUE, "catalogue", ""));
  }

  private static Route areas(EditionRequest request) {
    String indicator = request.id("indicator");
    Optional<String> period = request.query("period");
    if (period.isPresent() && !PERIOD.matcher(period.get()).matches()) {
      return new Route.Malformed(
          "A period is written \"2024-10\", \"2023/24\", \"2016/17-Q1\" or \"2023/24-autumn-spring\".");
    }
    return period
        .map(id ->
            request.document(
                DocumentNames.areas(indicator, id),
                "figures of \"%s\" for the period \"%s\"".formatted(indicator, id),
                "/indicators/" + indicator + "/areas"))
        .orElse(
            request.document(
                DocumentNames.areas(indicator),
                "indicator \"%s\"".formatted(indicator),
                "/indicators"));
  }

  private static Route indicator(EditionRequest request) {
    String indicator = request.id("indicator");
    String area = request.id("area");
    return request.document(
        DocumentNames.indicator(indicator, area),
        "figures of \"%s\" for \"%s\"".formatted(indicator, area),
        "/indicators");
  }

  private static Route scorecard(EditionRequest request, String document) {
    return request.document(
        document, "scorecard for \"%s\"".formatted(request.id("area")), "/areas");
  }

  private static Route.Numbered dataset(EditionRequest request, String document) {
    return request.document(document, "dataset \"%s\"".formatted(request.id("dataset")), "");
  }
}
