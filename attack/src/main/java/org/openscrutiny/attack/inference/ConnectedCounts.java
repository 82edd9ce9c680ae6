package org.openscrutiny.attack.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts that constrain each other, without those that are known and without constraints that say
/// no more than the ranges do.
///
/// @param counts the place of each in the whole system
/// @param ranges of each, in the same order
/// @param constraints on them, by their places in this component
record ConnectedCounts(
    List<Integer> counts, List<CountRange> ranges, List<LinearConstraint> constraints) {

  static List<ConnectedCounts> of(ConstraintSystem system, List<CountRange> ranges) {
    List<LinearConstraint> open =
        system.constraints().stream()
            .filter(each -> !Activity.of(each.terms(), ranges::get).implies(each))
            .map(each -> withoutKnown(each, ranges))
            .toList();
    var sets = new DisjointSets<Integer>();
    open.forEach(each ->
        each.terms().forEach(term -> sets.join(each.terms().getFirst().count(), term.count())));
    Map<Integer, ConnectedCounts> components = new LinkedHashMap<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (LinearConstraint each : open) {
      ConnectedCounts own =
          components.computeIfAbsent(
              sets.find(each.terms().getFirst().count()),
              _ -> new ConnectedCounts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      own.constraints().add(own.localised(each, places, ranges));
    }
    return List.copyOf(components.values());
  }

  private LinearConstraint localised(
      LinearConstraint constraint, Map<Integer, Integer> places, List<CountRange> all) {
    var terms = new ArrayList<LinearConstraint.Term>();
    for (LinearConstraint.Term term : constraint.terms()) {
      int place =
          places.computeIfAbsent(
              term.count(),
              count -> {
                counts.add(count);
                ranges.add(all.get(count));
                return counts.size() - 1;
              });
      terms.add(new LinearConstraint.Term(place, term.coefficient()));
    }
    return new LinearConstraint(terms, constraint.least(), constraint.most());
  }

  private static LinearConstraint withoutKnown(LinearConstraint of, List<CountRange> ranges) {
    long known = 0;
    var unknown = new ArrayList<LinearConstraint.Term>();
    for (LinearConstraint.Term term : of.terms()) {
      CountRange range = ranges.get(term.count());
      if (range.isFixed()) {
        known = Math.addExact(known, Math.multiplyExact(term.coefficient(), range.low()));
      } else {
        unknown.add(term);
      }
    }
    return new LinearConstraint(
        unknown,
        of.least() == LinearConstraint.NO_LEAST
            ? LinearConstraint.NO_LEAST
            : Math.subtractExact(of.least(), known),
        of.most() == LinearConstraint.NO_MOST
            ? LinearConstraint.NO_MOST
            : Math.subtractExact(of.most(), known));
  }

  /// The number of terms of all constraints.
  long terms() {
    return constraints.stream().mapToLong(each -> each.terms().size()).sum();
  }

  /// Whether whole counts satisfy everything, exactly.
  boolean allows(List<Long> solution) {
    for (int place = 0; place < counts.size(); place++) {
      if (!ranges.get(place).contains(solution.get(place))) {
        return false;
      }
    }
    return constraints.stream().allMatch(each -> each.holds(solution::get));
  }
}
