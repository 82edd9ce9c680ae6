package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openscrutiny.comparison.Counted.Share;

/// How many children a gap between two percentages is: how many more of the cohort it would take to
/// have the comparator's share. Negative where the area has more than that share.
///
/// @param children how many more
/// @param of what the cohort is made of, in the plural: "pupils"
public record GapInChildren(long children, String of) {

  static GapInChildren of(BigDecimal comparator, BigDecimal own, Share share) {
    long children =
        share.exact()
            ? ofCounts(comparator, share.cases(), share.cohort())
            : ofPercentages(comparator, own, share.cohort());
    return new GapInChildren(children, share.who());
  }

  /// From the true number of cases.
  static long ofCounts(BigDecimal comparator, long cases, long cohort) {
    return comparator
        .multiply(BigDecimal.valueOf(cohort))
        .divide(BigDecimal.valueOf(100))
        .subtract(BigDecimal.valueOf(cases))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  /// From two published percentages. Each is turned into children before they are subtracted, as
  /// the council's paper of November 2024 does: its ten answers fit this rule, and the gap times
  /// the cohort misses two of them.
  static long ofPercentages(BigDecimal comparator, BigDecimal own, long cohort) {
    return Counted.cases(comparator, cohort) - Counted.cases(own, cohort);
  }
}
