package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// Which counts by month are to be shown by a longer period, and their sums: by quarter, by
/// half-year or by financial year, the first of these in which nothing is small.
///
/// Only what happened during a period adds up; a snapshot doesn't. A series stays as it is where no
/// more than half of its months would be hidden, or where no adding up makes it large enough.
///
/// A series that was shown by quarter goes on being shown by quarter, small or not: a half-year
/// less a quarter that somebody remembers is the other quarter.
final class LongerPeriods {
  private static final List<Frequency> LADDER =
      List.of(Frequency.QUARTER, Frequency.HALF_YEAR, Frequency.YEAR);
  private static final List<TimeIdentifier> FINANCIAL =
      List.of(
          TimeIdentifier.FINANCIAL_YEAR_Q1,
          TimeIdentifier.FINANCIAL_YEAR_Q2,
          TimeIdentifier.FINANCIAL_YEAR_Q3,
          TimeIdentifier.FINANCIAL_YEAR_Q4,
          TimeIdentifier.FINANCIAL_YEAR_PART_1,
          TimeIdentifier.FINANCIAL_YEAR_PART_2,
          TimeIdentifier.FINANCIAL_YEAR);
  private static final int MONTHS_BEFORE_APRIL = 3;
  private static final int MOST_HIDDEN = 2;

  private final Map<String, Indicator> indicators;
  private final Threshold threshold;
  private final ReleaseCells cells;
  private final Map<SeriesKey, Series> given = new LinkedHashMap<>();
  private final Map<SeriesKey, Series> chosen = new LinkedHashMap<>();

  /// How long the periods are by which the last release that showed a series did so.
  private final Map<SeriesKey, Set<Frequency>> before = new HashMap<>();

  /// @param earlier what the releases before showed, the newest first
  LongerPeriods(Catalogue catalogue, Threshold threshold, Figures figures, List<Figures> earlier) {
    this.indicators = catalogue.byId();
    this.threshold = threshold;
    this.cells = new ReleaseCells(figures);
    new PrimarySuppression(indicators, cells, threshold).run();
    figures.series().forEach(each -> given.putIfAbsent(each.series().key(), each.series()));
    earlier.forEach(each -> lengths(each).forEach(before::putIfAbsent));
    given.values().stream()
        .filter(each -> addsUp(each.key()))
        .forEach(each -> longer(each).ifPresent(found -> chosen.put(each.key(), found)));
  }

  private static Map<SeriesKey, Set<Frequency>> lengths(Figures shown) {
    Map<SeriesKey, Set<Frequency>> lengths = new HashMap<>();
    shown.series().stream()
        .map(Figures.FileSeries::series)
        .filter(LongerPeriods::showsAny)
        .map(Series::key)
        .forEach(key ->
            lengths
                .computeIfAbsent(
                    key(key.indicator(), key, Frequency.MONTH),
                    any -> EnumSet.noneOf(Frequency.class))
                .add(key.frequency()));
    return lengths;
  }

  private static boolean showsAny(Series each) {
    return each.observations().stream().anyMatch(one -> one.value().figure().isPresent());
  }

  /// The series as they came.
  Collection<Series> given() {
    return Collections.unmodifiableCollection(given.values());
  }

  /// The series of longer periods, by the key of the months that they are shown in place of.
  Map<SeriesKey, Series> chosen() {
    return Collections.unmodifiableMap(chosen);
  }

  /// The months of an indicator for the same area and people, added up.
  Optional<Series> added(String indicator, SeriesKey like, Frequency length) {
    return Optional.ofNullable(given.get(key(indicator, like, Frequency.MONTH)))
        .map(months -> added(months, length));
  }

  /// The key of an indicator for the same area and people.
  static SeriesKey key(String indicator, SeriesKey like, Frequency length) {
    return new SeriesKey(indicator, like.area(), like.filters(), length);
  }

  private boolean addsUp(SeriesKey key) {
    return key.frequency() == Frequency.MONTH
        && key.area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP
        && Optional.ofNullable(indicators.get(key.indicator()))
            .filter(each -> each.measured() == Measured.DURING)
            .filter(Indicator::countsChildren)
            .isPresent();
  }

  private boolean isMostlyHidden(Series each) {
    List<Cell> figures =
        each.observations().stream()
            .filter(one -> one.value().figure().isPresent())
            .map(one -> Cell.of(each.key(), one.period()))
            .toList();
    long hidden = figures.stream().filter(cells::isHidden).count();
    return MOST_HIDDEN * hidden > figures.size();
  }

  private Optional<Series> longer(Series months) {
    Set<Frequency> then = before.getOrDefault(months.key(), Set.of());
    if (then.contains(Frequency.MONTH)) {
      return Optional.empty();
    }
    Optional<Series> asBefore =
        LADDER.stream()
            .filter(then::contains)
            .map(length -> added(months, length))
            .filter(found -> !given.containsKey(found.key()))
            .findFirst();
    return asBefore.isPresent() || !isMostlyHidden(months) ? asBefore : shortest(months);
  }

  /// The shortest periods in which neither a count nor what it leaves of its whole is small.
  private Optional<Series> shortest(Series months) {
    return LADDER.stream()
        .map(length -> added(months, length))
        .filter(found -> !found.observations().isEmpty() && !given.containsKey(found.key()))
        .filter(found ->
            found.observations().stream()
                .flatMap(each -> each.value().figure().stream())
                .noneMatch(threshold::hides))
        .filter(this::leavesEnough)
        .findFirst();
  }

  private boolean leavesEnough(Series found) {
    return indicators.values().stream()
        .filter(ratio -> ratio.numerator().filter(found.key().indicator()::equals).isPresent())
        .flatMap(ratio -> ratio.denominator().stream())
        .flatMap(whole -> added(whole, found.key(), found.key().frequency()).stream())
        .allMatch(whole ->
            found.observations().stream()
                .allMatch(part ->
                    whole
                        .at(part.period())
                        .flatMap(Value::figure)
                        .filter(all ->
                            threshold.hides(part.value().figure().orElse(BigDecimal.ZERO), all))
                        .isEmpty()));
  }

  /// Periods of a length of which every month is known.
  private static Series added(Series months, Frequency length) {
    Map<Period, List<BigDecimal>> parts = new LinkedHashMap<>();
    for (Observation month : months.observations()) {
      month
          .value()
          .figure()
          .ifPresent(figure ->
              parts
                  .computeIfAbsent(around(month.period(), length), key -> new ArrayList<>())
                  .add(figure));
    }
    List<Observation> sums = new ArrayList<>();
    parts.forEach((period, figures) -> {
      if (figures.size() == period.identifier().months()) {
        sums.add(
            new Observation(
                period, Value.of(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
      }
    });
    return new Series(key(months.key().indicator(), months.key(), length), sums);
  }

  /// The financial quarter, half-year or year that a month is in.
  private static Period around(Period month, Frequency length) {
    int year = month.start().minusMonths(MONTHS_BEFORE_APRIL).getYear();
    return FINANCIAL.stream()
        .filter(identifier -> identifier.frequency() == length)
        .map(identifier -> new Period(identifier, year))
        .filter(period -> !month.end().isAfter(period.end()))
        .findFirst()
        .orElseThrow();
  }
}
