package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openscrutiny.attack.CountTable.Place;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;

/// Finds totals that are printed rounded or not at all, by the percentages of their levels: 39 are
/// 49.4% of 79 only.
final class ExactTotals {
  private static final double MARGIN = 2;
  private static final int LEAST_LEVELS = 2;
  private static final int MOST_TOTAL = 100_000;

  /// A level with its count and its percentage.
  private record Level(ObservedFigure count, Optional<BigDecimal> percentage) {
    boolean isShown() {
      return count.shown().isPresent()
          && percentage.filter(each -> each.signum() > 0).isPresent()
          && value() > 0;
    }

    long value() {
      return count.shown().map(BigDecimal::longValue).orElse(0L);
    }

    boolean fits(long total) {
      return Ratios.fits(percentage.orElseThrow(), 100, value(), total);
    }
  }

  /// The levels of one filter at one place.
  private record Table(String name, List<Level> levels, Optional<Long> printed) {
    List<Level> shown() {
      return levels.stream().filter(Level::isShown).toList();
    }

    /// The exact totals that all shown levels fit.
    long[] totals() {
      List<Level> shown = shown();
      Level largest =
          shown.stream()
              .max((one, other) -> Long.compare(one.value(), other.value()))
              .orElseThrow();
      double percentage = largest.percentage().orElseThrow().doubleValue();
      long about = Math.round(largest.value() * 100 / percentage);
      long room = 2 + about / 50;
      return LongStream.rangeClosed(Math.max(1, about - room), about + room)
          .filter(total -> shown.stream().allMatch(level -> level.fits(total)))
          .toArray();
    }

    double evidence(int totals) {
      double about = Math.min(1000, shown().stream().mapToLong(Level::value).sum());
      return (shown().size() - 1) * Math.log10(Math.max(1, about)) - Math.log10(totals);
    }

    List<CountConstraint> constraints() {
      String total = "the exact total of " + name;
      var constraints = new ArrayList<CountConstraint>();
      levels.forEach(level ->
          level
              .percentage()
              .ifPresent(printed ->
                  constraints.add(
                      new CountConstraint.PrintedRatio(
                          level.count().figure().name(), total, printed, 100))));
      constraints.add(
          CountConstraint.WeightedSum.zero(
              Stream.concat(
                  levels.stream()
                      .map(level -> new CountConstraint.Term(level.count().figure().name(), 1)),
                  Stream.of(new CountConstraint.Term(total, -1)))));
      return constraints;
    }
  }

  private ExactTotals() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    Map<String, List<ObservedFigure>> percentages = new TreeMap<>();
    Map<String, Map<Place, ObservedFigure>> counts = new TreeMap<>();
    for (ObservedFigure each : figures) {
      String indicator = each.figure().indicator();
      if (each.row().unit().equals("%") && each.isOurs()) {
        percentages.computeIfAbsent(indicator, _ -> new ArrayList<>()).add(each);
      } else if (each.row().isCount()) {
        counts
            .computeIfAbsent(indicator, _ -> new LinkedHashMap<>())
            .put(Place.of(each.figure()), each);
      }
    }
    var rules = new ArrayList<InferenceRule>();
    percentages.forEach((percentage, printed) ->
        counts.forEach((count, at) ->
            rule(percentage, count, tables(printed, at), percentages.size() * counts.size())
                .ifPresent(rules::add)));
    return rules;
  }

  private static Optional<InferenceRule> rule(
      String percentage, String count, List<Table> tables, double tried) {
    double evidence = 0;
    for (Table table : tables) {
      if (table.shown().size() >= LEAST_LEVELS) {
        long[] totals = table.totals();
        boolean isWrong = totals.length == 0;
        boolean isPrinted =
            table.printed().isPresent()
                && LongStream.of(totals).anyMatch(total -> total == table.printed().get());
        if (isWrong || isPrinted) {
          return Optional.empty();
        }
        evidence += table.evidence(totals.length);
      }
    }
    List<CountConstraint> constraints =
        tables.stream()
            .filter(table -> table.shown().size() >= LEAST_LEVELS)
            .filter(table -> table.levels().stream().anyMatch(level -> level.count().isHidden()))
            .filter(table ->
                table.levels().stream()
                    .allMatch(
                        level -> level.count().isHidden() || level.count().shown().isPresent()))
            .flatMap(table -> table.constraints().stream())
            .toList();
    return evidence < Math.log10(tried) + MARGIN || constraints.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InferenceRule(
                InferenceRule.Kind.ROUNDED_TOTAL,
                "%s are of the exact total of %s".formatted(percentage, count),
                evidence,
                constraints));
  }

  /// The tables of a percentage by the levels of one filter, with the counts at the same places.
  private static List<Table> tables(
      List<ObservedFigure> printed, Map<Place, ObservedFigure> counts) {
    Map<List<Object>, List<Level>> levels = new LinkedHashMap<>();
    Map<List<Object>, Long> totals = new LinkedHashMap<>();
    for (ObservedFigure each : printed) {
      Place place = Place.of(each.figure());
      ObservedFigure count = counts.get(place);
      if (count == null || place.levels().size() != 1) {
        continue;
      }
      Map.Entry<String, String> level = place.levels().entrySet().iterator().next();
      if (CountTable.isTotal(level.getValue())) {
        continue;
      }
      List<Object> table = List.of(place.area(), place.period(), level.getKey());
      levels.computeIfAbsent(table, _ -> new ArrayList<>()).add(new Level(count, each.shown()));
    }
    counts.forEach((place, count) -> {
      Map<String, String> own = place.levels();
      boolean isTotal = own.size() == 1 && own.values().stream().allMatch(CountTable::isTotal);
      if ((own.isEmpty() || isTotal) && count.shown().isPresent()) {
        levels.keySet().stream()
            .filter(table -> table.get(0).equals(place.area()))
            .filter(table -> table.get(1).equals(place.period()))
            .filter(table -> own.isEmpty() || own.containsKey(table.get(2)))
            .forEach(table -> totals.put(table, count.shown().orElseThrow().longValue()));
      }
    });
    return levels.entrySet().stream()
        .map(each ->
            new Table(
                "%s, %s, by %s"
                    .formatted(
                        each.getValue().getFirst().count().figure().indicator(),
                        each.getKey(),
                        each.getKey().get(2)),
                each.getValue(),
                Optional.ofNullable(totals.get(each.getKey()))))
        .filter(table -> table.levels().stream().mapToLong(Level::value).sum() < MOST_TOTAL)
        .toList();
  }
}
