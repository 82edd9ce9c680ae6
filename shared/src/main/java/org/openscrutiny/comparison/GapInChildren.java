package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openscrutiny.comparison.Counted.Share;
import org.openscrutiny.domain.Noun;

/// A gap between two percentages as a number of children: how many more members of the cohort would
/// give the comparator's percentage. For 50% of 100 children and a comparator of 60% it is 10.
/// Negative where the area's percentage is the higher one.
///
/// @param children the number
/// @param of what a member of the cohort is called
public record GapInChildren(long children, Noun of) {

  static GapInChildren of(BigDecimal comparator, BigDecimal own, Share share) {
    long children =
        share.exact()
            ? ofCounts(comparator, share.cases(), share.cohort())
            : ofPercentages(comparator, own, share.cohort());
    return new GapInChildren(children, share.who());
  }

  /// From the true number of cases, rounded up to the next whole child.
  static long ofCounts(BigDecimal comparator, long cases, long cohort) {
    return comparator
        .multiply(BigDecimal.valueOf(cohort))
        .divide(BigDecimal.valueOf(100))
        .subtract(BigDecimal.valueOf(cases))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  /// From two published percentages. Each is converted to children before they are subtracted, as
  /// in the council's paper of November 2024. All ten of its numbers fit this rule; the gap times
  /// the cohort gives two of them wrong.
  static long ofPercentages(BigDecimal comparator, BigDecimal own, long cohort) {
    return Counted.cases(comparator, cohort) - Counted.cases(own, cohort);
  }
}
