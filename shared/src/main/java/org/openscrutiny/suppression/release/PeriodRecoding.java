package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Shows counts whose months would mostly be hidden by [longer periods][LongerPeriods]. Merging
/// beats hiding: a table full of `c` serves nobody.
///
/// A percentage of such counts is worked out again from both, where both are there. Any other
/// figure that was made of the months is hidden, since it would tell them.
final class PeriodRecoding {
  private final Map<String, Indicator> indicators;
  private final LongerPeriods periods;

  /// Percentages and rates that were worked out again, by the key of those by month.
  private final Map<SeriesKey, Series> again = new LinkedHashMap<>();

  /// Percentages and rates that can't be.
  private final Set<SeriesKey> gone = new LinkedHashSet<>();

  /// @param earlier what the releases before showed, the newest first
  PeriodRecoding(Catalogue catalogue, Threshold threshold, Figures figures, List<Figures> earlier) {
    this.indicators = catalogue.byId();
    this.periods = new LongerPeriods(catalogue, threshold, figures, earlier);
    periods.given().forEach(each -> workOutAgain(each.key()));
  }

  /// The indicators whose months are added up.
  Set<String> indicators() {
    var ids = new LinkedHashSet<String>();
    periods.chosen().keySet().forEach(key -> ids.add(key.indicator()));
    return ids;
  }

  Figures coarsened(Figures figures) {
    return figures.with(
        figures.series().stream().map(this::coarsened).toList(),
        figures.calculations().stream().map(this::coarsened).toList(),
        figures.repeats().stream().map(this::coarsened).toList());
  }

  private FileSeries coarsened(FileSeries each) {
    SeriesKey key = each.series().key();
    return Optional.ofNullable(periods.chosen().get(key))
        .or(() -> Optional.ofNullable(again.get(key)))
        .map(found -> new FileSeries(each.file(), found))
        .orElseGet(() -> gone.contains(key) ? hidden(each) : each);
  }

  private Calculation coarsened(Calculation each) {
    return isOfMonths(each.key())
        ? new Calculation(each.file(), each.kind(), each.key(), each.period(), hidden(each.value()))
        : each;
  }

  private Repeat coarsened(Repeat each) {
    return isOfMonths(each.key())
        ? new Repeat(each.file(), each.table(), each.key(), each.period(), hidden(each.value()))
        : each;
  }

  /// Whether it is a figure of months that are no longer shown.
  private boolean isOfMonths(SeriesKey key) {
    return periods.chosen().containsKey(key) || again.containsKey(key) || gone.contains(key);
  }

  private static FileSeries hidden(FileSeries each) {
    return new FileSeries(
        each.file(),
        new Series(
            each.series().key(),
            each.series().observations().stream()
                .map(one -> new Observation(one.period(), hidden(one.value())))
                .toList()));
  }

  private static Value hidden(Value value) {
    return value.figure().isPresent() ? new Value.Suppressed() : value;
  }

  private void workOutAgain(SeriesKey key) {
    Indicator indicator = indicators.get(key.indicator());
    if (indicator == null || indicator.isCount()) {
      return;
    }
    length(indicator, key)
        .ifPresent(length ->
            workedOut(indicator, key, length)
                .ifPresentOrElse(found -> again.put(key, found), () -> gone.add(key)));
  }

  /// How long the periods are by which the counts of a percentage are shown; empty where neither
  /// was added up.
  private Optional<Frequency> length(Indicator ratio, SeriesKey key) {
    return Stream.concat(ratio.numerator().stream(), ratio.denominator().stream())
        .map(count -> LongerPeriods.key(count, key, key.frequency()))
        .flatMap(months -> Optional.ofNullable(periods.chosen().get(months)).stream())
        .map(found -> found.key().frequency())
        .max(Comparator.naturalOrder());
  }

  private Optional<Series> workedOut(Indicator ratio, SeriesKey key, Frequency length) {
    Optional<Series> part = ratio.numerator().flatMap(id -> periods.added(id, key, length));
    Optional<Series> whole = ratio.denominator().flatMap(id -> periods.added(id, key, length));
    return part.flatMap(parts ->
        whole.map(wholes -> {
          var observations = new ArrayList<Observation>();
          for (Observation one : parts.observations()) {
            wholes
                .at(one.period())
                .flatMap(Value::figure)
                .filter(all -> all.signum() > 0)
                .ifPresent(all ->
                    observations.add(
                        new Observation(
                            one.period(),
                            Value.of(divided(one.value().figure().orElseThrow(), all, ratio)))));
          }
          return new Series(LongerPeriods.key(ratio.id(), key, length), observations);
        }));
  }

  private static BigDecimal divided(BigDecimal part, BigDecimal whole, Indicator ratio) {
    return part.multiply(BigDecimal.valueOf(ratio.unit().base().orElse(1)))
        .divide(whole, ratio.decimalPlaces(), RoundingMode.HALF_UP);
  }
}
