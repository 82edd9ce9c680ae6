package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;

/// Finds an authority that stands under two codes, its own and a former one: they have its name.
/// Their figures are the same unless they are seen to differ.
final class SameArea {
  private record Name(String level, String name) {}

  private record Key(String indicator, String filters, String period) {}

  private SameArea() {}

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    return figures.stream()
        .filter(each -> each.row().isCount() && !each.row().areaName().isEmpty())
        .collect(
            Collectors.groupingBy(
                each -> new Name(each.row().level(), each.row().areaName()),
                LinkedHashMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(each -> rule(each.getKey(), each.getValue()))
        .toList();
  }

  private static Stream<InferenceRule> rule(Name name, List<ObservedFigure> figures) {
    Set<String> codes =
        figures.stream()
            .map(each -> each.figure().area())
            .collect(Collectors.toCollection(TreeSet::new));
    if (codes.size() < 2) {
      return Stream.empty();
    }
    Map<Key, ObservedFigure> first = new LinkedHashMap<>();
    var constraints = new ArrayList<CountConstraint>();
    for (ObservedFigure each : figures) {
      var key = new Key(each.figure().indicator(), each.figure().filters(), each.figure().period());
      ObservedFigure other = first.putIfAbsent(key, each);
      if (other != null && differ(each, other)) {
        return Stream.empty();
      }
      if (other != null && (each.isHidden() || other.isHidden())) {
        constraints.add(
            CountConstraint.WeightedSum.zero(
                Stream.of(
                    new CountConstraint.Term(each.figure().name(), 1),
                    new CountConstraint.Term(other.figure().name(), -1))));
      }
    }
    return constraints.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new InferenceRule(
                InferenceRule.Kind.SAME_AREA,
                "%s are all %s".formatted(String.join(" and ", codes), name.name()),
                1,
                constraints));
  }

  private static boolean differ(ObservedFigure one, ObservedFigure other) {
    return one.shown().isPresent()
        && other.shown().isPresent()
        && one.shown().get().compareTo(other.shown().get()) != 0;
  }
}
