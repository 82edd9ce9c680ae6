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

/// Recodes counts to [longer periods][LongerPeriods] if most of their months would be suppressed.
/// Recoding keeps more information than suppression: a table full of `c` is of no use.
///
/// A percentage of such counts is calculated anew from both counts if both are available. Any other
/// figure that the publisher calculated from the months is suppressed, since it would disclose
/// them.
final class PeriodRecoding {
  private final Map<String, Indicator> indicators;
  private final LongerPeriods periods;

  /// Percentages and rates that were calculated anew, by the key of the monthly series.
  private final Map<SeriesKey, Series> recalculated = new LinkedHashMap<>();

  /// Percentages and rates that can't be calculated anew.
  private final Set<SeriesKey> notRecalculable = new LinkedHashSet<>();

  /// @param earlier what the releases before showed, the newest first
  PeriodRecoding(
      Catalogue catalogue,
      Threshold threshold,
      Figures figures,
      List<Figures> earlier,
      CellIdentity identity) {
    this.indicators = catalogue.byId();
    this.periods = new LongerPeriods(catalogue, threshold, figures, earlier, identity);
    periods.given().forEach(each -> recalculate(each.key()));
  }

  /// The indicators whose months are added up.
  Set<String> indicators() {
    var ids = new LinkedHashSet<String>();
    periods.chosen().keySet().forEach(key -> ids.add(key.indicator()));
    return ids;
  }

  Figures recoded(Figures figures) {
    return figures.with(
        figures.series().stream().map(this::recoded).toList(),
        figures.calculations().stream().map(this::recoded).toList(),
        figures.repeats().stream().map(this::recoded).toList());
  }

  private FileSeries recoded(FileSeries each) {
    SeriesKey key = each.series().key();
    return Optional.ofNullable(periods.chosen().get(key))
        .or(() -> Optional.ofNullable(recalculated.get(key)))
        .map(found -> new FileSeries(each.file(), found))
        .orElseGet(() -> notRecalculable.contains(key) ? suppressed(each) : each);
  }

  private Calculation recoded(Calculation each) {
    return isOfMonths(each.key())
        ? new Calculation(
            each.file(), each.kind(), each.key(), each.period(), suppressed(each.value()))
        : each;
  }

  private Repeat recoded(Repeat each) {
    return isOfMonths(each.key())
        ? new Repeat(each.file(), each.table(), each.key(), each.period(), suppressed(each.value()))
        : each;
  }

  /// Whether it is a figure of months that are no longer shown.
  private boolean isOfMonths(SeriesKey key) {
    return periods.chosen().containsKey(key)
        || recalculated.containsKey(key)
        || notRecalculable.contains(key);
  }

  private static FileSeries suppressed(FileSeries each) {
    return new FileSeries(
        each.file(),
        new Series(
            each.series().key(),
            each.series().observations().stream()
                .map(one -> new Observation(one.period(), suppressed(one.value())))
                .toList()));
  }

  private static Value suppressed(Value value) {
    return value.figure().isPresent() ? new Value.Suppressed() : value;
  }

  private void recalculate(SeriesKey key) {
    Indicator indicator = indicators.get(key.indicator());
    if (indicator == null || indicator.isCount()) {
      return;
    }
    periodLength(indicator, key)
        .ifPresent(periodLength ->
            quotient(indicator, key, periodLength)
                .ifPresentOrElse(
                    found -> recalculated.put(key, found), () -> notRecalculable.add(key)));
  }

  /// The length of the periods in which the counts of a percentage are shown; empty if neither was
  /// added up.
  private Optional<Frequency> periodLength(Indicator ratio, SeriesKey key) {
    return Stream.concat(ratio.numerator().stream(), ratio.denominator().stream())
        .map(count -> LongerPeriods.key(count, key, key.frequency()))
        .flatMap(months -> Optional.ofNullable(periods.chosen().get(months)).stream())
        .map(found -> found.key().frequency())
        .max(Comparator.naturalOrder());
  }

  private Optional<Series> quotient(Indicator ratio, SeriesKey key, Frequency periodLength) {
    Optional<Series> numerator =
        ratio.numerator().flatMap(id -> periods.added(id, key, periodLength));
    Optional<Series> denominator =
        ratio.denominator().flatMap(id -> periods.added(id, key, periodLength));
    return numerator.flatMap(numerators ->
        denominator.map(denominators -> {
          var observations = new ArrayList<Observation>();
          for (Observation one : numerators.observations()) {
            denominators
                .at(one.period())
                .flatMap(Value::figure)
                .filter(all -> all.signum() > 0)
                .ifPresent(all ->
                    observations.add(
                        new Observation(
                            one.period(),
                            Value.of(divided(one.value().figure().orElseThrow(), all, ratio)))));
          }
          return new Series(LongerPeriods.key(ratio.id(), key, periodLength), observations);
        }));
  }

  private static BigDecimal divided(BigDecimal numerator, BigDecimal denominator, Indicator ratio) {
    return numerator
        .multiply(BigDecimal.valueOf(ratio.unit().base().orElse(1)))
        .divide(denominator, ratio.decimalPlaces(), RoundingMode.HALF_UP);
  }
}
