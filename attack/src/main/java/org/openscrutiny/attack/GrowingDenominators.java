package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Finds rates of a population that nobody prints and that grows steadily: the populations that the
/// shown counts and rates give change by nearly the same factor each period. A hidden count is then
/// its rate of the population between its neighbours.
final class GrowingDenominators {
  private static final double MARGIN = 2;
  private static final int LEAST_SHOWN = 4;
  private static final double MOST_GROWTH = Math.log(1.05);
  private static final double MOST_APART = 0.02;

  private final IndicatorColumn ratio;
  private final IndicatorColumn count;
  private final List<Integer> shown = new ArrayList<>();

  private GrowingDenominators(PeriodTable table, IndicatorColumn ratio, IndicatorColumn count) {
    this.ratio = ratio;
    this.count = count;
    IntStream.range(0, table.size())
        .filter(period -> count.isShown(period) && count.count(period) > 0)
        .filter(period -> ratio.printed(period).filter(rate -> rate.signum() > 0).isPresent())
        .forEach(shown::add);
  }

  static List<InferenceRule> in(PeriodTable table) {
    var found = new ArrayList<InferenceRule>();
    double tried = Math.log10((double) table.ratios().size() * table.counts().size());
    for (IndicatorColumn ratio : table.ratios()) {
      for (IndicatorColumn count : table.counts()) {
        if (ratio.base() > 100 && ratio.isOurs() && count.hides()) {
          var series = new GrowingDenominators(table, ratio, count);
          if (series.shown.size() >= LEAST_SHOWN && series.evidence() >= tried + MARGIN) {
            series.addTo(found);
          }
        }
      }
    }
    return found;
  }

  private double population(int period) {
    return ratio.base() * count.count(period) / rate(period);
  }

  private double rate(int period) {
    return ratio.printed(period).orElse(BigDecimal.ONE).doubleValue();
  }

  /// By how much a population may be wrong because its rate is rounded.
  private double rounding(int period) {
    int places = Math.max(0, ratio.printed(period).orElse(BigDecimal.ONE).scale());
    return Math.pow(10, -places) / 2 / rate(period);
  }

  /// Negative where the population doesn't grow steadily. One step shows the growth itself.
  private double evidence() {
    double growth = growth();
    double evidence = 0;
    double best = 0;
    for (int place = 1; place < shown.size(); place++) {
      int before = shown.get(place - 1);
      int period = shown.get(place);
      double time = period - before;
      double step = Math.log(population(period) / population(before)) / time;
      double room = MOST_APART + (rounding(period) + rounding(before)) / time;
      if (Math.abs(step - growth) > room || Math.abs(growth) > MOST_GROWTH) {
        return -1;
      }
      double move = Math.abs(Math.log((double) count.count(period) / count.count(before))) / time;
      double own = Math.max(0, Math.log10(move / room));
      evidence += own;
      best = Math.max(best, own);
    }
    return evidence - best;
  }

  private double growth() {
    return Math.log(population(shown.getLast()) / population(shown.getFirst()))
        / (shown.getLast() - shown.getFirst());
  }

  private void addTo(List<InferenceRule> found) {
    var constraints = new ArrayList<CountConstraint>();
    for (int period = shown.getFirst(); period < shown.getLast(); period++) {
      if (count.isHidden(period) && ratio.printed(period).isPresent()) {
        String whole = "the population behind " + ratio.at(period);
        double about = about(period);
        constraints.add(
            new CountConstraint.PrintedRatio(
                count.at(period), whole, ratio.printed(period).orElseThrow(), ratio.base()));
        constraints.addAll(
            CountConstraint.between(
                whole,
                (long) Math.floor(about * (1 - MOST_APART)),
                (long) Math.ceil(about * (1 + MOST_APART))));
      }
    }
    if (!constraints.isEmpty()) {
      found.add(
          new InferenceRule(
              InferenceRule.Kind.CONSTANT_DENOMINATOR,
              "%s is %s divided by a number that grows steadily"
                  .formatted(ratio.name(), count.name()),
              evidence(),
              constraints));
    }
  }

  /// The population between its neighbours.
  private double about(int period) {
    int before =
        shown.stream().filter(each -> each < period).reduce((_, last) -> last).orElseThrow();
    int after = shown.stream().filter(each -> each > period).findFirst().orElseThrow();
    double growth = Math.log(population(after) / population(before)) / (after - before);
    return population(before) * Math.exp(growth * (period - before));
  }
}
