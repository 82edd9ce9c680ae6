package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// Finds a level that nobody prints: what the levels of a filter that are shown leave of a total
/// that is shown too.
final class RestOfTotal {
  private record Key(String indicator, String area, String period, String filter, String rest) {}

  private static final int FEWEST_ROUNDED = 3;

  private RestOfTotal() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    Map<Key, List<ObservedFigure>> levels = new LinkedHashMap<>();
    for (ObservedFigure each : figures) {
      Map<String, String> filters = Figure.levels(each.figure().filters());
      if (each.row().isCount() && each.isOurs() && each.row().groups().isEmpty()) {
        for (String filter : filters.keySet()) {
          levels.computeIfAbsent(key(each, filters, filter), _ -> new ArrayList<>()).add(each);
        }
      }
    }
    var notParts = new HashSet<List<String>>();
    Map<List<String>, Map<Long, Long>> remainders = new HashMap<>();
    levels.forEach((key, each) -> {
      List<String> measure = List.of(key.indicator(), key.filter());
      together(each)
          .forEach(some ->
              left(key, some)
                  .ifPresent(left -> {
                    if (left < 0) {
                      notParts.add(measure);
                    }
                    remainders
                        .computeIfAbsent(measure, _ -> new HashMap<>())
                        .merge(total(key, some), left, Math::max);
                  }));
    });
    remainders.forEach((measure, left) -> {
      if (isRounded(left)) {
        notParts.add(measure);
      }
    });
    return levels.entrySet().stream()
        .filter(
            each -> !notParts.contains(List.of(each.getKey().indicator(), each.getKey().filter())))
        .flatMap(each -> rule(each.getKey(), each.getValue()))
        .toList();
  }

  /// Whether several totals are multiples of 5, and none is further from its parts than a rounding.
  private static boolean isRounded(Map<Long, Long> leftOfTotals) {
    return leftOfTotals.size() >= FEWEST_ROUNDED
        && leftOfTotals.entrySet().stream()
            .allMatch(each -> each.getKey() % 5 == 0 && each.getValue() <= 5);
  }

  private static long total(Key key, List<ObservedFigure> levels) {
    return levels.stream().filter(each -> isTotal(each, key)).mapToLong(RestOfTotal::count).sum();
  }

  /// The levels of each edition.
  private static Stream<List<ObservedFigure>> together(List<ObservedFigure> levels) {
    return levels.stream()
        .flatMapToInt(ObservedFigure::editions)
        .distinct()
        .mapToObj(edition -> levels.stream().filter(each -> each.isIn(edition)).toList())
        .distinct();
  }

  /// What the parts leave of the only total, where all are shown.
  private static Optional<Long> left(Key key, List<ObservedFigure> levels) {
    List<ObservedFigure> totals = levels.stream().filter(each -> isTotal(each, key)).toList();
    return totals.size() != 1 || levels.stream().anyMatch(each -> each.shown().isEmpty())
        ? Optional.empty()
        : Optional.of(
            2 * count(totals.getFirst()) - levels.stream().mapToLong(RestOfTotal::count).sum());
  }

  private static Key key(ObservedFigure of, Map<String, String> filters, String filter) {
    var others = new LinkedHashMap<>(filters);
    others.remove(filter);
    Figure figure = of.figure();
    return new Key(
        figure.indicator(), figure.area(), figure.period(), filter, Figure.filters(others));
  }

  /// A rule for each set of levels that an edition has.
  private static Stream<InferenceRule> rule(Key key, List<ObservedFigure> levels) {
    return together(levels).flatMap(some -> ruleOf(key, some));
  }

  private static Stream<InferenceRule> ruleOf(Key key, List<ObservedFigure> levels) {
    List<ObservedFigure> parts = levels.stream().filter(each -> !isTotal(each, key)).toList();
    if (parts.isEmpty() || left(key, levels).filter(left -> left > 0).isEmpty()) {
      return Stream.empty();
    }
    ObservedFigure total =
        levels.stream().filter(each -> isTotal(each, key)).findFirst().orElseThrow();
    String rest =
        "what %d levels of %s leave of %s"
            .formatted(parts.size(), key.filter(), total.figure().name());
    Stream<CountConstraint.Term> terms =
        Stream.concat(
            parts.stream().map(each -> new CountConstraint.Term(each.figure().name(), 1)),
            Stream.of(
                new CountConstraint.Term(rest, 1),
                new CountConstraint.Term(total.figure().name(), -1)));
    return Stream.of(
        new InferenceRule(
            InferenceRule.Kind.REST_OF_TOTAL,
            "%s has a level that is not printed, in %s"
                .formatted(key.filter(), total.figure().name()),
            1,
            List.of(CountConstraint.WeightedSum.zero(terms)),
            Set.of(rest)));
  }

  private static boolean isTotal(ObservedFigure level, Key key) {
    String name = Figure.levels(level.figure().filters()).getOrDefault(key.filter(), "");
    return Totals.NAMED.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }
}
