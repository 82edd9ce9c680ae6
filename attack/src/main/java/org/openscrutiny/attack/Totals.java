package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  static final double LEAST_EVIDENCE = 2;
  static final String NONE = "";
  private static final String AREA = "area";
  private static final String BETWEEN = "|";

  record Key(String indicator, String rest, String filter) {
    boolean isOfAreas() {
      return filter.equals(AREA);
    }
  }

  /// Areas of one level, or totals of one filter, that may each be the total of such others.
  record TotalKind(String indicator, String level, String parts) {}

  private Totals() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    var rules = new ArrayList<InferenceRule>();
    Map<TotalKind, List<TotalCandidate.Tested>> byKind = new LinkedHashMap<>();
    Map<List<String>, List<TotalCandidate>> byMeasure = new LinkedHashMap<>();
    byFilter(figures)
        .forEach((key, all) -> {
          List<TotalCandidate> candidates =
              together(key, all).stream()
                  .flatMap(levels -> candidates(key, levels).stream())
                  .toList();
          for (TotalCandidate candidate : candidates) {
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
  private static Stream<InferenceRule> rules(List<TotalCandidate> candidates) {
    boolean isRounded =
        candidates.stream().map(TotalCandidate::tested).anyMatch(TotalCandidate.Tested::isRounded);
    return candidates.stream()
        .flatMap(each ->
            (isRounded && each.isNamed() ? each.rounded() : each.tested())
                .rule(each.isNamed()).stream());
  }

  private static boolean mostlyHolds(List<TotalCandidate.Tested> sums) {
    long wrong = sums.stream().filter(TotalCandidate.Tested::isWrong).count();
    List<TotalCandidate.Tested> right =
        sums.stream().filter(each -> !each.isWrong() && each.evidence() > 0).toList();
    return right.size() > wrong
        && right.stream().mapToDouble(TotalCandidate.Tested::evidence).sum() >= LEAST_EVIDENCE;
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

  /// The areas of each edition, or the levels of each release, without those that another has too.
  private static List<Map<String, Map<Period, ObservedFigure>>> together(
      Key key, Map<String, Map<Period, ObservedFigure>> levels) {
    List<ObservedFigure> figures =
        levels.values().stream().flatMap(each -> each.values().stream()).toList();
    List<Set<ObservedFigure>> editions =
        (key.isOfAreas()
                ? ObservedFigures.byEdition(figures)
                : ObservedFigures.byRelease(figures, totals(levels)::contains))
            .stream().map(each -> (Set<ObservedFigure>) new LinkedHashSet<>(each)).toList();
    return editions.stream()
        .filter(edition ->
            editions.stream()
                .noneMatch(wider -> wider.size() > edition.size() && wider.containsAll(edition)))
        .map(edition -> of(edition, levels))
        .toList();
  }

  /// The figures without the filter, and those of levels that are totals by their names.
  private static Set<ObservedFigure> totals(Map<String, Map<Period, ObservedFigure>> levels) {
    var totals = new LinkedHashSet<ObservedFigure>();
    levels.forEach((level, figures) -> {
      if (level.equals(NONE) || NAMED.matcher(level.toLowerCase(Locale.ROOT)).matches()) {
        totals.addAll(figures.values());
      }
    });
    return totals;
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

  private static List<TotalCandidate> candidates(
      Key key, Map<String, Map<Period, ObservedFigure>> levels) {
    return levels.keySet().stream()
        .flatMap(total ->
            (key.isOfAreas()
                    ? areas(levels, total)
                    : Partition.ofLevels(total, groups(key.filter(), levels)).stream())
                .filter(partition -> partition.parts().size() >= 2)
                .map(partition -> new TotalCandidate(key, total, partition, levels)))
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

  static String level(Map<String, Map<Period, ObservedFigure>> areas, String area) {
    return areas.getOrDefault(area, Map.of()).values().stream()
        .map(seen -> seen.row().level())
        .findFirst()
        .orElseThrow();
  }
}
