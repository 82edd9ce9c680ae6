package org.openscrutiny.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Period;

/// Whether five yearly figures rise or fall by more than chance.
///
/// Shares of a cohort are tested by Cochran and Armitage's test for trend, rates by weighted least
/// squares (the methods of public health profiles in England). A trend is claimed only where the
/// test statistic is above [#CRITICAL] and the slope has the same sign whichever of the five years
/// is left out.
///
/// @param chiSquare the test statistic of all five years, with one degree of freedom
public record Trend(Course course, Period first, Period last, double chiSquare) {
  public static final int POINTS = 5;

  /// The chi-square value that chance exceeds 1 time in 500 (p = 0.002).
  static final double CRITICAL = 9.5495;

  /// The width of a 95% interval in standard errors, to the two decimal places that the method
  /// uses.
  private static final double WIDTH = 3.92;

  /// The result of the test.
  public enum Course {
    INCREASING("increasing"),
    DECREASING("decreasing"),
    UNCLEAR("no clear trend");

    private final String id;

    Course(String id) {
      this.id = id;
    }

    /// The words in the public JSON.
    public String id() {
      return id;
    }

    /// The direction of the newest figure seen from the oldest.
    public Direction direction() {
      return switch (this) {
        case INCREASING -> Direction.HIGHER;
        case DECREASING -> Direction.LOWER;
        case UNCLEAR -> Direction.SAME;
      };
    }
  }

  /// The figure of one year.
  sealed interface Point {
    Period period();

    record Share(Period period, long cases, long cohort) implements Point {}

    record Rate(Period period, double rate, ConfidenceInterval interval) implements Point {}
  }

  /// A test's statistic, and the sign of the slope.
  private record Test(double chiSquare, double slope) {}

  /// Empty unless there are five points, all of one kind.
  ///
  /// @param points oldest first
  static Optional<Trend> of(List<? extends Point> points) {
    boolean shares = points.stream().allMatch(Point.Share.class::isInstance);
    boolean rates = points.stream().allMatch(Point.Rate.class::isInstance);
    if (points.size() != POINTS || !(shares || rates)) {
      return Optional.empty();
    }
    Test all = test(points);
    boolean clear = all.chiSquare() > CRITICAL && all.slope() != 0;
    for (int i = 0; i < points.size() && clear; i++) {
      var others = new ArrayList<Point>(points);
      others.remove(i);
      clear = Math.signum(test(others).slope()) == Math.signum(all.slope());
    }
    Course course =
        clear ? (all.slope() > 0 ? Course.INCREASING : Course.DECREASING) : Course.UNCLEAR;
    return Optional.of(
        new Trend(course, points.getFirst().period(), points.getLast().period(), all.chiSquare()));
  }

  private static Test test(List<? extends Point> points) {
    var shares = new ArrayList<Point.Share>();
    var rates = new ArrayList<Point.Rate>();
    for (Point point : points) {
      switch (point) {
        case Point.Share share -> shares.add(share);
        case Point.Rate rate -> rates.add(rate);
      }
    }
    return rates.isEmpty() ? cochranArmitage(shares) : weightedLeastSquares(rates);
  }

  /// `[ΣO(t − t̄)]² / [p̄(1 − p̄)ΣN(t − t̄)²]`, with the mean year weighted by the cohorts.
  private static Test cochranArmitage(List<Point.Share> points) {
    double cohorts = points.stream().mapToDouble(Point.Share::cohort).sum();
    double share = points.stream().mapToDouble(Point.Share::cases).sum() / cohorts;
    double mean = points.stream().mapToDouble(each -> each.cohort() * year(each)).sum() / cohorts;
    double slope = points.stream().mapToDouble(each -> each.cases() * (year(each) - mean)).sum();
    double spread =
        points.stream().mapToDouble(each -> each.cohort() * Math.pow(year(each) - mean, 2)).sum();
    double variance = share * (1 - share) * spread;
    return new Test(variance > 0 ? slope * slope / variance : 0, slope);
  }

  /// The slope over its standard error, squared: with weights `w = (3.92 / (U − L))²`, that is `b²D
  /// / Σw`, where `D = Σw Σwt² − (Σwt)²`.
  private static Test weightedLeastSquares(List<Point.Rate> points) {
    double origin = year(points.getFirst());
    double weights = 0;
    double years = 0;
    double squares = 0;
    double rates = 0;
    double products = 0;
    for (Point.Rate point : points) {
      double weight = Math.pow(WIDTH / point.interval().width(), 2);
      double t = year(point) - origin;
      weights += weight;
      years += weight * t;
      squares += weight * t * t;
      rates += weight * point.rate();
      products += weight * t * point.rate();
    }
    double determinant = weights * squares - years * years;
    double slope = (weights * products - years * rates) / determinant;
    return new Test(slope * slope * determinant / weights, slope);
  }

  private static double year(Point point) {
    return point.period().firstYear();
  }
}
