package org.openscrutiny.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openscrutiny.documents.SpreadsheetText.safe;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.DirectionOfTravel;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TargetGap;
import org.openscrutiny.comparison.TwelveMonths;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.pages.ScorecardPage;
import org.openscrutiny.pages.ScorecardPage.LastYear;

/// Writes a scorecard as CSV: a row for each indicator (RFC 4180, UTF-8), with two columns at the
/// end for each comparator that any of them has. Figures keep their printed digits.
///
/// It is safe to open in a spreadsheet, as [DataCsv] is. A spreadsheet takes 2024-10 for a date, so
/// a period is written as its label; it doesn't take 2023/24 for one.
final class ScorecardCsv {
  static final String CONTENT_TYPE = DataCsv.CONTENT_TYPE;

  private static final List<String> HEADER =
      List.of(
          "area_code",
          "area_name",
          "topic",
          "indicator_id",
          "indicator",
          "unit",
          "better",
          "status",
          "series",
          "period",
          "value",
          "symbol",
          "year_before_period",
          "year_before_value",
          "year_before_symbol",
          "mean_12_months",
          "max_12_months",
          "12_months_from",
          "12_months_to",
          "target",
          "gap_to_target",
          "rag",
          "direction",
          "change_percent",
          "last_year_period",
          "last_year_value",
          "last_year_status");

  private ScorecardCsv() {}

  static byte[] of(ScorecardPage page) {
    Set<String> comparators = comparators(page);
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      var header = new ArrayList<String>(HEADER);
      for (String id : comparators) {
        String column = id.replace('-', '_');
        header.add(column + "_period");
        header.add(column + "_value");
      }
      csv.writeRecord(header);
      page.rows().forEach(row -> csv.writeRecord(cells(page, row, comparators)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  /// The ids of the comparators, in the order in which the rows first have them.
  private static Set<String> comparators(ScorecardPage page) {
    var ids = new LinkedHashSet<String>();
    page.rows()
        .forEach(
            row -> row.leading().result().comparisons().forEach(each -> ids.add(each.with().id())));
    return ids;
  }

  private static List<String> cells(
      ScorecardPage page, ScorecardPage.ScorecardRow row, Set<String> comparators) {
    Indicator indicator = row.indicator();
    LatestResult result = row.leading().result();
    var cells = new ArrayList<String>();
    cells.add(safe(page.area().code()));
    cells.add(safe(page.area().name()));
    cells.add(indicator.topic());
    cells.add(indicator.id());
    cells.add(safe(indicator.shortTitle()));
    cells.add(indicator.unit().id());
    cells.add(indicator.polarity().name().toLowerCase(Locale.ROOT));
    cells.add(row.leading().status().id());
    cells.add(safe(row.leading().id()));
    observation(cells, Optional.of(result.latest()));
    observation(cells, result.yearBefore());
    twelveMonths(cells, row.leading().twelveMonths());
    target(cells, result.target());
    Optional<DirectionOfTravel> direction = result.direction();
    cells.add(direction.map(each -> each.way().id()).orElse(""));
    cells.add(direction.map(each -> String.valueOf(each.percent())).orElse(""));
    Optional<LastYear> year = row.lastYear();
    cells.add(year.map(each -> each.figure().period().label()).orElse(""));
    cells.add(year.map(each -> figure(each.figure())).orElse(""));
    cells.add(year.map(each -> each.status().id()).orElse(""));
    for (String id : comparators) {
      Optional<Comparison> with =
          result.comparisons().stream().filter(each -> each.with().id().equals(id)).findFirst();
      cells.add(with.map(Comparison::period).map(Period::label).orElse(""));
      cells.add(with.map(each -> each.value().toPlainString()).orElse(""));
    }
    return cells;
  }

  private static void observation(List<String> cells, Optional<Observation> observation) {
    cells.add(observation.map(each -> each.period().label()).orElse(""));
    cells.add(observation.map(ScorecardCsv::figure).orElse(""));
    cells.add(observation.flatMap(each -> each.value().symbol()).orElse(""));
  }

  private static String figure(Observation observation) {
    return observation.value().figure().map(number -> number.toPlainString()).orElse("");
  }

  private static void twelveMonths(List<String> cells, Optional<TwelveMonths> months) {
    cells.add(months.map(each -> each.mean().toPlainString()).orElse(""));
    cells.add(months.map(each -> each.maximum().toPlainString()).orElse(""));
    cells.add(months.map(each -> each.first().label()).orElse(""));
    cells.add(months.map(each -> each.last().label()).orElse(""));
  }

  private static void target(List<String> cells, Optional<TargetGap> target) {
    cells.add(target.map(each -> each.target().value().toPlainString()).orElse(""));
    cells.add(target.map(each -> each.gap().toPlainString()).orElse(""));
    cells.add(target.flatMap(each -> each.outcome().colour()).orElse(""));
  }
}
