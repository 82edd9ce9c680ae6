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

/// Recodes monthly counts to longer periods: quarters, half-years or financial years, the first in
/// which no count is small.
///
/// Only counts of what happened during a period add up; snapshots don't. A series keeps its months
/// if no more than half of them would be suppressed, or if no longer period is large enough.
///
/// A series that was shown by quarter stays by quarter, even if its counts are small. Otherwise a
/// reader could subtract: a half-year of 21 less a remembered quarter of 16 is 5.
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

  /// The lengths of the periods in which the last release that showed a series did so.
  private final Map<SeriesKey, Set<Frequency>> before = new HashMap<>();

  /// @param earlier what the releases before showed, the newest first
  LongerPeriods(
      Catalogue catalogue,
      Threshold threshold,
      Figures figures,
      List<Figures> earlier,
      CellIdentity identity) {
    this.indicators = catalogue.byId();
    this.threshold = threshold;
    this.cells = new ReleaseCells(figures, identity);
    new PrimarySuppression(indicators, cells, threshold).run();
    figures.series().forEach(each -> given.putIfAbsent(each.series().key(), each.series()));
    earlier.forEach(each -> lengths(each, identity).forEach(before::putIfAbsent));
    given.values().stream()
        .filter(each -> addsUp(each.key()))
        .forEach(each -> longer(each).ifPresent(found -> chosen.put(each.key(), found)));
  }

  private static Map<SeriesKey, Set<Frequency>> lengths(Figures shown, CellIdentity identity) {
    Map<SeriesKey, Set<Frequency>> lengths = new HashMap<>();
    shown.series().stream()
        .map(Figures.FileSeries::series)
        .filter(LongerPeriods::showsAny)
        .map(Series::key)
        .forEach(key ->
            lengths
                .computeIfAbsent(
                    identity.of(key(key.indicator(), key, Frequency.MONTH)),
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

  /// The series of longer periods, by the key of the monthly series that they replace.
  Map<SeriesKey, Series> chosen() {
    return Collections.unmodifiableMap(chosen);
  }

  /// The months of an indicator for the same area and filters, added up.
  Optional<Series> added(String indicator, SeriesKey like, Frequency length) {
    return Optional.ofNullable(given.get(key(indicator, like, Frequency.MONTH)))
        .map(months -> added(months, length));
  }

  /// The key of an indicator for the same area and filters.
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

  private boolean isMostlySuppressed(Series each) {
    List<Cell> figures =
        each.observations().stream()
            .filter(one -> one.value().figure().isPresent())
            .map(one -> cells.cell(each.key(), one.period()))
            .toList();
    long suppressed = figures.stream().filter(cells::isSuppressed).count();
    return MOST_HIDDEN * suppressed > figures.size();
  }

  private Optional<Series> longer(Series months) {
    Set<Frequency> then = before.getOrDefault(cells.identity().of(months.key()), Set.of());
    if (then.contains(Frequency.MONTH)) {
      return Optional.empty();
    }
    Optional<Series> asBefore =
        LADDER.stream()
            .filter(then::contains)
            .map(length -> added(months, length))
            .filter(found -> !given.containsKey(found.key()))
            .findFirst();
    return asBefore.isPresent() || !isMostlySuppressed(months) ? asBefore : shortest(months);
  }

  /// The shortest periods in which neither a count nor its complement is small.
  private Optional<Series> shortest(Series months) {
    return LADDER.stream()
        .map(length -> added(months, length))
        .filter(found -> !found.observations().isEmpty() && !given.containsKey(found.key()))
        .filter(found ->
            found.observations().stream()
                .flatMap(each -> each.value().figure().stream())
                .noneMatch(threshold::suppresses))
        .filter(this::leavesEnough)
        .findFirst();
  }

  private boolean leavesEnough(Series found) {
    return indicators.values().stream()
        .filter(ratio -> ratio.numerator().filter(found.key().indicator()::equals).isPresent())
        .flatMap(ratio -> ratio.denominator().stream())
        .flatMap(denominator -> added(denominator, found.key(), found.key().frequency()).stream())
        .allMatch(denominator ->
            found.observations().stream()
                .allMatch(part ->
                    denominator
                        .at(part.period())
                        .flatMap(Value::figure)
                        .filter(all ->
                            threshold.suppresses(
                                part.value().figure().orElse(BigDecimal.ZERO), all))
                        .isEmpty()));
  }

  /// The sums for the periods of which every month is known.
  private static Series added(Series months, Frequency length) {
    Map<Period, List<BigDecimal>> parts = new LinkedHashMap<>();
    for (Observation month : months.observations()) {
      month
          .value()
          .figure()
          .ifPresent(figure ->
              parts
                  .computeIfAbsent(containing(month.period(), length), key -> new ArrayList<>())
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

  /// The financial quarter, half-year or year that contains a month.
  private static Period containing(Period month, Frequency length) {
    int year = month.start().minusMonths(MONTHS_BEFORE_APRIL).getYear();
    return FINANCIAL.stream()
        .filter(identifier -> identifier.frequency() == length)
        .map(identifier -> new Period(identifier, year))
        .filter(period -> !month.end().isAfter(period.end()))
        .findFirst()
        .orElseThrow();
  }
}
