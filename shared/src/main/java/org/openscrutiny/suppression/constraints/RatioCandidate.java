package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.RatioRows.Row;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.Ratio;

/// What a percentage or rate may be, and how much the shown figures say for it.
///
/// A complete row shows the ratio and both counts. By chance, a numerator fits it with a
/// probability of the numerators that fit, divided by all that are possible. If the product over
/// the different rows is at most 1 in 1,000, the figures show the definition. If the name of the
/// ratio begins with the name of its numerator, any figures that refute nothing are enough.
///
/// A rate of a population that nobody prints is shown if the populations of an area differ by 10%
/// at most in three rows or more, or if they grow from year to year by more than chance
/// ([PopulationGrowth]).
///
/// @param chance the probability that the figures fit by chance
record RatioCandidate(RatioDefinition definition, Evidence evidence, double chance)
    implements Comparable<RatioCandidate> {
  private static final double MOST_CHANCE = 0.001;
  private static final int FEWEST_RATES = 3;

  /// How much a population may change over the years of a series.
  private static final double MOST_DRIFT = 1.1;

  /// The same where the name of the rate begins with the name of its numerator.
  private static final double MOST_DRIFT_IF_NAMED = 2;

  /// The strongest first.
  enum Evidence {
    FIGURES,
    NAME,
    NONE
  }

  private record Place(Area area, Filters filters) {}

  private record CountAndRate(long numerator, BigDecimal printed) {}

  @Override
  public int compareTo(RatioCandidate other) {
    return Comparator.comparing(RatioCandidate::evidence)
        .thenComparingDouble(RatioCandidate::chance)
        .thenComparingInt(candidate -> candidate.definition().totals().size())
        .thenComparing(candidate -> candidate.definition().numerator())
        .thenComparing(candidate -> candidate.definition().denominator())
        .thenComparing(candidate ->
            String.join(",", candidate.definition().totals().stream().sorted().toList()))
        .thenComparingInt(candidate -> candidate.definition().wholes().size())
        .compare(this, other);
  }

  static RatioCandidate of(RatioDefinition definition, String ratio, RatioRows rows) {
    boolean isNamed =
        ratio.startsWith(definition.numerator() + "-")
            && definition.wholes().isEmpty()
            && (!definition.totals().isEmpty() || !definition.share());
    double chance =
        definition.share()
            ? chanceOfShare(definition, rows)
            : Math.min(
                chanceOfRate(definition, rows, isNamed ? MOST_DRIFT_IF_NAMED : MOST_DRIFT),
                chanceOfGrowth(definition, rows));
    Evidence evidence =
        chance <= MOST_CHANCE
            ? Evidence.FIGURES
            : chance <= 1 && isNamed ? Evidence.NAME : Evidence.NONE;
    return new RatioCandidate(definition, evidence, chance);
  }

  /// Above 1 if a complete row refutes it.
  private static double chanceOfShare(RatioDefinition definition, RatioRows rows) {
    double chance = 1;
    var different = new HashSet<List<Object>>();
    Map<Cell, Limits> unprinted = new HashMap<>();
    List<Map<String, Long>> wholes = rows.wholes(definition);
    for (int at = 0; at < wholes.size(); at++) {
      Row row = rows.all().get(at);
      Long n = row.counts().get(definition.numerator());
      if (n == null || !definition.relatesIn(row.cell())) {
        continue;
      }
      Ratio ratio = new Ratio(0, 1, row.printed(), definition.base());
      Long d = wholes.get(at).get(definition.denominator());
      if (d != null) {
        Limits fit = ratio.numeratorsOf(d);
        if (n < fit.low() || n > fit.high()) {
          return 2;
        }
        if (n > 0 && n < d && different.add(List.of(n, d))) {
          chance *= Math.min(1, (fit.high() - fit.low() + 1.0) / (d + 1.0));
        }
      } else if (definition.isOfWhole()) {
        Cell total = definition.denominatorOf(row.cell());
        Limits own = ratio.readWith(n).denominatorsOf(n).and(Limits.atLeast(n));
        Limits known = unprinted.get(total);
        Limits both = known == null ? own : known.and(own);
        if (both.isNone()) {
          return 2;
        }
        unprinted.put(total, both);
        if (known != null && n > 0 && different.add(List.of(n, row.printed()))) {
          Limits fit = ratio.numeratorsOf(both.low());
          chance *= Math.min(1, (fit.high() - fit.low() + 1.0) / (both.low() + 1.0));
        }
      }
    }
    return chance;
  }

  /// The population of an area hardly changes, so each count and its rate give nearly the same one.
  private static double chanceOfRate(RatioDefinition definition, RatioRows all, double mostDrift) {
    Map<Place, Limits> populations = new HashMap<>();
    Map<Place, Set<CountAndRate>> rows = new HashMap<>();
    for (Row each : all.all()) {
      Cell row = each.cell();
      Long n = each.counts().get(definition.numerator());
      if (n == null || n == 0 || each.printed().signum() == 0) {
        continue;
      }
      Limits own = new Ratio(0, 1, each.printed(), definition.base()).denominatorsOf(n);
      Place place = new Place(row.area(), row.filters());
      Limits known = populations.getOrDefault(place, new Limits(0, Limits.OPEN));
      var tighter =
          new Limits(Math.max(known.low(), own.low()), Math.min(known.high(), own.high()));
      if (tighter.low() > tighter.high() * mostDrift) {
        return 2;
      }
      populations.put(place, tighter);
      rows.computeIfAbsent(place, key -> new HashSet<>()).add(new CountAndRate(n, each.printed()));
    }
    boolean isShown =
        rows.values().stream()
            .anyMatch(some ->
                some.stream().map(CountAndRate::printed).distinct().count() >= FEWEST_RATES);
    return isShown ? 0 : 1;
  }

  /// The product over all areas.
  private static double chanceOfGrowth(RatioDefinition definition, RatioRows rows) {
    Map<Place, PopulationGrowth> areas = new HashMap<>();
    for (Row row : rows.all()) {
      Long n = row.counts().get(definition.numerator());
      if (n != null && n > 0 && row.printed().signum() > 0) {
        areas
            .computeIfAbsent(
                new Place(row.cell().area(), row.cell().filters()),
                key -> new PopulationGrowth(definition.base()))
            .add(row.cell().period(), n, row.printed());
      }
    }
    double chance = 1;
    for (PopulationGrowth area : areas.values()) {
      double own = area.chance();
      if (own > 1) {
        return own;
      }
      chance *= own;
    }
    return chance;
  }
}
