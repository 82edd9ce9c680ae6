package org.openscrutiny.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.linked.Cell;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// Adds up the months of counts that would mostly be hidden: to quarters, to half-years, to years,
/// to the first of these in which nothing is small. Merging beats hiding: a table full of `c`
/// serves nobody.
///
/// Only what happened during a period adds up; a snapshot doesn't. A series stays as it is where no
/// more than half of its months would be hidden, or where no merging makes it large enough. Its
/// percentage is worked out again from both counts, where both are there; any other figure that was
/// made of the months is hidden, since it would tell them.
///
/// A series that was shown by quarter goes on being shown by quarter, small or not: a half-year
/// less a quarter that somebody remembers is the other quarter.
final class Coarsening {
  private static final List<Frequency> LADDER =
      List.of(Frequency.QUARTER, Frequency.HALF_YEAR, Frequency.YEAR);
  private static final int MOST_HIDDEN = 2;
  private static final int APRIL = 4;
  private static final int MONTHS = 12;
  private static final List<TimeIdentifier> QUARTERS =
      List.of(
          TimeIdentifier.FINANCIAL_YEAR_Q1,
          TimeIdentifier.FINANCIAL_YEAR_Q2,
          TimeIdentifier.FINANCIAL_YEAR_Q3,
          TimeIdentifier.FINANCIAL_YEAR_Q4);
  private static final List<TimeIdentifier> HALVES =
      List.of(TimeIdentifier.FINANCIAL_YEAR_PART_1, TimeIdentifier.FINANCIAL_YEAR_PART_2);

  private final Map<String, Indicator> indicators;
  private final Threshold threshold;
  private final ReleaseCells cells;
  private final Map<SeriesKey, Series> series = new LinkedHashMap<>();

  /// What became of a series of months.
  private final Map<SeriesKey, Series> merged = new LinkedHashMap<>();

  /// How long the periods are by which the last release that showed a series did so.
  private final Map<SeriesKey, Set<Frequency>> before = new HashMap<>();

  /// Percentages that were worked out again.
  private final Map<SeriesKey, Series> again = new LinkedHashMap<>();

  /// Percentages and rates that can't be.
  private final Set<SeriesKey> gone = new LinkedHashSet<>();

  /// @param earlier what the releases before showed, the newest first
  Coarsening(Catalogue catalogue, Threshold threshold, Figures figures, List<Figures> earlier) {
    this.indicators = catalogue.byId();
    this.threshold = threshold;
    this.cells = new ReleaseCells(figures);
    new PrimaryRules(indicators, cells, threshold).run();
    figures.series().forEach(each -> series.putIfAbsent(each.series().key(), each.series()));
    earlier.forEach(each -> lengths(each).forEach(before::putIfAbsent));
    series.values().stream()
        .filter(each -> addsUp(each.key()))
        .forEach(each -> merge(each).ifPresent(found -> merged.put(each.key(), found)));
    series.values().stream().filter(this::isMadeOfMerged).forEach(this::workOutAgain);
  }

  private static Map<SeriesKey, Set<Frequency>> lengths(Figures shown) {
    Map<SeriesKey, Set<Frequency>> lengths = new HashMap<>();
    shown.series().stream()
        .map(FileSeries::series)
        .filter(Coarsening::showsAny)
        .map(Series::key)
        .forEach(key ->
            lengths
                .computeIfAbsent(
                    key(key.indicator(), key, Frequency.MONTH),
                    any -> EnumSet.noneOf(Frequency.class))
                .add(key.frequency()));
    return lengths;
  }

  /// The indicators whose months are added up.
  Set<String> indicators() {
    var ids = new LinkedHashSet<String>();
    merged.keySet().forEach(key -> ids.add(key.indicator()));
    return ids;
  }

  Figures coarsened(Figures figures) {
    return figures.with(
        figures.series().stream().map(this::coarsened).toList(),
        figures.calculations().stream()
            .map(each ->
                touches(each.key())
                    ? new Calculation(
                        each.file(),
                        each.calculation(),
                        each.key(),
                        each.period(),
                        hidden(each.value()))
                    : each)
            .toList(),
        figures.repeats().stream()
            .map(each ->
                touches(each.key())
                    ? new Repeat(
                        each.file(), each.table(), each.key(), each.period(), hidden(each.value()))
                    : each)
            .toList());
  }

  private FileSeries coarsened(FileSeries each) {
    SeriesKey key = each.series().key();
    Series found = merged.getOrDefault(key, again.getOrDefault(key, each.series()));
    if (!found.equals(each.series())) {
      return new FileSeries(each.file(), found);
    }
    return gone.contains(key)
        ? new FileSeries(
            each.file(),
            new Series(
                key,
                each.series().observations().stream()
                    .map(one -> new Observation(one.period(), hidden(one.value())))
                    .toList()))
        : each;
  }

