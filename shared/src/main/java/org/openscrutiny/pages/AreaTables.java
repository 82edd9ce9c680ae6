package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.comparison.Breaks;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.AreaCells.AreaValue;

/// Builds the tables that compare all local authorities, one for each period.
///
/// A table is from one dataset: the one with most local authorities for its period, then the one
/// published last. All tables of an indicator have periods of one kind, see [AreaCells#periods].
public final class AreaTables {
  private static final Comparator<AreasPage.AreaRow> BEST_FIRST =
      Comparator.<AreasPage.AreaRow, Integer>comparing(
              row -> row.rank().map(Rank::place).orElse(Integer.MAX_VALUE))
          .thenComparing(row -> row.area().name());
  private static final Comparator<AreasPage.AreaRow> WIDEST_FIRST =
      Comparator.<AreasPage.AreaRow, AreaLevel>comparing(row -> row.area().level())
          .thenComparing(row -> row.area().name());

  private final Map<String, ReleaseFigures> releases;
  private final SeriesIndex index;
  private final Geography geography;

  /// @param releases by dataset
  public AreaTables(Map<String, ReleaseFigures> releases, SeriesIndex index, Geography geography) {
    this.releases = releases;
    this.index = index;
    this.geography = geography;
  }

  /// The newest period first; empty where no local authority has figures.
  public List<AreasPage> tables(Indicator indicator) {
    AreaCells cells = AreaCells.of(index, indicator.id());
    List<Period> periods = cells.periods();
    return periods.stream()
        .map(period -> {
          String dataset = dataset(cells, period);
          Period before = period.yearBefore();
          List<AreaValue> earlier =
              Breaks.of(indicator).between(before, period) ? List.of() : cells.at(before, dataset);
          return table(indicator, period, periods, cells.at(period, dataset), earlier);
        })
        .toList();
  }

  private String dataset(AreaCells cells, Period period) {
    return cells.at(period).stream()
        .filter(AreaCells::saysOfAuthority)
        .map(cell -> cell.line().dataset())
        .distinct()
        .max(
            Comparator.<String>comparingInt(id -> AreaCells.authorities(cells.at(period, id)))
                .thenComparing(this::publishedOn)
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private AreasPage table(
      Indicator indicator,
      Period period,
      List<Period> periods,
      List<AreaValue> cells,
      List<AreaValue> earlier) {
    Map<String, Rank> ranks = ranks(indicator, cells);
    Map<String, AreasPage.Before> before = before(indicator, earlier);
    return new AreasPage(
        indicator,
        period,
        periods,
        before.isEmpty() ? Optional.empty() : Optional.of(period.yearBefore()),
        cells.getFirst().line().filters(),
        cells.stream()
            .filter(AreaValue::isAuthority)
            .map(cell ->
                new AreasPage.AreaRow(
                    cell.area(),
                    cell.value(),
                    Optional.ofNullable(ranks.get(cell.area().code())),
                    geography.regionOf(cell.area()),
                    Optional.ofNullable(before.get(cell.area().code()))))
            .sorted(BEST_FIRST)
            .toList(),
        cells.stream()
            .filter(cell -> !cell.isAuthority() && cell.applies())
            .map(cell ->
                new AreasPage.AreaRow(
                    cell.area(),
                    cell.value(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(before.get(cell.area().code()))))
            .sorted(WIDEST_FIRST)
            .toList());
  }

  private static Map<String, Rank> ranks(Indicator indicator, List<AreaValue> cells) {
    return indicator.isTotal() ? Map.of() : Rank.of(figures(cells, true), indicator.polarity());
  }

  private static Map<String, AreasPage.Before> before(
      Indicator indicator, List<AreaValue> earlier) {
    Map<String, Rank> ranks = ranks(indicator, earlier);
    var before = new HashMap<String, AreasPage.Before>();
    figures(earlier, false)
        .forEach((code, figure) ->
            before.put(code, new AreasPage.Before(figure, Optional.ofNullable(ranks.get(code)))));
    return before;
  }

  private static Map<String, BigDecimal> figures(List<AreaValue> cells, boolean authoritiesOnly) {
    var figures = new HashMap<String, BigDecimal>();
    cells.stream()
        .filter(cell -> cell.isAuthority() || !authoritiesOnly)
        .forEach(cell ->
            cell.value().figure().ifPresent(figure -> figures.put(cell.area().code(), figure)));
    return figures;
  }

  private LocalDate publishedOn(String dataset) {
    return Optional.ofNullable(releases.get(dataset))
        .map(each -> each.release().description().schedule().publishedOn())
        .orElse(LocalDate.MIN);
  }
}
