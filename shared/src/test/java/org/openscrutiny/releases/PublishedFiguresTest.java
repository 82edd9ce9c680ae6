package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.InMemoryStores;

/// Every figure of the bundled releases stands at its indicator's address, digit by digit as
/// printed, or is hidden there.
@Tag("slow")
class PublishedFiguresTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final InMemoryStores STORES = BundledReleases.published();

  static final List<String> DATASETS = BundledReleases.DATASETS;

  @ParameterizedTest
  @FieldSource("DATASETS")
  void everyFigureStandsOnItsPage(String dataset) {
    Figures cleared = cleared(dataset);
    for (Figures.FileSeries each : cleared.series()) {
      Series series = each.series();
      if (!isHome(series) && isAddedUpAtHome(series.key(), cleared)) {
        continue;
      }
      JsonNode page = page(series.key().indicator());
      for (Observation observation : series.observations()) {
        if (mustStand(series, observation.value())) {
          assertThat(values(page, dataset, series, observation))
              .as("%s of %s, %s", series.key(), dataset, observation.period().label())
              .contains(printed(observation.value()));
        }
      }
    }
  }

  private static Figures cleared(String dataset) {
    return BundledReleases.cleared(dataset).figures();
  }

  @ParameterizedTest
  @FieldSource("DATASETS")
  void everyCalculationOfThePublisherStandsOnItsPage(String dataset) {
    for (Figures.Calculation each : cleared(dataset).calculations()) {
      if (each.value() instanceof Value.Figure) {
        List<String> shown =
            page(each.key().indicator())
                .get("series")
                .valueStream()
                .flatMap(line -> line.path("calculations").valueStream())
                .filter(one -> one.get("calculation").asText().equals(each.kind().text()))
                .filter(one -> one.get("period").asText().equals(each.period().id()))
                .map(PublishedFiguresTest::text)
                .toList();
        assertThat(shown).as(each.toString()).contains(printed(each.value()));
      }
    }
  }

  /// A series in which nothing applies has no line, and a comparator's line has figures only.
  private static boolean mustStand(Series series, Value value) {
    return value instanceof Value.Figure
        || (isHome(series) && !(value instanceof Value.NotApplicable));
  }

  /// Whether home's months are added up, so that others' months stand beside nothing.
  private static boolean isAddedUpAtHome(SeriesKey key, Figures cleared) {
    List<Frequency> home =
        cleared.series().stream()
            .map(Figures.FileSeries::series)
            .filter(series -> isHome(series) && series.key().indicator().equals(key.indicator()))
            .map(series -> series.key().frequency())
            .toList();
    return !home.isEmpty() && !home.contains(key.frequency());
  }

  private static boolean isHome(Series series) {
    return series.key().area().level() == AreaLevel.LOCAL_AUTHORITY;
  }

  private static String printed(Value value) {
    return value
        .figure()
        .map(number -> number.toPlainString())
        .orElseGet(() -> value.symbol().orElseThrow());
  }

  /// What the page gives for this dataset, these filters, this area and this period, as text.
  private static List<String> values(
      JsonNode page, String dataset, Series series, Observation observation) {
    String frequency = series.key().frequency().id();
    return page.get("series")
        .valueStream()
        .filter(line -> line.get("dataset").asText().equals(dataset))
        .filter(line -> filters(line).equals(series.key().filters().levels().toString()))
        .flatMap(line ->
            isHome(series)
                ? line.get("points").valueStream().map(point -> List.of(line, point))
                : line.get("comparators")
                    .valueStream()
                    .filter(other -> isOf(other, series))
                    .flatMap(other ->
                        other.get("points").valueStream().map(point -> List.of(other, point))))
        .filter(pair -> pair.get(0).get("frequency").asText().equals(frequency))
        .map(pair -> pair.get(1))
        .filter(point -> point.get("period").asText().equals(observation.period().id()))
        .map(PublishedFiguresTest::text)
        .toList();
  }

  private static boolean isOf(JsonNode comparator, Series series) {
    return BundledReleases.SETTINGS.comparators().stream()
        .filter(found -> found.area().code().equals(series.key().area().code()))
        .anyMatch(found -> found.id().equals(comparator.get("id").asText()));
  }

  private static String filters(JsonNode line) {
    var filters = new TreeMap<String, String>();
    line.path("filters")
        .properties()
        .forEach(each -> filters.put(each.getKey(), each.getValue().asText()));
    return filters.toString();
  }

  /// The digits as they stand in the JSON.
  private static String text(JsonNode point) {
    return point.get("value").isNull() ? point.get("symbol").asText() : point.get("value").asText();
  }

  private static JsonNode page(String indicator) {
    Document document =
        STORES.documents().asOf("indicators/" + indicator + "/areas/E06000045", 1).orElseThrow();
    try (var body = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      // Every number as text, so that 63.90 is not 63.9.
      String json =
          new String(body.readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("\"value\":(-?[0-9.]+)", "\"value\":\"$1\"");
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
