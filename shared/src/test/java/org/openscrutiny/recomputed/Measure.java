package org.openscrutiny.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the catalogue's files say of an indicator, as far as the claims rest on it.
///
/// @param better 1 where a higher figure is better, −1 where a lower one is, 0 where neither is
/// @param breaks periods as the data files write them
/// @param least the smallest distance between the quarter edges with which there are quarters
record Measure(
    String id,
    String topic,
    String unit,
    int better,
    String weight,
    String numerator,
    String denominator,
    int digits,
    List<String> breaks,
    BigDecimal least,
    boolean overlapping,
    boolean total) {
  static final Path ROOT = Path.of(System.getProperty("portal.root"));
  private static final JsonMapper JSON = new JsonMapper();

  /// By id, in the catalogue's order.
  static Map<String, Measure> all() {
    var all = new LinkedHashMap<String, Measure>();
    for (JsonNode topic : json(ROOT.resolve("catalogue/topics.json")).path("topics")) {
      String id = topic.path("id").textValue();
      json(ROOT.resolve("catalogue").resolve(id + ".json"))
          .path("indicators")
          .forEach(each -> all.put(each.path("id").textValue(), of(each, id)));
    }
    return all;
  }

  /// Whether it stands in lists and is counted.
  boolean isDetail() {
    return weight.equals("detail");
  }

  boolean isShare() {
    return unit.equals("%");
  }

  boolean isRate() {
    return unit.startsWith("per-");
  }

  /// Whether a new measure began after the first period and no later than the second.
  boolean isBrokenBetween(String earlier, String later) {
    return breaks.stream()
        .filter(each -> each.length() == later.length())
        .anyMatch(each -> each.compareTo(earlier) > 0 && each.compareTo(later) <= 0);
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Measure of(JsonNode json, String topic) {
    int digits = json.path("decimalPlaces").intValue();
    boolean counts = json.path("counts").isTextual();
    var breaks = new ArrayList<String>();
    json.path("breaks").forEach(each -> breaks.add(each.textValue().replace("/", "")));
    return new Measure(
        json.path("id").textValue(),
        topic,
        json.path("unit").textValue(),
        switch (json.path("polarity").textValue()) {
          case "higher" -> 1;
          case "lower" -> -1;
          default -> 0;
        },
        json.path("weight").asText("main"),
        json.path("numerator").asText(""),
        json.path("denominator").asText(""),
        digits,
        breaks,
        Optional.of(json.path("leastSpread"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::decimalValue)
            .orElse(new BigDecimal("2").scaleByPowerOfTen(-digits)),
        json.path("overlapping").booleanValue(),
        json.path("total").asBoolean(counts));
  }

  /// The ids of topics, in the order of the home page.
  static Stream<String> topics() {
    return all().values().stream().map(Measure::topic).distinct();
  }
}
