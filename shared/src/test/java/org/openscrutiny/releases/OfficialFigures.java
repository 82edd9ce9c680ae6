package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;
import org.openscrutiny.opendata.ScreeningOutcome;

/// What tests expect of the figures that are read from an official file.
final class OfficialFigures {
  private OfficialFigures() {}

  /// @param warnings the checks that warn, separated by spaces
  static void assertCounts(
      OfficialFile file, int series, int rows, int observations, String warnings) {
    ScreeningOutcome.Accepted screened = file.screened();

    assertThat(screened.figures().series()).hasSize(series);
    assertThat(screened.figures().files()).containsExactly(new Figures.FileRows(file.name(), rows));
    assertThat(
            screened.figures().series().stream()
                .mapToInt(each -> each.series().observations().size())
                .sum())
        .isEqualTo(observations);
    assertThat(screened.findings()).extracting(Finding::check).contains(warnings.split(" "));
  }

  /// @param filters such as `sex=Girls;age=All`, or null for a figure that is not divided
  static void assertFigure(
      Figures figures, String indicator, String filters, String area, String period, String value) {
    assertThat(at(figures, indicator, filters(filters), area, period).map(OfficialFigures::text))
        .contains(value);
  }

  private static Optional<Value> at(
      Figures figures, String indicator, Filters filters, String area, String period) {
    List<Series> found =
        figures.series().stream()
            .map(Figures.FileSeries::series)
            .filter(series -> series.key().indicator().equals(indicator))
            .filter(series -> series.key().area().code().equals(area))
            .filter(series -> series.key().filters().equals(filters))
            .toList();
    assertThat(found).as(indicator + " " + filters + " " + area).hasSize(1);
    return found.getFirst().observations().stream()
        .filter(observation -> observation.period().id().equals(period))
        .map(observation -> observation.value())
        .findFirst();
  }

  private static Filters filters(String text) {
    var levels = new HashMap<String, String>();
    Optional.ofNullable(text).stream()
        .flatMap(all -> Arrays.stream(all.split(";")))
        .map(each -> each.split("=", 2))
        .forEach(each -> levels.put(each[0], each[1]));
    return new Filters(levels);
  }

  private static String text(Value value) {
    return value.symbol().orElseGet(() -> value.figure().orElseThrow().toPlainString());
  }
}
