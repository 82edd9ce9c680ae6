package org.openscrutiny.attack;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The hypothesis that a weighted sum of columns, each with a lag, is zero in every period.
record LinearHypothesis(List<LaggedColumn> parts) {
  static final int LEAST_PERIODS = 3;
  private static final double MARGIN = 2;
  private static final int THIRD = 3;

  /// A column of some periods before.
  ///
  /// @param back the lag, in periods
  record LaggedColumn(IndicatorColumn column, int back, int times) {
    private long in(int period) {
      return times * column.count(period - back);
    }
  }

  static LaggedColumn part(IndicatorColumn column, int back, int times) {
    return new LaggedColumn(column, back, times);
  }

  boolean hides() {
    return parts.stream().anyMatch(part -> part.column().hides());
  }

  /// How many digits agree, over all periods in which everything is shown. Negative where the
  /// hypothesis is wrong in one of them.
  ///
  /// @param least in how many periods it has to hold
  double evidence(int periods, IntPredicate counts, int least) {
    double evidence = 0;
    int rows = 0;
    for (int period = 0; period < periods; period++) {
      if (!counts.test(period) || !isShown(period)) {
        continue;
      }
      long sum = 0;
      long largest = 0;
      for (LaggedColumn part : parts) {
        long value = part.in(period);
        sum += value;
        largest = Math.max(largest, Math.abs(value));
      }
      if (sum != 0) {
        return -1;
      }
      if (largest > 0) {
        rows++;
        evidence += Math.log10(1.0 + largest);
      }
    }
    return rows >= least ? evidence : 0;
  }

  /// The same for a hypothesis of many columns: somebody who is free to choose the two largest
  /// still has to meet the third.
  double cautiousEvidence(int periods, int least) {
    double evidence = 0;
    int rows = 0;
    for (int period = 0; period < periods; period++) {
      if (isShown(period)) {
        int at = period;
        long[] values = parts.stream().mapToLong(part -> part.in(at)).toArray();
        if (LongStream.of(values).sum() != 0) {
          return -1;
        }
        long[] sizes = LongStream.of(values).map(Math::abs).sorted().toArray();
        evidence += Math.log10(1.0 + sizes[sizes.length - THIRD]);
        rows++;
      }
    }
    return rows >= least ? evidence : 0;
  }

  /// Whether it holds so often that it cannot be chance.
  ///
  /// @param tried how many hypotheses were tested
  boolean isSure(double evidence, double tried, int periods) {
    return evidence >= Math.log10(tried) + MARGIN && allMatter(periods);
  }

  boolean allMatter(int periods) {
    return parts.stream().allMatch(part -> matters(part, periods));
  }

  /// A column that is always zero adds no evidence.
  private boolean matters(LaggedColumn part, int periods) {
    return IntStream.range(0, periods).anyMatch(period -> isShown(period) && part.in(period) != 0);
  }

  private boolean isShown(int period) {
    for (LaggedColumn part : parts) {
      if (!part.column().isShown(period - part.back())) {
        return false;
      }
    }
    return true;
  }

  /// Its constraints for the periods in which something is hidden and nothing is missing.
  List<CountConstraint> constraints(int periods, IntPredicate counts) {
    return IntStream.range(0, periods)
        .filter(counts)
        .filter(
            period -> parts.stream().allMatch(part -> part.column().isThere(period - part.back())))
        .filter(
            period -> parts.stream().anyMatch(part -> part.column().isHidden(period - part.back())))
        .<CountConstraint>mapToObj(period ->
            CountConstraint.WeightedSum.zero(
                parts.stream()
                    .map(part ->
                        new CountConstraint.Term(
                            part.column().at(period - part.back()), part.times()))))
        .toList();
  }

  /// The same for two hypotheses that state the same.
  String key() {
    List<LaggedColumn> sorted =
        parts.stream()
            .sorted(
                Comparator.comparing((LaggedColumn part) -> part.column().name())
                    .thenComparingInt(LaggedColumn::back))
            .toList();
    int sign = sorted.getFirst().times() < 0 ? -1 : 1;
    return sorted.stream()
        .map(part -> "%s@%d*%d".formatted(part.column().name(), part.back(), sign * part.times()))
        .collect(Collectors.joining(" "));
  }

  /// What is added equals what is taken away.
  String says() {
    return side(1) + " = " + side(-1);
  }

  private String side(int sign) {
    return parts.stream()
        .filter(part -> part.times() * sign > 0)
        .map(LinearHypothesis::words)
        .collect(Collectors.joining(" + "));
  }

  private static String words(LaggedColumn part) {
    return part.column().name()
        + switch (part.back()) {
          case -1 -> " one period after";
          case 0 -> "";
          case 1 -> " one period before";
          default -> " " + part.back() + " periods before";
        };
  }
}
