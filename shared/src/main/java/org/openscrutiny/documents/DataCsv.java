package org.openscrutiny.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openscrutiny.documents.SpreadsheetText.safe;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroups;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.domain.Value;

/// Writes all cleared figures of a release as one long, tidy CSV: a row for each figure, each
/// repeated figure and each calculation of the publisher (RFC 4180, UTF-8).
///
/// It is safe to open in a spreadsheet: no cell starts with a character that makes it a formula,
/// except the minus sign of a negative number.
final class DataCsv {
  static final String CONTENT_TYPE = "text/csv; charset=utf-8";

  private static final String[] HEADER = {
    "dataset",
    "file",
    "indicator_id",
    "indicator",
    "unit",
    "time_period",
    "time_identifier",
    "period",
    "geographic_level",
    "area_code",
    "area_name",
    "filters",
    "filter_groups",
    "value",
    "symbol",
    "status",
    "calculation"
  };

  private final Map<String, Indicator> indicators;

  DataCsv(Catalogue catalogue) {
    this.indicators = catalogue.byId();
  }

  void write(ReleaseFigures release, OutputStream bytes) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(bytes, UTF_8))) {
      csv.writeRecord(HEADER);
      var rows = new RowWriter(csv, release);
      Figures figures = release.figures();
      for (Figures.FileSeries each : figures.series()) {
        each.series()
            .observations()
            .forEach(observation ->
                rows.write(
                    each.file(),
                    each.series().key(),
                    observation.period(),
                    observation.value(),
                    "",
                    ""));
      }
      figures
          .repeats()
          .forEach(each ->
              rows.write(
                  each.file(),
                  each.key(),
                  each.period(),
                  each.value(),
                  "table: " + each.table(),
                  ""));
      figures
          .calculations()
          .forEach(each ->
              rows.write(
                  each.file(), each.key(), each.period(), each.value(), "", each.kind().text()));
    }
  }

  private final class RowWriter {
    private final CsvWriter csv;
    private final String dataset;
    private final String status;

    private final FilterGroups groups;

    RowWriter(CsvWriter csv, ReleaseFigures release) {
      this.groups = new FilterGroups(release.figures().filterGroups());
      this.csv = csv;
      this.dataset = release.release().description().dataset();
      this.status = release.release().description().status().id();
    }

    void write(
        String file, SeriesKey key, Period period, Value value, String table, String calculation) {
      Area area = key.area();
      Optional<Indicator> indicator = Optional.ofNullable(indicators.get(key.indicator()));
      Map<String, String> filters = key.filters().levels();
      String levels =
          filters.entrySet().stream()
              .map(filter -> filter.getKey() + ": " + filter.getValue())
              .collect(Collectors.joining("; "));
      csv.writeRecord(
          dataset,
          safe(file),
          key.indicator(),
          safe(indicator.map(Indicator::shortTitle).orElse("")),
          indicator.map(Indicator::unit).map(Unit::id).orElse(""),
          period.timePeriod(),
          period.identifier().label(),
          period.id(),
          area.level().label(),
          safe(area.code()),
          safe(area.name()),
          safe(levels.isEmpty() || table.isEmpty() ? levels + table : levels + "; " + table),
          safe(groups(key.filters())),
          value.figure().map(number -> number.toPlainString()).orElse(""),
          value.symbol().orElse(""),
          status,
          safe(calculation));
    }

    private String groups(Filters filters) {
      return groups
          .of(filters)
          .map(group -> group.filter() + ": " + group.name())
          .collect(Collectors.joining("; "));
    }
  }
}
