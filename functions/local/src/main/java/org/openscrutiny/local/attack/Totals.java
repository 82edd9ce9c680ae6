package org.openscrutiny.local.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Period;
import org.openscrutiny.local.attack.Board.Seen;
import org.openscrutiny.recheck.Figure;

/// Finds the level of a filter, or the area, that is the total of all others, or of those of one
/// group: by its name, or since it is wherever all of them are shown.
final class Totals {
  private static final Pattern NAMED =
      Pattern.compile("(total|all|any|both|persons|everyone)\\b.*");
  private static final double BY_NAME = 6;
  private static final String NONE = "";

  private record Key(String indicator, String rest, String filter) {}

  private Totals() {}

  static List<Rule> of(Collection<Seen> figures) {
    var rules = new ArrayList<Rule>();
    byFilter(figures).forEach((key, levels) -> totals(key, levels, rules));
    return rules;
  }

  /// For each filter, and what else is the same, the figures of each of its levels by period. Where
  /// an indicator has figures without the filter too, those are one more level.
  private static Map<Key, Map<String, Map<Period, Seen>>> byFilter(Collection<Seen> figures) {
    Map<Key, Map<String, Map<Period, Seen>>> sorted = new LinkedHashMap<>();
    for (Seen seen : figures) {
      if (!seen.row().isCount()) {
        continue;
      }
      Map<String, String> filters = Figure.levels(seen.figure().filters());
      String area = seen.figure().area() + "|" + seen.row().period().identifier().group();
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
              seen.row().period().identifier().group() + "|" + seen.figure().filters(),
              "area"),
          seen.row().level() + "|" + seen.figure().area(),
          seen);
    }
    for (Seen seen : figures) {
      withoutFilter(sorted, seen);
    }
    return sorted;
  }

  private static void withoutFilter(Map<Key, Map<String, Map<Period, Seen>>> sorted, Seen seen) {
    String start = seen.figure().area() + "|" + seen.row().period().identifier().group();
    Map<String, String> filters = Figure.levels(seen.figure().filters());
    sorted.forEach((key, levels) -> {
      if (key.indicator().equals(seen.figure().indicator())
          && !key.filter().equals("area")
          && !filters.containsKey(key.filter())
          && key.rest().equals(start + rest(filters, key.filter()))) {
        levels.computeIfAbsent(NONE, _ -> new TreeMap<>()).put(seen.row().period(), seen);
      }
    });
  }

  private static void put(
      Map<Key, Map<String, Map<Period, Seen>>> sorted, Key key, String level, Seen seen) {
    sorted
        .computeIfAbsent(key, _ -> new TreeMap<>())
        .computeIfAbsent(level, _ -> new TreeMap<>())
        .put(seen.row().period(), seen);
  }

  private static String rest(Map<String, String> filters, String without) {
    return filters.entrySet().stream()
        .filter(each -> !each.getKey().equals(without))
        .map(each -> "|" + each)
        .collect(Collectors.joining());
  }

  private static void totals(Key key, Map<String, Map<Period, Seen>> levels, List<Rule> rules) {
    for (String total : levels.keySet()) {
      Collection<List<String>> parts =
          key.filter().equals("area")
              ? areas(levels, total)
              : divisions(key.filter(), levels, total);
      for (List<String> each : parts) {
        if (each.size() >= 2) {
          new Candidate(key, total, each, levels).rule(rules);
        }
      }
    }
  }

  /// All other levels, those of each group, and the totals of the groups.
  private static Set<List<String>> divisions(
      String filter, Map<String, Map<Period, Seen>> levels, String total) {
    List<String> others = others(levels, total);
    var divisions = new LinkedHashSet<List<String>>();
    divisions.add(others);
    Map<Boolean, List<String>> parts =
        others.stream()
            .collect(Collectors.partitioningBy(level -> isTotalOfGroup(filter, levels, level)));
    divisions.addAll(parts.values());
    divisions.addAll(
        parts.getOrDefault(false, List.of()).stream()
            .collect(Collectors.groupingBy(level -> group(filter, levels, level)))
            .values());
    return divisions;
  }

  private static boolean isTotalOfGroup(
      String filter, Map<String, Map<Period, Seen>> levels, String level) {
    return group(filter, levels, level)
        .filter(group -> new FilterGroup(filter, level, group).levelIsTotal())
        .isPresent();
  }

  private static Optional<String> group(
      String filter, Map<String, Map<Period, Seen>> levels, String level) {
    return levels.getOrDefault(level, Map.of()).values().stream()
        .map(seen -> Figure.levels(seen.row().groups()))
        .flatMap(groups -> Stream.ofNullable(groups.get(filter)))
        .findFirst();
  }

  private static List<String> others(Map<String, Map<Period, Seen>> levels, String total) {
    return levels.keySet().stream()
        .filter(level -> !level.equals(total) && !level.equals(NONE))
        .toList();
  }

  /// All areas of another level.
  private static List<List<String>> areas(Map<String, Map<Period, Seen>> levels, String total) {
    String own = total.substring(0, total.indexOf('|') + 1);
    return levels.keySet().stream()
        .filter(area -> !area.startsWith(own))
        .collect(Collectors.groupingBy(area -> area.substring(0, area.indexOf('|'))))
        .values()
        .stream()
        .toList();
  }

  private record Candidate(
      Key key, String total, List<String> parts, Map<String, Map<Period, Seen>> levels) {

    void rule(List<Rule> rules) {
      var facts = new ArrayList<Fact>();
      double evidence = 0;
      for (Map.Entry<Period, Seen> whole : levels.getOrDefault(total, Map.of()).entrySet()) {
        List<Seen> row = row(whole.getKey());
        if (row.size() < parts.size()) {
          continue;
        }
        long sum = row.stream().mapToLong(each -> count(each)).sum();
        boolean allShown = row.stream().allMatch(each -> each.shown().isPresent());
        boolean tested = allShown && whole.getValue().shown().isPresent();
        if ((whole.getValue().shown().isPresent() && sum > count(whole.getValue()))
            || (tested && sum != count(whole.getValue()))) {
          return;
        }
        if (tested) {
          evidence += Math.log10(1.0 + sum);
        } else {
          facts.add(fact(whole.getValue(), row));
        }
      }
      boolean named = isNamed();
      if (!facts.isEmpty() && (named || evidence >= 2)) {
        rules.add(new Rule(Rule.Kind.TOTAL, says(), evidence + (named ? BY_NAME : 0), facts));
      }
    }

    private boolean isNamed() {
      return !key.filter().equals("area")
          && (total.equals(NONE) || NAMED.matcher(total.toLowerCase(Locale.ROOT)).matches());
    }

    /// The parts in a period that are shown or hidden; anything else is missing.
    private List<Seen> row(Period period) {
      return parts.stream()
          .map(part -> levels.getOrDefault(part, Map.of()).get(period))
          .filter(each -> each != null && (each.isHidden() || each.shown().isPresent()))
          .toList();
    }

    private static long count(Seen seen) {
      return seen.shown().map(BigDecimal::longValue).orElse(0L);
    }

    private static Fact fact(Seen whole, List<Seen> row) {
      var times = new LinkedHashMap<String, Long>();
      row.forEach(each -> times.put(each.figure().name(), 1L));
      times.put(whole.figure().name(), -1L);
      return new Fact.Sum(times, 0);
    }

    private String says() {
      String name = total.isEmpty() ? "the figure without " + key.filter() : "\"" + total + "\"";
      boolean all = parts.equals(others(levels, total));
      return "%s: %s is the total of %s by %s"
          .formatted(
              key.indicator(), name, all ? "all others" : String.join(", ", parts), key.filter());
    }
  }
}
