package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openscrutiny.comparison.Bands;
import org.openscrutiny.comparison.Breaks;
import org.openscrutiny.comparison.EarlierRanks;
import org.openscrutiny.comparison.Placing;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;

/// Ranks a local authority among all that have a figure in the same dataset, for the same people
/// and the same period. Each such set of figures is ranked once.
final class Placings {
  private record RankedSet(
      String indicator, String dataset, Map<String, String> cut, Period period) {}

  private record Ranking(
      Map<String, BigDecimal> figures, Map<String, Rank> ranks, Optional<Bands> bands) {}

  private final SeriesIndex index;
  private final Map<RankedSet, Ranking> rankings = new HashMap<>();

  Placings(SeriesIndex index) {
    this.index = index;
  }

  /// Empty where the area has no figure for the period, and for a total.
  Optional<Placing> of(Line line, Indicator indicator, Area area, Period period) {
    if (indicator.isTotal()) {
      return Optional.empty();
    }
    Map<String, String> cut = line.everybody() ? Map.of() : line.filters().levels();
    Ranking ranking =
        rankings.computeIfAbsent(
            new RankedSet(indicator.id(), line.dataset(), cut, period),
            set -> ranking(line, indicator, period));
    return Optional.ofNullable(ranking.ranks().get(area.code()))
        .flatMap(rank ->
            Optional.ofNullable(ranking.figures().get(area.code()))
                .map(figure -> new Placing(figure, rank, ranking.bands())));
  }

  /// The places in the years before, for a yearly figure.
  EarlierRanks earlier(Line line, Indicator indicator, Area area, Period latest) {
    if (latest.frequency() != Frequency.YEAR) {
      return EarlierRanks.NONE;
    }
    var breaks = Breaks.of(indicator);
    List<EarlierRanks.RankInYear> ranks =
        IntStream.rangeClosed(1, EarlierRanks.YEARS)
            .mapToObj(years -> latest.inYear(latest.firstYear() - years))
            .filter(year -> !breaks.between(year, latest))
            .flatMap(year ->
                of(line, indicator, area, year)
                    .map(placing -> new EarlierRanks.RankInYear(year, placing.rank()))
                    .stream())
            .toList();
    return new EarlierRanks(
        ranks.stream().filter(each -> each.year().equals(latest.yearBefore())).findFirst(),
        ranks.stream().reduce((newer, older) -> older));
  }

  private Ranking ranking(Line line, Indicator indicator, Period period) {
    var figures = new HashMap<String, BigDecimal>();
    for (Area each : index.localAuthorities(indicator.id())) {
      index.linesUnderCode(indicator.id(), each.code()).stream()
          .filter(other -> other.dataset().equals(line.dataset()))
          .filter(other -> line.sameCut(other))
          .flatMap(other -> other.series().at(period).stream())
          .flatMap(value -> value.figure().stream())
          .findFirst()
          .ifPresent(figure -> figures.put(each.code(), figure));
    }
    return new Ranking(
        figures, Rank.of(figures, indicator.polarity()), Bands.of(figures.values(), indicator));
  }
}
