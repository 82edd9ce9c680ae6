package org.openscrutiny.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.editions.DocumentNames;

/// Reads addresses. The same list stands in `template.yaml`, route by route.
final class Routes {
  static final String BASE = "/api/v1";

  private static final String EDITIONS = BASE + "/editions";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
  private static final Set<String> FILES = Set.of("data.csv", "scorecard.csv");
  private static final Pattern PERIOD =
      Pattern.compile("[0-9]{4}(-[0-9]{2}|/[0-9]{2}(-[A-Za-z0-9]+)*)?");

  private Routes() {}

  static Route of(HttpRequest request) {
    String path = request.path();
    if (path.equals(BASE + "/openapi.json")) {
      return new Route.Description();
    }
    if (path.equals(EDITIONS)) {
      return new Route.Editions();
    }
    if (!path.startsWith(EDITIONS + "/")) {
      return new Route.Unknown();
    }
    String below = path.substring(EDITIONS.length() + 1);
    List<String> words = List.of(below.split("/", -1));
    String edition = words.getFirst();
    List<String> rest = words.subList(1, words.size());
    if (edition.equals("current")) {
      return current(request, below.substring(edition.length()), rest);
    }
    if (!NUMBER.matcher(edition).matches()) {
      return new Route.Malformed(
          "An edition is a whole number from 1, or \"current\": "
              + EDITIONS
              + " lists the editions.");
    }
    return below(Integer.parseInt(edition), rest, request);
  }

  /// What is wrong with an address is said at once, not after the redirect.
  private static Route current(HttpRequest request, String path, List<String> rest) {
    return switch (below(1, rest, request)) {
      case Route.Numbered _ ->
          new Route.Current(path + (request.query().isEmpty() ? "" : "?" + request.query()));
      case Route.Malformed malformed -> malformed;
      case Route.Unknown unknown -> unknown;
      case Route.Description _, Route.Editions _, Route.Current _ -> new Route.Unknown();
    };
  }

  private static Route below(int edition, List<String> words, HttpRequest request) {
    for (String word : words) {
      if (!ID.matcher(word).matches() && !FILES.contains(word)) {
        return new Route.Malformed(
            "Ids and codes are letters, digits and hyphens, as in \"overall-absence\".");
      }
    }
    String shape = shape(words);
    return switch (shape) {
      case "" -> new Route.Numbered(edition, DocumentNames.EDITION, "manifest", "");
      case "indicators" -> catalogue(edition, request);
      case "indicators/*/areas" -> areas(edition, words.get(1), request);
      case "indicators/*/areas/*" ->
          new Route.Numbered(
              edition,
              DocumentNames.indicator(words.get(1), words.get(3)),
              "figures of \"%s\" for \"%s\"".formatted(words.get(1), words.get(3)),
              "/indicators");
      case "areas" ->
          new Route.Numbered(edition, DocumentNames.AREAS, "list of local authorities", "");
      case "areas/*" ->
          new Route.Numbered(
              edition,
              DocumentNames.scorecard(words.get(1)),
              "scorecard for \"%s\"".formatted(words.get(1)),
              "/areas");
      case "areas/*/scorecard.csv" ->
          new Route.Numbered(
              edition,
              DocumentNames.scorecardCsv(words.get(1)),
              "scorecard for \"%s\"".formatted(words.get(1)),
              "/areas");
      case "datasets/*" -> dataset(edition, DocumentNames.dataset(words.get(1)), words);
      case "datasets/*/quality" -> dataset(edition, DocumentNames.quality(words.get(1)), words);
      case "datasets/*/certificate" ->
          dataset(edition, DocumentNames.certificate(words.get(1)), words);
      case "datasets/*/data.csv" -> dataset(edition, DocumentNames.csv(words.get(1)), words);
      default -> new Route.Unknown();
    };
  }

  /// The words of an address with `*` for every second one, which is an id.
  private static String shape(List<String> words) {
    var shape = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      shape.append(i == 0 ? "" : "/").append(i % 2 == 1 ? "*" : words.get(i));
    }
    return shape.toString();
  }

  private static Route catalogue(int edition, HttpRequest request) {
    Optional<String> topic = parameter(request, "topic");
    if (topic.isPresent() && !ID.matcher(topic.get()).matches()) {
      return new Route.Malformed("A topic is an id, as in \"topic=children-in-care\".");
    }
    return topic
        .map(id ->
            new Route.Numbered(
                edition, DocumentNames.catalogue(id), "topic \"%s\"".formatted(id), ""))
        .orElse(new Route.Numbered(edition, DocumentNames.CATALOGUE, "catalogue", ""));
  }

  private static Route areas(int edition, String indicator, HttpRequest request) {
    Optional<String> period = parameter(request, "period");
    if (period.isPresent() && !PERIOD.matcher(period.get()).matches()) {
      return new Route.Malformed(
          "A period is written \"2024-10\", \"2023/24\", \"2016/17-Q1\" or \"2023/24-autumn-spring\".");
    }
    return period
        .map(id ->
            new Route.Numbered(
                edition,
                DocumentNames.areas(indicator, id),
                "figures of \"%s\" for the period \"%s\"".formatted(indicator, id),
                "/indicators/" + indicator + "/areas"))
        .orElse(
            new Route.Numbered(
                edition,
                DocumentNames.areas(indicator),
                "indicator \"%s\"".formatted(indicator),
                "/indicators"));
  }

  private static Route dataset(int edition, String document, List<String> words) {
    return new Route.Numbered(edition, document, "dataset \"%s\"".formatted(words.get(1)), "");
  }

  /// A parameter that is not encoded as addresses are reads as one that can't be right.
  private static Optional<String> parameter(HttpRequest request, String name) {
    try {
      return request.parameter(name);
    } catch (IllegalArgumentException notEncoded) {
      return Optional.of("%");
    }
  }
}
