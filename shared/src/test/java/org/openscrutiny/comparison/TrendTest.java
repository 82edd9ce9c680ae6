package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Trend.Course;
import org.openscrutiny.comparison.Trend.Point;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

class TrendTest {
  @Test
  void sharesHaveTheStatisticOfCochranAndArmitage() {
    Trend trend =
        shares(
            new long[] {1367, 1332, 1199, 1023, 994},
            new long[] {44701, 44064, 42811, 41527, 40299});
    assertThat(trend.course()).isEqualTo(Course.DECREASING);
    assertThat(trend.chiSquare()).isCloseTo(47.90, within(0.005));
    assertThat(trend.first().id()).isEqualTo("2020");
    assertThat(trend.last().id()).isEqualTo("2024");
  }

  @Test
  void aRiseCausedByOneYearIsNoTrend() {
    Trend trend =
        shares(new long[] {500, 480, 470, 460, 900}, new long[] {5000, 5000, 5000, 5000, 5000});
    assertThat(trend.chiSquare()).isGreaterThan(Trend.CRITICAL);
    assertThat(trend.course()).isEqualTo(Course.UNCLEAR);
  }

  @Test
  void aDriftBelowTheCriticalValueIsNoTrend() {
    Trend trend =
        shares(new long[] {500, 505, 510, 515, 520}, new long[] {5000, 5000, 5000, 5000, 5000});
    assertThat(trend.chiSquare()).isLessThan(Trend.CRITICAL);
    assertThat(trend.course()).isEqualTo(Course.UNCLEAR);
  }

  @Test
  void sharesOf0And100PercentHaveNoTrend() {
    assertThat(shares(new long[5], new long[] {9, 9, 9, 9, 9}).course()).isEqualTo(Course.UNCLEAR);
    assertThat(shares(new long[] {9, 9, 9, 9, 9}, new long[] {9, 9, 9, 9, 9}).course())
        .isEqualTo(Course.UNCLEAR);
  }

  /// The statistics were calculated from the formula, independently of this code.
  @Test
  void ratesAreTestedByWeightedLeastSquares() {
    Trend rising = rates(480, 500, 530, 560, 600);
    assertThat(rising.course()).isEqualTo(Course.INCREASING);
    assertThat(rising.chiSquare()).isCloseTo(16.187, within(0.0005));
    Trend steady = rates(100, 104, 99, 103, 101);
    assertThat(steady.course()).isEqualTo(Course.UNCLEAR);
    assertThat(steady.chiSquare()).isCloseTo(0.001075, within(5e-7));
  }

  @Test
  void fourYearsHaveNoTrend() {
    assertThat(Trend.of(points(new long[] {1, 2, 3, 4}, new long[] {9, 9, 9, 9}))).isEmpty();
  }

  private static Trend shares(long[] cases, long[] cohorts) {
    return Trend.of(points(cases, cohorts)).orElseThrow();
  }

  private static List<Point> points(long[] cases, long[] cohorts) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < cases.length; i++) {
      points.add(new Point.Share(year(i), cases[i], cohorts[i]));
    }
    return points;
  }

  /// Rates of 50,000 people in each year.
  private static Trend rates(long... cases) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < cases.length; i++) {
      points.add(
          new Point.Rate(
              year(i), cases[i] / 5.0, ConfidenceInterval.ofCases(cases[i]).times(1 / 5.0)));
    }
    return Trend.of(points).orElseThrow();
  }

  private static Period year(int i) {
    return new Period(TimeIdentifier.CALENDAR_YEAR, 2020 + i);
  }
}
