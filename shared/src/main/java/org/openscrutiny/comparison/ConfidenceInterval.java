package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;

/// A 95% confidence interval, in the unit of the figure from which it was calculated.
///
/// The methods are those of the Office for Health Improvement and Disparities for public health
/// indicators ("Technical guide: confidence intervals"): Wilson's for a share of a cohort, Byar's
/// for ten cases or more, and the exact limits of the Poisson distribution for fewer.
public record ConfidenceInterval(double low, double high) {
  /// The standard normal distribution's quantile for 97.5%.
  static final double Z = 1.959963984540054;

  private static final double TAIL = 0.025;
  private static final long BYAR_FROM = 10;
  private static final int HALVINGS = 200;

  public ConfidenceInterval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "The lower limit is above the upper one: %s to %s".formatted(low, high));
    }
  }

  /// The interval of a share from 0 to 1: Wilson's score interval.
  public static ConfidenceInterval ofShare(long cases, long cohort) {
    if (cases < 0 || cohort < 1 || cases > cohort) {
      throw new IllegalArgumentException("%d of %d is not a share".formatted(cases, cohort));
    }
    double x = cases;
    double n = cohort;
    double middle = 2 * x + Z * Z;
    double halfWidth = Z * Math.sqrt(Z * Z + 4 * x * (1 - x / n));
    double divisor = 2 * (n + Z * Z);
    return new ConfidenceInterval(
        Math.max(0, (middle - halfWidth) / divisor), Math.min(1, (middle + halfWidth) / divisor));
  }

  /// The interval of a number of independent cases.
  public static ConfidenceInterval ofCases(long cases) {
    if (cases < 0) {
      throw new IllegalArgumentException(
          "A number of cases is never negative: %d".formatted(cases));
    }
    return cases >= BYAR_FROM ? byar(cases) : exact(cases);
  }

  private static ConfidenceInterval byar(long cases) {
    double x = cases;
    double more = x + 1;
    double low = 1 - 1 / (9 * x) - Z / (3 * Math.sqrt(x));
    double high = 1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more));
    return new ConfidenceInterval(x * low * low * low, more * high * high * high);
  }

  /// The exact Poisson limits: the mean at which this number of cases or more has probability
  /// 0.025, and the mean at which this number or fewer has probability 0.025. They are half of
  /// chi-square quantiles with an even number of degrees of freedom; finding the root needs no
  /// table of that distribution.
  private static ConfidenceInterval exact(long cases) {
    double low = cases == 0 ? 0 : root(mean -> TAIL - (1 - atMost(cases - 1, mean)), 0, BYAR_FROM);
    double high = root(mean -> atMost(cases, mean) - TAIL, (double) cases, 4.0 * BYAR_FROM);
    return new ConfidenceInterval(low, high);
  }

  /// The probability of this number of cases or fewer.
  private static double atMost(long cases, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (long i = 1; i <= cases; i++) {
      term *= mean / i;
      sum += term;
    }
    return sum;
  }

  /// The zero of a falling function, by bisection.
  private static double root(DoubleUnaryOperator falling, double from, double to) {
    double left = from;
    double right = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (left + right) / 2;
      if (falling.applyAsDouble(middle) > 0) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return (left + right) / 2;
  }

  /// The interval of the difference between two independent figures, from the limits of each. For
  /// two shares it is Newcombe's hybrid score interval ("Interval estimation for the difference
  /// between independent proportions", Statistics in Medicine 17, 1998, method 10). Zou and Donner
  /// showed that the method is valid for any two figures, so for rates too (Statistics in Medicine
  /// 27, 2008).
  ///
  /// @param from the earlier figure; it lies within its limits, as `to` does
  static ConfidenceInterval ofChange(
      double from, ConfidenceInterval fromLimits, double to, ConfidenceInterval toLimits) {
    double by = to - from;
    return new ConfidenceInterval(
        by - Math.hypot(to - toLimits.low, fromLimits.high - from),
        by + Math.hypot(toLimits.high - to, from - fromLimits.low));
  }

  ConfidenceInterval times(double factor) {
    return new ConfidenceInterval(low * factor, high * factor);
  }

  double width() {
    return high - low;
  }

  /// The lower limit as it is shown, rounded half up.
  public BigDecimal low(int decimalPlaces) {
    return rounded(low, decimalPlaces);
  }

  /// The upper limit as it is shown, rounded half up.
  public BigDecimal high(int decimalPlaces) {
    return rounded(high, decimalPlaces);
  }

  /// The direction of this interval seen from a figure: higher where the figure lies below the
  /// interval, lower where it lies above, the same where it lies inside. A figure is inside if it
  /// is within the exact limits or within the limits as shown, so that rounding never makes a
  /// difference.
  Direction of(BigDecimal figure, int decimalPlaces) {
    double exact = figure.doubleValue();
    if (exact > high && figure.compareTo(high(decimalPlaces)) > 0) {
      return Direction.LOWER;
    }
    return exact < low && figure.compareTo(low(decimalPlaces)) < 0
        ? Direction.HIGHER
        : Direction.SAME;
  }

  private static BigDecimal rounded(double limit, int decimalPlaces) {
    return BigDecimal.valueOf(limit).setScale(decimalPlaces, RoundingMode.HALF_UP);
  }
}
