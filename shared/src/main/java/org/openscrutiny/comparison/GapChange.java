package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// The change of a gap with a comparator over the last years of one measure.
///
/// @param since the earliest year with a gap, some years before the newest
/// @param from the gap in that year, area minus comparator
/// @param to the newest gap
/// @param own the area's figure in that year; empty for a printed gap
/// @param printed whether the earlier gap is one that the publisher printed; it is used where the
///   publisher gives no figure for the area or the comparator
public record GapChange(
    Period since, BigDecimal from, BigDecimal to, Optional<BigDecimal> own, boolean printed) {
  /// How far back the gap that pages give may be.
  public static final int YEARS = 5;

  /// How far back the gap may be by which a council is catching up or falling behind.
  static final int SHORT = 3;

  /// Empty without an earlier gap.
  ///
  /// @param years how far back the earlier gap may be, at most
  /// @param gap the newest gap
  /// @param printedGaps the gaps with the comparator that the publisher printed
  static Optional<GapChange> of(
      int years,
      Series own,
      Series comparator,
      Observation latest,
      BigDecimal gap,
      List<Observation> printedGaps,
      Breaks breaks) {
    Optional<GapChange> computed =
        own.observations().stream()
            .filter(each -> comparable(years, each.period(), latest.period(), breaks))
            .flatMap(each -> subtracted(each, comparator, gap).stream())
            .min(Comparator.comparing(GapChange::since));
    return computed.or(() -> printed(years, printedGaps, latest.period(), gap, breaks));
  }

  /// Whether the gap moved by more than one unit of its last printed digit: a smaller move may be
  /// the publisher's rounding, and is not called one.
  public boolean hasMoved() {
    BigDecimal moved = to.subtract(from);
    return moved.abs().compareTo(moved.ulp()) > 0;
  }

  private static Optional<GapChange> subtracted(Observation own, Series other, BigDecimal gap) {
    return own.value()
        .figure()
        .flatMap(figure ->
            other
                .at(own.period())
                .flatMap(value -> value.figure())
                .map(theirs ->
                    new GapChange(
                        own.period(), figure.subtract(theirs), gap, Optional.of(figure), false)));
  }

  private static Optional<GapChange> printed(
      int years, List<Observation> printedGaps, Period latest, BigDecimal gap, Breaks breaks) {
    return printedGaps.stream()
        .filter(each -> comparable(years, each.period(), latest, breaks))
        .flatMap(each ->
            each
                .value()
                .figure()
                .map(from -> new GapChange(each.period(), from, gap, Optional.empty(), true))
                .stream())
        .min(Comparator.comparing(GapChange::since));
  }

  private static boolean comparable(int years, Period earlier, Period latest, Breaks breaks) {
    return earlier.identifier() == latest.identifier()
        && earlier.compareTo(latest) < 0
        && latest.firstYear() - earlier.firstYear() <= years
        && !breaks.between(earlier, latest);
  }
}
