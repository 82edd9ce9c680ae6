package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Period;
import org.openscrutiny.verification.Figure;

/// Finds the level of a filter, or the area, that is the total of others: by its name, or because
/// it equals their sum wherever all are shown. If the areas of an indicator mostly add up to the
/// areas in which they lie, it is assumed that they do where some are hidden. The same holds for
/// the levels of filter groups.
final class Totals {
  static final Pattern NAMED =
      Pattern.compile("(total|all|any|both|persons|everyone|overall|.* total$)\\b.*");
  private static final double BY_NAME = 6;
  private static final double LEAST_EVIDENCE = 2;
  private static final String NONE = "";
  private static final String AREA = "area";
  private static final String BETWEEN = "|";

  private record Key(String indicator, String rest, String filter) {
    boolean isOfAreas() {
      return filter.equals(AREA);
    }
  }

  /// Areas of one level, or totals of one filter, that may each be the total of such others.
  private record TotalKind(String indicator, String level, String parts) {}

  private Totals() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    var rules = new ArrayList<InferenceRule>();
    Map<TotalKind, List<Tested>> byKind = new LinkedHashMap<>();
    Map<List<String>, List<Candidate>> byMeasure = new LinkedHashMap<>();
    byFilter(figures)
        .forEach((key, all) -> {
          List<Candidate> candidates =
              together(all).stream().flatMap(levels -> candidates(key, levels).stream()).toList();
          for (Candidate candidate : candidates) {
            if (key.isOfAreas() || candidate.partition().isGrouped()) {
              byKind
                  .computeIfAbsent(candidate.kind(), _ -> new ArrayList<>())
                  .add(candidate.tested());
            } else {
              byMeasure
                  .computeIfAbsent(List.of(key.indicator(), key.filter()), _ -> new ArrayList<>())
                  .add(candidate);
            }
          }
        });
    byMeasure.values().stream().flatMap(Totals::rules).forEach(rules::add);
    byKind
        .values()
        .forEach(sums -> {
          boolean mostly = mostlyHolds(sums);
          sums.stream().flatMap(each -> each.rule(mostly).stream()).forEach(rules::add);
        });
    return rules;
  }

  /// The rules of one filter. If some of its totals are seen to be rounded, all of them are.
  private static Stream<InferenceRule> rules(List<Candidate> candidates) {
    boolean isRounded = candidates.stream().map(Candidate::tested).anyMatch(Tested::isRounded);
    return candidates.stream()
        .flatMap(each ->
            (isRounded && each.isNamed() ? each.rounded() : each.tested())
                .rule(each.isNamed()).stream());
  }

  private static boolean mostlyHolds(List<Tested> sums) {
    long wrong = sums.stream().filter(Tested::isWrong).count();
    List<Tested> right =
        sums.stream().filter(each -> !each.isWrong() && each.evidence() > 0).toList();
    return right.size() > wrong
        && right.stream().mapToDouble(Tested::evidence).sum() >= LEAST_EVIDENCE;
  }

  /// For each filter, and what else is the same, the figures of each of its levels by period. Where
  /// an indicator has figures without the filter too, those are one more level.
  private static Map<Key, Map<String, Map<Period, ObservedFigure>>> byFilter(
      Collection<ObservedFigure> figures) {
    Map<Key, Map<String, Map<Period, ObservedFigure>>> sorted = new LinkedHashMap<>();
    for (ObservedFigure seen : figures) {
      if (!seen.row().isCount()) {
        continue;
      }
      Map<String, String> filters = Figure.levels(seen.figure().filters());
      String area = seen.figure().area() + BETWEEN + seen.row().period().identifier().group();
      for (String filter : filters.keySet()) {
        put(
            sorted,
            new Key(seen.figure().indicator(), area + rest(filters, filter), filter),
            filters.getOrDefault(filter, NONE),
            seen);
      }
      put(
          sorted,
          new Key(
              seen.figure().indicator(),
              seen.row().period().identifier().group() + BETWEEN + seen.figure().filters(),
              AREA),
          seen.figure().area(),
          seen);
    }
    withoutFilter(sorted, figures);
    return sorted;
  }

  /// The figures that stand side by side in an edition. Levels that a later edition has split or
  /// renamed are never added to those that took their place.
  private static List<Map<String, Map<Period, ObservedFigure>>> together(
      Map<String, Map<Period, ObservedFigure>> levels) {
    List<ObservedFigure> all =
        levels.values().stream().flatMap(each -> each.values().stream()).toList();
    List<Set<ObservedFigure>> editions =
        all.stream()
            .flatMapToInt(ObservedFigure::editions)
            .distinct()
            .mapToObj(edition ->
                all.stream().filter(each -> each.isIn(edition)).collect(Collectors.toSet()))
            .sorted(Comparator.comparingInt((Set<ObservedFigure> each) -> each.size()).reversed())
            .toList();
    var widest = new ArrayList<Set<ObservedFigure>>();
    editions.stream()
        .filter(each -> widest.stream().noneMatch(wider -> wider.containsAll(each)))
        .forEach(widest::add);
    return widest.stream().map(edition -> of(edition, levels)).toList();
  }

  private static Map<String, Map<Period, ObservedFigure>> of(
      Set<ObservedFigure> edition, Map<String, Map<Period, ObservedFigure>> levels) {
    var some = new TreeMap<String, Map<Period, ObservedFigure>>();
    levels.forEach((level, figures) -> {
      var own = new TreeMap<>(figures);
      own.values().retainAll(edition);
      if (!own.isEmpty()) {
        some.put(level, own);
      }
    });
    return some;
  }

  private static void withoutFilter(
      Map<Key, Map<String, Map<Period, ObservedFigure>>> sorted,
      Collection<ObservedFigure> figures) {
    Map<List<String>, List<Key>> keys =
        sorted.keySet().stream()
            .filter(key -> !key.isOfAreas())
            .collect(Collectors.groupingBy(key -> List.of(key.indicator(), key.rest())));
    for (ObservedFigure seen : figures) {
      Map<String, String> filters = Figure.levels(seen.figure().filters());
      String rest =
          seen.figure().area()
              + BETWEEN
              + seen.row().period().identifier().group()
              + rest(filters, NONE);
      keys.getOrDefault(List.of(seen.figure().indicator(), rest), List.of()).stream()
          .filter(key -> !filters.containsKey(key.filter()))
          .forEach(key -> put(sorted, key, NONE, seen));
    }
  }

  private static void put(
      Map<Key, Map<String, Map<Period, ObservedFigure>>> sorted,
      Key key,
      String level,
      ObservedFigure seen) {
    sorted
        .computeIfAbsent(key, _ -> new TreeMap<>())
        .computeIfAbsent(level, _ -> new TreeMap<>())
        .put(seen.row().period(), seen);
  }

  private static String rest(Map<String, String> filters, String without) {
    return filters.entrySet().stream()
        .filter(each -> !each.getKey().equals(without))
        .map(each -> BETWEEN + each)
        .collect(Collectors.joining());
  }

  private static List<Candidate> candidates(
      Key key, Map<String, Map<Period, ObservedFigure>> levels) {
    return levels.keySet().stream()
        .flatMap(total ->
            (key.isOfAreas()
                    ? areas(levels, total)
                    : Partition.ofLevels(total, groups(key.filter(), levels)).stream())
                .filter(partition -> partition.parts().size() >= 2)
                .map(partition -> new Candidate(key, total, partition, levels)))
        .toList();
  }

  /// The group of each level; empty for one that has none.
  private static Map<String, String> groups(
      String filter, Map<String, Map<Period, ObservedFigure>> levels) {
    var groups = new TreeMap<String, String>();
    levels.forEach((level, figures) -> {
      if (!level.equals(NONE)) {
        groups.put(
            level,
            figures.values().stream()
                .map(seen -> Figure.levels(seen.row().groups()))
                .flatMap(each -> Stream.ofNullable(each.get(filter)))
                .findFirst()
                .orElse(NONE));
      }
    });
    return groups;
  }

  private static Stream<Partition> areas(
      Map<String, Map<Period, ObservedFigure>> areas, String total) {
    return AreaLevel.ofLabel(level(areas, total)).stream()
        .flatMap(level ->
            Partition.of(
                level, total, of(AreaLevel.LOCAL_AUTHORITY, areas), of(AreaLevel.REGIONAL, areas))
                .stream());
  }

  private static List<String> of(AreaLevel level, Map<String, Map<Period, ObservedFigure>> areas) {
    return areas.keySet().stream()
        .filter(area -> level(areas, area).equals(level.label()))
        .toList();
  }

  private static String level(Map<String, Map<Period, ObservedFigure>> areas, String area) {
    return areas.getOrDefault(area, Map.of()).values().stream()
        .map(seen -> seen.row().level())
        .findFirst()
        .orElseThrow();
  }

  private record Candidate(
      Key key, String total, Partition partition, Map<String, Map<Period, ObservedFigure>> levels) {

    TotalKind kind() {
      return key.isOfAreas()
          ? new TotalKind(key.indicator(), level(levels, total), partition.which())
          : new TotalKind(key.indicator(), key.filter(), partition.kind());
    }

    boolean isNamed() {
      return total.equals(NONE) || NAMED.matcher(total.toLowerCase(Locale.ROOT)).matches();
    }

    /// Tries it on every period in which no part is missing.
    Tested tested() {
      var constraints = new ArrayList<CountConstraint>();
      double evidence = 0;
      boolean wrong = false;
      for (Map.Entry<Period, ObservedFigure> whole :
          levels.getOrDefault(total, Map.of()).entrySet()) {
        List<ObservedFigure> row = row(whole.getKey());
        if (row.isEmpty()) {
          continue;
        }
        long sum = row.stream().mapToLong(Candidate::count).sum();
        boolean allShown = row.stream().allMatch(each -> each.shown().isPresent());
        boolean tried = allShown && whole.getValue().shown().isPresent();
        wrong |=
            (whole.getValue().shown().isPresent() && sum > count(whole.getValue()))
                || (tried && sum != count(whole.getValue()));
        if (tried) {
          evidence += Math.log10(1.0 + sum);
        } else {
          constraints.add(constraint(whole.getValue(), row));
        }
      }
      return wrong ? rounded() : new Tested(says(), wrong, evidence, constraints, false);
    }

    /// A total that its parts miss by less than a rounding is a rounded one.
    private Tested rounded() {
      var sums = new LinkedHashMap<ObservedFigure, List<ObservedFigure>>();
      levels
          .getOrDefault(total, Map.of())
          .forEach((period, whole) -> {
            if (!row(period).isEmpty()) {
              sums.put(whole, row(period));
            }
          });
      List<CountConstraint> constraints =
          isNamed() || key.isOfAreas() ? RoundedTotal.of(sums) : List.of();
      return new Tested(says(), constraints.isEmpty(), 0, constraints, !constraints.isEmpty());
    }

    /// The parts in a period, none where one is neither shown nor hidden. An area that isn't there
    /// at all was abolished, or is to come.
    private List<ObservedFigure> row(Period period) {
      List<ObservedFigure> there =
          partition.parts().stream()
              .flatMap(part -> Stream.ofNullable(levels.getOrDefault(part, Map.of()).get(period)))
              .toList();
      boolean complete =
          key.isOfAreas() ? there.size() >= 2 : there.size() == partition.parts().size();
      return complete
              && there.stream().allMatch(each -> each.isHidden() || each.shown().isPresent())
          ? there
          : List.of();
    }

    private static long count(ObservedFigure seen) {
      return seen.shown().map(BigDecimal::longValue).orElse(0L);
    }

    private static CountConstraint constraint(ObservedFigure whole, List<ObservedFigure> row) {
      var times = new LinkedHashMap<String, Long>();
      row.forEach(each -> times.put(each.figure().name(), 1L));
      times.put(whole.figure().name(), -1L);
      return new CountConstraint.WeightedSum(times, 0);
    }

    private String says() {
      if (key.isOfAreas()) {
        return "%s: %s is the total of its %s".formatted(key.indicator(), total, partition.which());
      }
      String name = total.isEmpty() ? "the figure without " + key.filter() : "\"" + total + "\"";
      return "%s: %s is the total of all %s by %s"
          .formatted(key.indicator(), name, partition.which(), key.filter());
    }
  }

  /// What became of a candidate.
  ///
  /// @param isWrong whether it is seen not to hold in some period
  /// @param evidence how many digits agree where all is shown
  /// @param constraints what it says where something is hidden
  /// @param isRounded whether it holds within a rounding only
  private record Tested(
      String says,
      boolean isWrong,
      double evidence,
      List<CountConstraint> constraints,
      boolean isRounded) {

    /// @param assumed whether it would be taken to hold without having been seen to
    Optional<InferenceRule> rule(boolean assumed) {
      if (isRounded) {
        return Optional.of(
            new InferenceRule(
                InferenceRule.Kind.ROUNDED_TOTAL, says + ", rounded", 1, constraints));
      }
      return isWrong || constraints.isEmpty() || (!assumed && evidence < LEAST_EVIDENCE)
          ? Optional.empty()
          : Optional.of(
              new InferenceRule(
                  InferenceRule.Kind.TOTAL, says, evidence + (assumed ? BY_NAME : 0), constraints));
    }
  }
}
