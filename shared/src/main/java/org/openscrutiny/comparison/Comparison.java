package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;

/// The newest figure of an area compared with that of one comparator.
///
/// @param period the comparator's own period
/// @param samePeriod whether the area's figure is of the same period; where not, the page says so
/// @param value the comparator's figure, as printed
/// @param gap area minus comparator, from the printed figures, in the indicator's own unit:
///   percentage points for a percentage
/// @param verdict what may be claimed about the gap
/// @param gapInChildren the gap as a number of children; empty without a cohort, without a
///   polarity, or between two periods
/// @param since how the gap changed over the last five years
/// @param sinceThreeYears how it changed over the last three
public record Comparison(
    PortalSettings.Comparator with,
    Period period,
    boolean samePeriod,
    BigDecimal value,
    BigDecimal gap,
    Verdict verdict,
    Judgement judgement,
    Optional<GapInChildren> gapInChildren,
    Optional<GapChange> since,
    Optional<GapChange> sinceThreeYears) {

  /// The direction in which the printed figures differ, whether or not a difference is claimed.
  public Direction direction() {
    return Direction.of(gap);
  }

  /// The area's own side of a comparison.
  ///
  /// @param interval empty where the counts are not known
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
      Optional<GapChange> since,
      Optional<GapChange> sinceThreeYears) {
    Verdict verdict = Verdict.of(own.figure(), value, own.interval(), own.decimalPlaces());
    return new Comparison(
        with,
        period,
        samePeriod,
        value,
        own.figure().subtract(value),
        verdict,
        Judgement.of(verdict, own.polarity()),
        samePeriod && own.polarity() != Polarity.NONE
            ? gapInChildren(value, own)
            : Optional.empty(),
        since,
        sinceThreeYears);
  }

  private static Optional<GapInChildren> gapInChildren(BigDecimal value, Own own) {
    return own.counted()
        .flatMap(counted ->
            switch (counted) {
              case Counted.Share share -> Optional.of(GapInChildren.of(value, own.figure(), share));
              case Counted.Cases _ -> Optional.empty();
            });
  }
}