  private boolean touches(SeriesKey key) {
    return merged.containsKey(key) || again.containsKey(key) || gone.contains(key);
  }

  private static Value hidden(Value value) {
    return value.figure().isPresent() ? new Value.Suppressed() : value;
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

  private boolean addsUp(SeriesKey key) {
    return key.frequency() == Frequency.MONTH
        && key.area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP
        && Optional.ofNullable(indicators.get(key.indicator()))
            .filter(each -> each.measured() == Measured.DURING)
            .flatMap(Indicator::counts)
            .filter(counts -> counts != Indicator.Counts.STAFF)
            .isPresent();
  }

  private Optional<Series> merge(Series months) {
    Set<Frequency> then = before.getOrDefault(months.key(), Set.of());
    if (then.contains(Frequency.MONTH)) {
      return Optional.empty();
    }
    Optional<Series> asBefore =
        LADDER.stream()
            .filter(then::contains)
            .map(length -> added(months, length))
            .filter(found -> !series.containsKey(found.key()))
            .findFirst();
    return asBefore.isPresent() || !isMostlyHidden(months) ? asBefore : shortest(months);
  }

  private static boolean showsAny(Series each) {
    return each.observations().stream().anyMatch(one -> one.value().figure().isPresent());
  }

  /// The shortest periods in which neither a count nor what it leaves of its whole is small.
  private Optional<Series> shortest(Series months) {
    return LADDER.stream()
        .map(length -> added(months, length))
        .filter(found -> !found.observations().isEmpty() && !series.containsKey(found.key()))
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

  /// The months of an indicator for the same area and people, added up.
  private Optional<Series> added(String indicator, SeriesKey like, Frequency length) {
    return Optional.ofNullable(series.get(key(indicator, like, Frequency.MONTH)))
        .map(months -> added(months, length));
  }

  /// The financial quarter, half-year or year that a month is in.
  private static Period around(Period month, Frequency length) {
    int sinceApril = Math.floorMod(month.start().getMonthValue() - APRIL, MONTHS);
    int year = month.start().getYear() - (month.start().getMonthValue() < APRIL ? 1 : 0);
    TimeIdentifier identifier =
        switch (length) {
          case QUARTER -> QUARTERS.get(sinceApril / 3);
          case HALF_YEAR -> HALVES.get(sinceApril / 6);
          default -> TimeIdentifier.FINANCIAL_YEAR;
        };
    return new Period(identifier, year);
  }

  private boolean isMadeOfMerged(Series each) {
    return length(each.key()).isPresent();
  }

  /// How long the periods are of which a percentage's counts are shown by now, where they were
  /// merged.
  private Optional<Frequency> length(SeriesKey ratio) {
    return Optional.ofNullable(indicators.get(ratio.indicator())).stream()
        .filter(indicator -> indicator.counts().isEmpty())
        .flatMap(indicator ->
            Stream.concat(indicator.numerator().stream(), indicator.denominator().stream()))
        .flatMap(
            part -> Optional.ofNullable(merged.get(key(part, ratio, ratio.frequency()))).stream())
        .map(found -> found.key().frequency())
        .max(Comparator.naturalOrder());
  }

  private void workOutAgain(Series each) {
    Frequency length = length(each.key()).orElseThrow();
    Optional<Indicator> indicator = Optional.ofNullable(indicators.get(each.key().indicator()));
    Optional<Series> part =
        indicator.flatMap(Indicator::numerator).flatMap(id -> added(id, each.key(), length));
    Optional<Series> whole =
        indicator.flatMap(Indicator::denominator).flatMap(id -> added(id, each.key(), length));
    if (part.isEmpty() || whole.isEmpty()) {
      gone.add(each.key());
      return;
    }
    var observations = new ArrayList<Observation>();
    for (Observation one : part.get().observations()) {
      Optional<BigDecimal> all = whole.get().at(one.period()).flatMap(Value::figure);
      if (all.filter(number -> number.signum() > 0).isPresent()) {
        observations.add(
            new Observation(
                one.period(),
                Value.of(
                    ratio(
                        one.value().figure().orElseThrow(), all.get(), indicator.orElseThrow()))));
      }
    }
    again.put(
        each.key(), new Series(key(each.key().indicator(), each.key(), length), observations));
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole, Indicator indicator) {
    return part.multiply(BigDecimal.valueOf(indicator.unit().base().orElse(1)))
        .divide(whole, indicator.decimalPlaces(), RoundingMode.HALF_UP);
  }

  private static SeriesKey key(String indicator, SeriesKey like, Frequency length) {
    return new SeriesKey(indicator, like.area(), like.filters(), length);
  }
}
