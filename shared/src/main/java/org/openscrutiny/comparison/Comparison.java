package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;

/// The newest figure of an area beside one comparator's.
///
/// @param period the comparator's own period
/// @param samePeriod whether that is the area's period too; where it is not, the page must say so
/// @param value the comparator's figure, as printed
/// @param gap area minus comparator, from the printed figures, in the indicator's own unit: for a
///   percentage these are percentage points
/// @param verdict what may be claimed of the gap
/// @param need how many children the gap is; empty without a cohort, without a polarity, or between
///   two periods
/// @param since how the gap moved over the last years
public record Comparison(
    PortalSettings.Comparator with,
    Period period,
    boolean samePeriod,
    BigDecimal value,
    BigDecimal gap,
    Verdict verdict,
    Judgement judgement,
    Optional<GapInChildren> need,
    Optional<GapChange> since) {

  /// Which way the printed figures differ, whatever may be claimed of it.
  public Direction direction() {
    return Direction.of(gap);
  }

  /// The area's own side of a comparison.
  ///
  /// @param interval empty where chance cannot be told apart
  record Own(
      BigDecimal figure,
      Optional<Counted> counted,
      Optional<ConfidenceInterval> interval,
      int decimalPlaces,
      Polarity polarity) {}

  static Comparison of(
      PortalSettings.Comparator with,
      Period period,
      boolean samePeriod,
      BigDecimal value,
      Own own,
      Optional<GapChange> since) {
    Verdict verdict = Verdict.of(own.figure(), value, own.interval(), own.decimalPlaces());
    return new Comparison(
        with,
        period,
        samePeriod,
        value,
        own.figure().subtract(value),
        verdict,
        Judgement.of(verdict, own.polarity()),
        samePeriod && own.polarity() != Polarity.NONE ? need(value, own) : Optional.empty(),
        since);
  }

  private static Optional<GapInChildren> need(BigDecimal value, Own own) {
    return own.counted()
        .flatMap(counted ->
            switch (counted) {
              case Counted.Share share -> Optional.of(GapInChildren.of(value, own.figure(), share));
              case Counted.Cases _ -> Optional.empty();
            });
  }
}
