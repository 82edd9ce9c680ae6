package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openscrutiny.domain.Period;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.Ratio;

/// The populations of one area that a count and a rate give, period by period.
///
/// From one year to the next a population changes by 5% at most. A population that grows steadily
/// differs in each step by 1.5 percentage points at most from the step in the middle, besides what
/// the rounding of the rates allows. A count and a rate that have nothing to do with each other
/// agree on such a step by chance only as far as both hardly move: if the count changes by the
/// factor e^m, the chance is that room divided by m. One step says nothing, since it shows the
/// growth itself.
///
/// Example: 40, 31, 52 and 47 children are 16.7, 12.5, 20.2 and 17.6 per 10,000 of a population
/// that grows by 3.6% a year. The counts change by m = 0.25, 0.52 and 0.10, with a room of 0.02.
/// Without the step that shows most, the chance is 0.08 × 0.2 = 0.016, so more years are needed.
final class PopulationGrowth {
  private static final double MOST_PER_YEAR = Math.log(1.05);
  private static final double MOST_APART = 0.015;
  private static final int YEAR = 12;

  private record Year(Period period, long count, BigDecimal rate, Limits population) {
    double middle() {
      return (Math.log((double) population.low()) + Math.log((double) population.high())) / 2;
    }
  }

  /// @param least the smallest growth that the rounded rates allow, in each year
  /// @param most the largest
  /// @param move how much the count moves
  private record Step(double least, double middle, double most, double move) {
    boolean isPossible() {
      return least <= MOST_PER_YEAR && most >= -MOST_PER_YEAR;
    }

    double chance(double growth) {
      boolean isSteady = least - MOST_APART <= growth && growth <= most + MOST_APART;
      double room = (isSteady ? MOST_APART : MOST_PER_YEAR) + (most - least) / 2;
      return Math.min(1, room / move);
    }
  }

  private final int base;
  private final List<Year> years = new ArrayList<>();

  PopulationGrowth(int base) {
    this.base = base;
  }

  void add(Period period, long count, BigDecimal rate) {
    Limits population = new Ratio(0, 1, rate, base).denominatorsOf(count);
    if (!population.isNone() && population.low() > 0) {
      years.add(new Year(period, count, rate, population));
    }
  }

  /// The probability that the figures fit by chance; above 1 if a step is too large.
  double chance() {
    years.sort(Comparator.comparing(Year::period));
    var steps = new ArrayList<Step>();
    for (int place = 1; place < years.size(); place++) {
      steps.add(step(years.get(place - 1), years.get(place)));
    }
    if (!steps.stream().allMatch(Step::isPossible)) {
      return 2;
    }
    double growth =
        steps.stream()
            .mapToDouble(Step::middle)
            .sorted()
            .skip(steps.size() / 2)
            .findFirst()
            .orElse(0);
    double[] chances = steps.stream().mapToDouble(step -> step.chance(growth)).sorted().toArray();
    double chance = 1;
    for (int place = 1; place < chances.length; place++) {
      chance *= chances[place];
    }
    return chance;
  }

  private static Step step(Year one, Year other) {
    int months = MonthSpan.of(other.period()).end() - MonthSpan.of(one.period()).end();
    double time = Math.max(1, (double) months / YEAR);
    return new Step(
        Math.log((double) other.population().low() / one.population().high()) / time,
        (other.middle() - one.middle()) / time,
        Math.log((double) other.population().high() / one.population().low()) / time,
        Math.abs(Math.log((double) other.count() / one.count())) / time);
  }
}
