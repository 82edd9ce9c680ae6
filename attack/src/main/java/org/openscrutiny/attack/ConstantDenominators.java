package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Finds the rates whose denominator is the same in every period, such as the children who live in
/// the area. A few periods bound that number, and the bounds hold in all of them.
final class ConstantDenominators {
  private static final double MARGIN = 2;
  private static final int LEAST_COUNTS = 4;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private ConstantDenominators() {}

  static List<InferenceRule> in(PeriodTable table) {
    var found = new ArrayList<InferenceRule>();
    for (IndicatorColumn ratio : table.ratios()) {
      for (IndicatorColumn count : table.counts()) {
        if (count.hides()) {
          rule(table, ratio, count, found);
        }
      }
    }
    return found;
  }

  private static void rule(
      PeriodTable table, IndicatorColumn ratio, IndicatorColumn count, List<InferenceRule> found) {
    double least = 0;
    double most = Double.MAX_VALUE;
    double evidence = 0;
    var counts = new HashSet<Long>();
    for (int period = 0; period < table.size(); period++) {
      if (!count.isShown(period) || ratio.printed(period).isEmpty()) {
        continue;
      }
      double cases = count.count(period);
      BigDecimal printed = ratio.printed(period).orElseThrow();
      double step = HALF.movePointLeft(Math.max(0, printed.scale())).doubleValue();
      double rate = printed.doubleValue();
      if (rate <= step || cases <= 0) {
        continue;
      }
      least = Math.max(least, ratio.base() * cases / (rate + step));
      most = Math.min(most, ratio.base() * cases / (rate - step));
      evidence += counts.isEmpty() ? 0 : Math.log10(rate / step / 2);
      counts.add(count.count(period));
    }
    double tried = (double) table.ratios().size() * table.counts().size();
    if (Math.ceil(least) <= Math.floor(most)
        && counts.size() >= LEAST_COUNTS
        && evidence >= Math.log10(tried) + MARGIN) {
      add(table, ratio, count, evidence, found);
    }
  }

  private static void add(
      PeriodTable table,
      IndicatorColumn ratio,
      IndicatorColumn count,
      double evidence,
      List<InferenceRule> found) {
    String constant =
        "the number of which %s is always %s, %s"
            .formatted(ratio.name(), count.name(), table.area());
    var constraints = new ArrayList<CountConstraint>();
    boolean isUseful = false;
    for (int period = 0; period < table.size(); period++) {
      if (count.isThere(period) && ratio.printed(period).isPresent()) {
        constraints.add(
            new CountConstraint.PrintedRatio(
                count.at(period), constant, ratio.printed(period).orElseThrow(), ratio.base()));
        isUseful |= count.isHidden(period);
      }
    }
    if (isUseful) {
      found.add(
          new InferenceRule(
              InferenceRule.Kind.CONSTANT_DENOMINATOR,
              "%s is %s divided by a number that never changes"
                  .formatted(ratio.name(), count.name()),
              evidence,
              constraints));
    }
  }
}
