package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds which percentage or rate is made of which two counts: the pairs that give what is printed
/// wherever all three are shown, and the counts of which a percentage is a share by whole numbers.
final class Ratios {
  private static final double MARGIN = 2;
  private static final int LEAST_PERIODS = 2;

  /// How often a figure of the right pair fits: papers misprint, and count again.
  private static final double RIGHT = 0.7;

  private static final double BY_NAME = 3;
  private static final int MOST_COLUMNS = 250;

  private final Block block;
  private final List<Column> counts;
  private final List<Rule> found = new ArrayList<>();
  private final List<Made> all = new ArrayList<>();

  private Ratios(Block block) {
    this.block = block;
    this.counts = block.counts().stream().limit(MOST_COLUMNS).toList();
  }

  static List<Rule> in(Block block) {
    if (block.columns().stream().noneMatch(Column::hides)) {
      return List.of();
    }
    var finder = new Ratios(block);
    finder.block.ratios().forEach(finder::made);
    finder.found.addAll(Shares.in(block, finder.all));
    return List.copyOf(finder.found);
  }

  private void made(Column ratio) {
    double tried = (double) counts.size() * counts.size();
    boolean known = false;
    for (Column denominator : counts) {
      for (Column numerator : counts) {
        if (numerator != denominator) {
          double evidence = evidence(ratio, numerator, denominator);
          if (evidence >= Math.log10(tried) + MARGIN) {
            add(new Made(block, ratio, Optional.of(numerator), denominator), evidence);
            known = true;
          }
        }
      }
    }
    if (!known) {
      shares(ratio);
    }
  }

  private void add(Made made, double evidence) {
    all.add(made);
    List<Fact> facts = made.facts();
    if (!facts.isEmpty()) {
      found.add(new Rule(Rule.Kind.RATIO, made.says(), evidence, facts, made.alsoTargets()));
    }
    found.addAll(made.remembered());
  }

  /// How much more likely the printed figures are if the pair is the right one than by chance, in
  /// digits. Papers misprint, so one that doesn't fit counts against a pair, and doesn't rule it
  /// out.
  private double evidence(Column ratio, Column numerator, Column denominator) {
    double evidence = isNamedAfter(ratio, numerator) ? BY_NAME : 0;
    int fitting = 0;
    for (int period = 0; period < block.size(); period++) {
      BigDecimal printed = ratio.printed(period).orElse(null);
      if (printed == null || !numerator.isShown(period) || !denominator.isShown(period)) {
        continue;
      }
      long whole = denominator.count(period);
      boolean fits = fits(printed, ratio.base(), numerator.count(period), whole);
      if (numerator.count(period) != 0 || !fits) {
        fitting += fits ? 1 : 0;
        evidence +=
            likelihood(fits, 1 / Math.min(Math.max(2.0, (double) whole), steps(ratio, printed)));
      }
    }
    return fitting >= LEAST_PERIODS ? evidence : 0;
  }

  private static boolean isNamedAfter(Column ratio, Column numerator) {
    return ratio.filters().equals(numerator.filters())
        && ratio.indicator().matches(Pattern.quote(numerator.indicator()) + "-(percentage|rate)");
  }

  private static double likelihood(boolean fits, double chance) {
    return fits
        ? Math.max(0, Math.log10(RIGHT / chance))
        : Math.log10((1 - RIGHT) / (1 - Math.min(RIGHT, chance)));
  }

  /// How many different figures can be printed up to the base.
  private static double steps(Column ratio, BigDecimal printed) {
    return ratio.base() * Math.pow(10, Math.max(0, printed.scale()));
  }

  private static boolean fits(BigDecimal printed, int base, long part, long whole) {
    return whole > 0
        && BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(base))
                .divide(
                    BigDecimal.valueOf(whole), Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                .compareTo(printed)
            == 0;
  }

  /// A percentage whose cases nobody prints is a share of the count of which it makes a whole
  /// number more often than by chance.
  private void shares(Column ratio) {
    double tried = (double) counts.size() * block.ratios().size();
    counts.stream()
        .max(Comparator.comparingDouble(denominator -> evidenceOfShare(block, ratio, denominator)))
        .filter(best -> evidenceOfShare(block, ratio, best) >= Math.log10(tried) + MARGIN)
        .ifPresent(best ->
            add(
                new Made(block, ratio, Optional.empty(), best),
                evidenceOfShare(block, ratio, best)));
  }

  static double evidenceOfShare(Block block, Column ratio, Column denominator) {
    double evidence = 0;
    for (int period = 0; period < block.size(); period++) {
      BigDecimal printed = ratio.printed(period).orElse(null);
      if (printed != null && denominator.isShown(period) && denominator.count(period) > 0) {
        double chance = denominator.count(period) / steps(ratio, printed);
        if (chance < 1 && printed.signum() != 0) {
          evidence += likelihood(isShare(printed, ratio.base(), denominator.count(period)), chance);
        }
      }
    }
    return evidence;
  }

  /// Whether some whole number of a cohort gives the printed figure.
  static boolean isShare(BigDecimal printed, int base, long whole) {
    long part =
        printed
            .multiply(BigDecimal.valueOf(whole))
            .divide(BigDecimal.valueOf(base), 0, RoundingMode.HALF_UP)
            .longValue();
    return fits(printed, base, part, whole);
  }
}
