package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// Finds levels of a filter that a later edition has split, merged or renamed. `East 1` and `East
/// 2` are parts of `East`; what is left on both sides is the same where one side has a single
/// level.
final class RegroupedLevels {
  private record Key(String indicator, String area, String period, String filter, String rest) {}

  /// @param whole one level of one edition
  /// @param parts what it consists of in another
  private record Regrouped(ObservedFigure whole, List<ObservedFigure> parts) {}

  private RegroupedLevels() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    Map<Key, List<ObservedFigure>> levels = new LinkedHashMap<>();
    for (ObservedFigure each : figures) {
      if (each.row().isCount()) {
        Map<String, String> filters = Figure.levels(each.figure().filters());
        for (String filter : filters.keySet()) {
          var others = new LinkedHashMap<>(filters);
          others.remove(filter);
          Figure of = each.figure();
          var key = new Key(of.indicator(), of.area(), of.period(), filter, Figure.filters(others));
          levels.computeIfAbsent(key, _ -> new ArrayList<>()).add(each);
        }
      }
    }
    return levels.entrySet().stream()
        .flatMap(each -> rules(each.getKey(), each.getValue()))
        .toList();
  }

  private static Stream<InferenceRule> rules(Key key, List<ObservedFigure> levels) {
    List<List<ObservedFigure>> editions =
        levels.stream()
            .flatMapToInt(ObservedFigure::editions)
            .distinct()
            .sorted()
            .mapToObj(edition -> levels.stream().filter(each -> each.isIn(edition)).toList())
            .distinct()
            .toList();
    var found = new LinkedHashSet<Regrouped>();
    for (List<ObservedFigure> former : editions) {
      for (List<ObservedFigure> latter : editions) {
        find(key, without(former, latter), without(latter, former), found);
      }
    }
    return found.stream().filter(RegroupedLevels::isPossible).map(RegroupedLevels::rule);
  }

  private static List<ObservedFigure> without(
      List<ObservedFigure> some, List<ObservedFigure> others) {
    var left = new ArrayList<>(some);
    left.removeAll(others);
    return left;
  }

  /// What the levels that one edition has and another has not consist of in the other.
  private static void find(
      Key key, List<ObservedFigure> gone, List<ObservedFigure> come, Set<Regrouped> found) {
    byName(key, gone, come, found);
    byName(key, come, gone, found);
    if (gone.size() == 1 && !come.isEmpty()) {
      found.add(new Regrouped(gone.getFirst(), List.copyOf(come)));
    } else if (come.size() == 1 && !gone.isEmpty()) {
      found.add(new Regrouped(come.getFirst(), List.copyOf(gone)));
    }
  }

  private static void byName(
      Key key, List<ObservedFigure> wholes, List<ObservedFigure> parts, Set<Regrouped> found) {
    for (ObservedFigure whole : List.copyOf(wholes)) {
      String name = level(whole, key);
      List<ObservedFigure> own =
          parts.stream().filter(each -> level(each, key).startsWith(name + " ")).toList();
      if (!own.isEmpty()) {
        found.add(new Regrouped(whole, own));
        wholes.remove(whole);
        parts.removeAll(own);
      }
    }
  }

  private static String level(ObservedFigure of, Key key) {
    return Figure.levels(of.figure().filters()).getOrDefault(key.filter(), "");
  }

  /// A sum that is seen not to hold is another grouping.
  private static boolean isPossible(Regrouped each) {
    long sum = each.parts().stream().mapToLong(RegroupedLevels::count).sum();
    boolean allShown = each.parts().stream().allMatch(part -> part.shown().isPresent());
    boolean someHidden = each.whole().isHidden() || !allShown;
    return someHidden && (each.whole().shown().isEmpty() || sum <= count(each.whole()));
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }

  private static InferenceRule rule(Regrouped each) {
    Stream<CountConstraint.Term> terms =
        Stream.concat(
            each.parts().stream().map(part -> new CountConstraint.Term(part.figure().name(), 1)),
            Stream.of(new CountConstraint.Term(each.whole().figure().name(), -1)));
    return new InferenceRule(
        InferenceRule.Kind.REGROUPED,
        "%s consists of %d levels of another edition"
            .formatted(each.whole().figure().name(), each.parts().size()),
        1,
        List.of(CountConstraint.WeightedSum.zero(terms)));
  }
}
