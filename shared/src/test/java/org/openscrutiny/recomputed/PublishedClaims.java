package org.openscrutiny.recomputed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.releases.BundledReleases;

/// The scorecard of an area as it is published, with the measures of its rows worked out from the
/// files.
///
/// What disclosure control hides can't be worked out: a hidden figure of a protected release is
/// taken out of the files' figures.
final class PublishedClaims {
  static final String HOME = "E06000045";
  static final String LOCAL = "childrens-services-monthly";

  /// A London borough, a county, a small unitary authority, one that was made in 2023, and one with
  /// almost no figures.
  static final List<String> COUNCILS =
      List.of(HOME, "E09000007", "E10000012", "E06000017", "E06000063", "E09000001");

  private static final JsonMapper JSON = new JsonMapper();
  private static final int OLD_AFTER_YEARS = 2;

  /// One row: a measure, and its newest figure in the files; empty if there is no new one.
  ///
  /// @param json the row of the document
  record Row(Measure measure, JsonNode json, Optional<MeasureInArea> here) {}

  private final JsonNode scorecard;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, PrintedFigures> folders = new HashMap<>();

  PublishedClaims(String area) {
    this.scorecard = document(DocumentNames.scorecard(area));
    Map<String, Measure> measures = Measure.all();
    var published = new ArrayList<LocalDate>();
    for (JsonNode row : scorecard.path("rows")) {
      published.add(
          LocalDate.parse(figures(dataset(row)).description().path("publishedOn").textValue()));
    }
    LocalDate newest = published.stream().max(LocalDate::compareTo).orElseThrow();
    for (JsonNode row : scorecard.path("rows")) {
      Measure measure =
          Optional.ofNullable(measures.get(row.at("/indicator/id").textValue())).orElseThrow();
      rows.add(new Row(measure, row, here(measure, row, area, newest)));
    }
  }

  JsonNode scorecard() {
    return scorecard;
  }

  List<Row> rows() {
    return rows;
  }

  /// Empty if there is no such document.
  static JsonNode document(String name) {
    return BundledReleases.publishedWithHeadlines()
        .documents()
        .asOf(name, 1)
        .map(document -> {
          try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
            return JSON.readTree(json);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .orElseGet(JSON::createObjectNode);
  }

  static String dataset(JsonNode row) {
    return row.path("series").textValue().replaceFirst("/.*", "");
  }

  static boolean isOfficial(JsonNode row) {
    return dataset(row).equals(BundledReleases.HEADLINES);
  }

  private PrintedFigures figures(String dataset) {
    String folder = dataset.equals(BundledReleases.HEADLINES) ? "official/" : "releases/";
    return folders.computeIfAbsent(dataset, id -> new PrintedFigures(folder + id));
  }

  private Optional<MeasureInArea> here(
      Measure measure, JsonNode row, String area, LocalDate published) {
    PrintedFigures figures = figures(dataset(row));
    String frequency = row.path("frequency").textValue();
    if (!List.of("year", "month").contains(frequency)) {
      return Optional.empty();
    }
    boolean yearly = frequency.equals("year");
    Optional<String> newest =
        figures.newest(
            measure.id(),
            area,
            period -> yearly ? PrintedFigures.isYear(period) : PrintedFigures.isMonth(period));
    for (JsonNode point : row.path("recent")) {
      if (!isOfficial(row) && point.path("value").isNull()) {
        figures.hide(measure.id(), point.path("period").textValue().replace("/", ""), area);
      }
    }
    return newest
        .filter(period ->
            !figures.end(measure.id(), period).plusYears(OLD_AFTER_YEARS).isBefore(published))
        .map(period -> new MeasureInArea(measure, figures, area, period))
        .filter(here -> here.figure(here.newest()).isPresent());
  }
}
