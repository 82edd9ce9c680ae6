package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// The mean and the maximum of exactly 12 consecutive months. (In a paper of October 2017 the "12
/// month average" is the mean of 13 months.)
///
/// @param first the first of the twelve months
/// @param last the last of them
/// @param mean rounded half up, to one decimal place more than the indicator has
public record TwelveMonths(Period first, Period last, BigDecimal mean, BigDecimal maximum) {
  public static final int MONTHS = 12;

  /// The twelve months that end with a period. Empty unless each of them has a figure, they are
  /// consecutive, and there is no break in the measure.
  ///
  /// @param decimalPlaces of the indicator
  public static Optional<TwelveMonths> endingAt(
      Period last, Series series, Breaks breaks, int decimalPlaces) {
    if (series.key().frequency() != Frequency.MONTH) {
      return Optional.empty();
    }
    List<Observation> window =
        series.observations().stream()
            .filter(each -> each.period().compareTo(last) <= 0)
            .toList()
            .reversed()
            .stream()
            .limit(MONTHS)
            .toList()
            .reversed();
    var figures = new ArrayList<BigDecimal>();
    window.forEach(each -> each.value().figure().ifPresent(figures::add));
    if (figures.size() < MONTHS
        || !window.getLast().period().equals(last)
        || !consecutive(window)
        || breaks.between(window.getFirst().period(), last)) {
      return Optional.empty();
    }
    BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean =
        sum.divide(BigDecimal.valueOf(MONTHS), decimalPlaces + 1, RoundingMode.HALF_UP);
    return Optional.of(
        new TwelveMonths(window.getFirst().period(), last, mean, Collections.max(figures)));
  }

  private static boolean consecutive(List<Observation> window) {
    for (int i = 1; i < window.size(); i++) {
      if (!window.get(i).period().follows(window.get(i - 1).period())) {
        return false;
      }
    }
    return true;
  }
}
