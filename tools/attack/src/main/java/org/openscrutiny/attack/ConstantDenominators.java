package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Finds the rates whose count is always divided by the same number, such as the children who live
/// in the area: what a few months tell of that number is true of all.
final class ConstantDenominators {
  private static final double MARGIN = 2;
  private static final int LEAST_COUNTS = 4;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private ConstantDenominators() {}

  static List<Rule> in(Block block) {
    var found = new ArrayList<Rule>();
    for (Column ratio : block.ratios()) {
      for (Column count : block.counts()) {
        if (count.hides()) {
          rule(block, ratio, count, found);
        }
      }
    }
    return found;
  }

  private static void rule(Block block, Column ratio, Column count, List<Rule> found) {
    double least = 0;
    double most = Double.MAX_VALUE;
    double evidence = 0;
    var counts = new HashSet<Long>();
    for (int period = 0; period < block.size(); period++) {
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
    double tried = (double) block.ratios().size() * block.counts().size();
    if (Math.ceil(least) <= Math.floor(most)
        && counts.size() >= LEAST_COUNTS
        && evidence >= Math.log10(tried) + MARGIN) {
      add(block, ratio, count, evidence, found);
    }
  }

  private static void add(
      Block block, Column ratio, Column count, double evidence, List<Rule> found) {
    String constant =
        "the number of which %s is always %s, %s"
            .formatted(ratio.name(), count.name(), block.area());
    var facts = new ArrayList<Fact>();
    boolean tells = false;
    for (int period = 0; period < block.size(); period++) {
      if (count.isThere(period) && ratio.printed(period).isPresent()) {
        facts.add(
            new Fact.Printed(
                count.at(period), constant, ratio.printed(period).orElseThrow(), ratio.base()));
        tells |= count.isHidden(period);
      }
    }
    if (tells) {
      found.add(
          new Rule(
              Rule.Kind.CONSTANT_DENOMINATOR,
              "%s is %s divided by a number that never changes"
                  .formatted(ratio.name(), count.name()),
              evidence,
              facts));
    }
  }
}
