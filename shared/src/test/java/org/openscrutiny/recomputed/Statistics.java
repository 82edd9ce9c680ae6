package org.openscrutiny.recomputed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The tests for chance, from their formulas on the methods page.
final class Statistics {
  private static final double Z = 1.959963984540054;
  private static final double TAIL = 0.025;
  private static final double CRITICAL = 9.5495;

  /// A 95% interval.
  record Limits(double low, double high) {
    /// 1 where the interval lies above a figure, −1 where it lies below, 0 where the figure is
    /// within the limits or within the limits as shown.
    int seenFrom(BigDecimal figure, int digits) {
      double exact = figure.doubleValue();
      if (exact > high && figure.compareTo(shown(high, digits)) > 0) {
        return -1;
      }
      return exact < low && figure.compareTo(shown(low, digits)) < 0 ? 1 : 0;
    }

    private static BigDecimal shown(double limit, int digits) {
      return BigDecimal.valueOf(limit).setScale(digits, RoundingMode.HALF_UP);
    }
  }

  /// The counts behind a figure.
  ///
  /// @param cohort 0 for a rate, of which only the cases are known
  record Counts(int year, long cases, long cohort, double printed) {
    boolean isShare() {
      return cohort > 0;
    }

    Limits limits() {
      return isShare() ? wilson() : ofCases();
    }

    double exact() {
      return isShare() ? 100.0 * cases / cohort : printed;
    }

    private Limits wilson() {
      double n = cohort;
      double p = cases / n;
      double middle = p + Z * Z / (2 * n);
      double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
      double divisor = 1 + Z * Z / n;
      return new Limits(
          100 * Math.max(0, (middle - half) / divisor),
          100 * Math.min(1, (middle + half) / divisor));
    }

    /// Byar's, and Poisson's for fewer than ten cases.
    private Limits ofCases() {
      double rate = printed / cases;
      if (cases < 10) {
        return new Limits(rate * mean(cases - 1, 1 - TAIL), rate * mean(cases, TAIL));
      }
      double more = cases + 1.0;
      return new Limits(
          rate * cases * Math.pow(1 - 1 / (9.0 * cases) - Z / (3 * Math.sqrt(cases)), 3),
          rate * more * Math.pow(1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more)), 3));
    }
  }

  private Statistics() {}

  /// The mean of a Poisson distribution in which this many cases or fewer have a probability.
  private static double mean(long cases, double probability) {
    double low = 0;
    double high = 100;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      double term = Math.exp(-middle);
      for (int n = 0; n <= cases; n++) {
        sum += term;
        term *= middle / (n + 1);
      }
      if (sum > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Newcombe's interval of the change.
  static Limits change(Counts before, Counts now) {
    double by = now.exact() - before.exact();
    return new Limits(
        by
            - Math.sqrt(
                Math.pow(now.exact() - now.limits().low(), 2)
                    + Math.pow(before.limits().high() - before.exact(), 2)),
        by
            + Math.sqrt(
                Math.pow(now.limits().high() - now.exact(), 2)
                    + Math.pow(before.exact() - before.limits().low(), 2)));
  }

  /// 1 for a rising trend of five years, −1 for a falling one, 0 for none.
  static int trend(List<Counts> five) {
    double slope = slope(five);
    for (int i = 0; i < five.size(); i++) {
      var four = new ArrayList<>(five);
      four.remove(i);
      if (Math.signum(slope(four)) != Math.signum(slope)) {
        return 0;
      }
    }
    return chiSquare(five) > CRITICAL ? (int) Math.signum(slope) : 0;
  }

  /// Weights of a straight line through the years: the cohorts, or the inverse variances.
  private static double weight(Counts each) {
    return each.isShare()
        ? each.cohort()
        : Math.pow(3.92 / (each.limits().high() - each.limits().low()), 2);
  }

  private static double value(Counts each) {
    return each.isShare() ? (double) each.cases() / each.cohort() : each.printed();
  }

  private static double mean(List<Counts> years) {
    return years.stream().mapToDouble(each -> weight(each) * each.year()).sum()
        / years.stream().mapToDouble(Statistics::weight).sum();
  }

  /// Of the weighted line, but for its scale.
  private static double slope(List<Counts> years) {
    double mean = mean(years);
    return years.stream()
        .mapToDouble(each -> weight(each) * value(each) * (each.year() - mean))
        .sum();
  }

  private static double chiSquare(List<Counts> years) {
    double mean = mean(years);
    double spread =
        years.stream().mapToDouble(each -> weight(each) * Math.pow(each.year() - mean, 2)).sum();
    double all = years.stream().mapToDouble(Statistics::weight).sum();
    double share = years.stream().mapToDouble(each -> weight(each) * value(each)).sum() / all;
    double variance = years.getFirst().isShare() ? share * (1 - share) * spread : spread;
    return variance > 0 ? Math.pow(slope(years), 2) / variance : 0;
  }
}
