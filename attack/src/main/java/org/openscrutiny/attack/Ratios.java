package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the numerator and denominator of each percentage or rate: the pairs of counts that give
/// what is printed wherever all three are shown. Where nobody publishes the numerator, the
/// denominator is the count of which the printed percentages are whole shares.
final class Ratios {
  private static final double MARGIN = 2;
  private static final int LEAST_PERIODS = 2;

  /// How often a figure of the right pair fits: papers misprint, and revise their counts.
  private static final double RIGHT = 0.7;

  private static final double BY_NAME = 3;
  private static final int MOST_COLUMNS = 250;

  private final PeriodTable table;
  private final List<IndicatorColumn> counts;
  private final List<InferenceRule> found = new ArrayList<>();
  private final List<RatioDefinition> all = new ArrayList<>();

  private Ratios(PeriodTable table) {
    this.table = table;
    this.counts = table.counts().stream().limit(MOST_COLUMNS).toList();
  }

  static List<InferenceRule> in(PeriodTable table) {
    var finder = new Ratios(table);
    if (table.columns().stream().noneMatch(IndicatorColumn::hides)) {
      // Nothing is hidden, and a percentage of a printed count may still be of a few children.
      table.ratios().stream()
          .filter(each -> each.isOurs() && each.isPercentage())
          .forEach(finder::shares);
      return List.copyOf(finder.found);
    }
    finder.table.ratios().forEach(finder::definitions);
    finder.found.addAll(SharesOfWhole.in(table, finder.all));
    return List.copyOf(finder.found);
  }

  private void definitions(IndicatorColumn ratio) {
    double tried = (double) counts.size() * counts.size();
    boolean known = false;
    for (IndicatorColumn denominator : counts) {
      for (IndicatorColumn numerator : counts) {
        if (numerator != denominator) {
          double evidence = evidence(ratio, numerator, denominator);
          if (evidence >= Math.log10(tried) + MARGIN) {
            add(new RatioDefinition(table, ratio, Optional.of(numerator), denominator), evidence);
            known = true;
          }
        }
      }
    }
    if (!known && ratio.base() > 1) {
      shares(ratio);
    }
  }

  private void add(RatioDefinition definitions, double evidence) {
    all.add(definitions);
    List<CountConstraint> constraints = definitions.constraints();
    if (!constraints.isEmpty()) {
      found.add(
          new InferenceRule(
              InferenceRule.Kind.RATIO,
              definitions.says(),
              evidence,
              constraints,
              definitions.alsoTargets()));
    }
    found.addAll(definitions.remembered());
  }

  /// The log10 likelihood ratio of the printed figures: this pair against chance. Papers misprint,
  /// so a figure that does not fit counts against a pair and does not rule it out.
  private double evidence(
      IndicatorColumn ratio, IndicatorColumn numerator, IndicatorColumn denominator) {
    double evidence = isNamedAfter(ratio, numerator) ? BY_NAME : 0;
    int fitting = 0;
    for (int period = 0; period < table.size(); period++) {
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

  private static boolean isNamedAfter(IndicatorColumn ratio, IndicatorColumn numerator) {
    return ratio.filters().equals(numerator.filters())
        && ratio.indicator().matches(Pattern.quote(numerator.indicator()) + "-(percentage|rate)");
  }

  static double likelihood(boolean fits, double chance) {
    return fits
        ? Math.max(0, Math.log10(RIGHT / chance))
        : Math.log10((1 - RIGHT) / (1 - Math.min(RIGHT, chance)));
  }

  /// How many different figures can be printed up to the base, or up to a mean that is above it.
  private static double steps(IndicatorColumn ratio, BigDecimal printed) {
    return Math.max(ratio.base(), printed.doubleValue())
        * Math.pow(10, Math.max(0, printed.scale()));
  }

  static boolean fits(BigDecimal printed, int base, long part, long whole) {
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
  private void shares(IndicatorColumn ratio) {
    double tried = (double) counts.size() * table.ratios().size();
    counts.stream()
        .max(Comparator.comparingDouble(denominator -> evidenceOfShare(table, ratio, denominator)))
        .filter(best -> evidenceOfShare(table, ratio, best) >= Math.log10(tried) + MARGIN)
        .ifPresent(best ->
            add(
                new RatioDefinition(table, ratio, Optional.empty(), best),
                evidenceOfShare(table, ratio, best)));
  }

  static double evidenceOfShare(
      PeriodTable table, IndicatorColumn ratio, IndicatorColumn denominator) {
    double evidence = 0;
    for (int period = 0; period < table.size(); period++) {
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
