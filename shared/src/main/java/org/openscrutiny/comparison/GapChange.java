package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// How a gap with a comparator moved over the last years of one measure.
///
/// @param since the earliest year with a gap, at most [#YEARS] before the newest
/// @param from the gap then, area minus comparator
/// @param to the gap now
/// @param printed whether the earlier gap is the publisher's own, where it printed no figures for
///   one or the other
public record GapChange(Period since, BigDecimal from, BigDecimal to, boolean printed) {
  public static final int YEARS = 5;

  /// Empty without an earlier gap.
  ///
  /// @param gap the newest
  /// @param gaps the publisher's own gaps with the comparator
  static Optional<GapChange> of(
      Series own,
      Series comparator,
      Observation latest,
      BigDecimal gap,
      List<Observation> gaps,
      Breaks breaks) {
    Optional<GapChange> computed =
        own.observations().stream()
            .filter(each -> comparable(each.period(), latest.period(), breaks))
            .flatMap(each -> subtracted(each, comparator, gap).stream())
            .min(Comparator.comparing(GapChange::since));
    return computed.or(() -> printed(gaps, latest.period(), gap, breaks));
  }

  private static Optional<GapChange> subtracted(Observation own, Series other, BigDecimal gap) {
    return own.value()
        .figure()
        .flatMap(figure ->
            other
                .at(own.period())
                .flatMap(value -> value.figure())
                .map(theirs -> new GapChange(own.period(), figure.subtract(theirs), gap, false)));
  }

  private static Optional<GapChange> printed(
      List<Observation> gaps, Period latest, BigDecimal gap, Breaks breaks) {
    return gaps.stream()
        .filter(each -> comparable(each.period(), latest, breaks))
        .flatMap(each ->
            each
                .value()
                .figure()
                .map(from -> new GapChange(each.period(), from, gap, true))
                .stream())
        .min(Comparator.comparing(GapChange::since));
  }

  private static boolean comparable(Period earlier, Period latest, Breaks breaks) {
    return earlier.identifier() == latest.identifier()
        && earlier.compareTo(latest) < 0
        && latest.firstYear() - earlier.firstYear() <= YEARS
        && !breaks.between(earlier, latest);
  }
}
