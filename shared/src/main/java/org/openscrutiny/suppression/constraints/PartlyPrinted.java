package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.RatioRows.Row;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.Ratio;

/// What percentages and means may be of which the rows print one count only, or both without saying
/// so.
///
/// - A percentage of a printed count, whose numerator nobody prints: 12.5% of 40 children are 5,
///   and 12.4% of 40 would be nobody's percentage.
/// - A percentage of those who are not counted: 60 in time, and 4.8% late, of 63. The 63 need not
///   be printed.
/// - A percentage of an unprinted denominator, whatever its name: 60 are 95.2% of 63.
/// - A mean or a rate of two printed counts: 101 cases of 4 workers are 25.3 for each.
///
/// Each row fits by chance with the probability that a figure of its decimal places has a whole
/// count behind it. The product over the different rows, times the number of candidates, is at most
/// 1 in 1,000. One row that fits no whole count refutes a candidate.
final class PartlyPrinted {
  private static final double MOST_CHANCE = 0.001;
  private static final double REFUTED = 2;

  /// @param chance the probability that the figures fit by chance
  private record Tried(RatioDefinition definition, double chance) {}

  private final Indicator ratio;
  private final RatioRows rows;

  PartlyPrinted(Indicator ratio, RatioRows rows) {
    this.ratio = ratio;
    this.rows = rows;
  }

  static boolean isMean(Indicator indicator) {
    return indicator.counts().isEmpty()
        && indicator.unit() == Unit.NUMBER
        && indicator.decimalPlaces() > 0;
  }

  /// A mean or a rate whose two counts are printed in its rows.
  ///
  /// @param beside the indicators with a shown count in the rows
  Optional<RatioDefinition> ofPair(Set<String> beside) {
    int base = RatioDefinitions.base(ratio);
    return best(
        beside.stream()
            .flatMap(denominator ->
                beside.stream()
                    .filter(numerator -> !numerator.equals(denominator))
                    .map(numerator -> new RatioDefinition(numerator, denominator, base, false)))
            .toList());
  }

  /// A percentage of which a count is not printed.
  ///
  /// @param beside the indicators with a shown count in the rows
  /// @param atTotals those with a shown count at the total of some filters, by these
  Optional<RatioDefinition> ofShare(Set<String> beside, Map<Set<String>, Set<String>> atTotals) {
    if (ratio.unit() != Unit.PERCENT
        || ratio.numerator().isPresent()
        || ratio.denominator().isPresent()) {
      return Optional.empty();
    }
    int base = RatioDefinitions.base(ratio);
    String unprinted = RatioDefinitions.unprintedDenominator(ratio.id());
    Stream<RatioDefinition> ofPrinted =
        atTotals.entrySet().stream()
            .flatMap(each ->
                each.getValue().stream()
                    .map(denominator ->
                        new RatioDefinition(
                            RatioDefinitions.unprinted(ratio.id()),
                            denominator,
                            base,
                            true,
                            each.getKey())));
    Stream<RatioDefinition> ofOthers =
        beside.stream()
            .flatMap(others ->
                Stream.concat(beside.stream(), Stream.of(unprinted))
                    .filter(denominator -> !denominator.equals(others))
                    .map(denominator -> RatioDefinition.withoutOthers(others, denominator, base)));
    Stream<RatioDefinition> ofUnprinted =
        beside.stream().map(numerator -> new RatioDefinition(numerator, unprinted, base, true));
    return best(Stream.of(ofPrinted, ofOthers, ofUnprinted).flatMap(each -> each).toList());
  }

  private Optional<RatioDefinition> best(List<RatioDefinition> candidates) {
    return candidates.stream()
        .map(each -> new Tried(each, chance(each)))
        .filter(each -> each.chance() * candidates.size() <= MOST_CHANCE)
        .min(
            Comparator.comparingDouble(Tried::chance)
                .thenComparing(each -> each.definition().numerator())
                .thenComparing(each -> each.definition().denominator())
                .thenComparingInt(each -> each.definition().totals().size()))
        .map(Tried::definition);
  }

  private double chance(RatioDefinition definition) {
    double chance = 1;
    var different = new HashSet<List<Object>>();
    List<Map<String, Long>> wholes = rows.wholes(definition);
    for (int at = 0; at < wholes.size(); at++) {
      Row row = rows.all().get(at);
      Optional<Long> counted = Optional.ofNullable(row.counts().get(definition.counted()));
      Optional<Long> whole = Optional.ofNullable(wholes.get(at).get(definition.denominator()));
      double own = chance(definition, row.printed(), counted, whole);
      if (own > 1) {
        return REFUTED;
      }
      if (own < 1 && different.add(List.of(row.printed(), counted, whole))) {
        chance *= own;
      }
    }
    return chance;
  }

  /// The chance that one row fits; above 1 if it doesn't, 1 if it says nothing.
  private double chance(
      RatioDefinition definition, BigDecimal figure, Optional<Long> counted, Optional<Long> whole) {
    var asPrinted = new Ratio(0, 1, figure, definition.base());
    if (whole.isPresent() && whole.get() == 0) {
      return figure.signum() > 0 ? REFUTED : 1;
    }
    if (whole.isPresent() && counted.isPresent()) {
      long numerator =
          definition.others().isPresent() ? whole.get() - counted.get() : counted.get();
      Limits fit = asPrinted.numeratorsOf(whole.get());
      return !fit.contains(numerator)
          ? REFUTED
          : numerator == 0 || counted.get() == 0
              ? 1
              : Math.min(1, (fit.high() - fit.low() + 1.0) / (numerator + counted.get()));
    }
    boolean isOneOf = figure.signum() > 0 && figure.intValue() < definition.base();
    if (whole.isPresent() && isUnprinted(definition.numerator())) {
      double steps = asPrinted.scale() / 2.0;
      return asPrinted.numeratorsOf(whole.get()).isNone()
          ? REFUTED
          : isOneOf ? Math.min(1, (whole.get() + 1) / steps) : 1;
    }
    if (counted.isPresent() && isUnprinted(definition.denominator())) {
      return definition.others().isPresent()
          ? chance(
              asPrinted.wholesWithout(counted.get()),
              isOneOf,
              counted.get() * (double) asPrinted.scale(),
              asPrinted.scale() - asPrinted.most(),
              asPrinted.scale() - asPrinted.least())
          : chance(
              asPrinted.denominatorsOf(counted.get()),
              isOneOf,
              counted.get() * (double) asPrinted.scale(),
              asPrinted.least(),
              asPrinted.most());
    }
    return 1;
  }

  /// @param fit the whole denominators that fit
  /// @param count twice the count in the steps of the printed figure
  private static double chance(Limits fit, boolean isOneOf, double count, long least, long most) {
    return fit.isNone()
        ? REFUTED
        : isOneOf && count > 0 ? Math.min(1, count / least - count / most) : 1;
  }

  private boolean isUnprinted(String count) {
    return count.equals(RatioDefinitions.unprinted(ratio.id()))
        || count.equals(RatioDefinitions.unprintedDenominator(ratio.id()));
  }
}
