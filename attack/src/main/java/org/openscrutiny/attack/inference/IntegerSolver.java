package org.openscrutiny.attack.inference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Solves one component in whole numbers. Most corners of its relaxation are whole. Where some
/// counts are not, they are searched first with the others as they are, then with those that share
/// a constraint with them, and at last all of them.
final class IntegerSolver {
  private static final int WIDENINGS = 2;
  private static final int NODES_NEAR = 40;
  private static final int NODES = 2_000;

  private final ConnectedCounts component;
  private final Relaxation relaxation;

  IntegerSolver(Relaxation relaxation) {
    this.component = relaxation.component();
    this.relaxation = relaxation;
  }

  /// A solution.
  ///
  /// @param bound of the objective: no solution has a higher value
  record Optimum(List<Long> counts, long bound) {}

  /// The best solution, or one that is good enough. Empty where there is none.
  ///
  /// @throws WorkBudget.Exhausted when none was found within the budget
  Optional<Optimum> best(Objective objective, Predicate<List<Long>> isEnough) {
    Optional<Relaxation.Corner> corner = relaxation.best(component.ranges(), objective);
    if (corner.isEmpty()) {
      return Optional.empty();
    }
    long bound = corner.get().mostWhole();
    Optional<List<Long>> near = near(corner.get(), objective);
    if (near.filter(counts -> isEnough.test(counts) || objective.value(counts) >= bound)
        .isPresent()) {
      return near.map(counts -> new Optimum(counts, bound));
    }
    var outcome =
        new BranchAndBound(relaxation, objective, isEnough, near).search(component.ranges(), NODES);
    if (outcome.best().isEmpty() && !outcome.isComplete()) {
      throw new WorkBudget.Exhausted("No whole solution was found");
    }
    return outcome.best().map(counts -> new Optimum(counts, Math.min(bound, outcome.bound())));
  }

  /// A solution near the best one, where one is easily found.
  Optional<List<Long>> good(Objective objective) {
    return relaxation
        .best(component.ranges(), objective)
        .flatMap(corner -> near(corner, objective));
  }

  private Optional<List<Long>> near(Relaxation.Corner corner, Objective objective) {
    Set<Integer> free = new HashSet<>();
    IntStream.range(0, component.counts().size())
        .filter(place -> !corner.isWhole(place))
        .forEach(free::add);
    for (int widening = 0; widening <= WIDENINGS; widening++) {
      var ranges = new ArrayList<CountRange>();
      for (int place = 0; place < component.counts().size(); place++) {
        ranges.add(
            free.contains(place)
                ? component.ranges().get(place)
                : CountRange.exactly(corner.rounded(place)));
      }
      Optional<List<Long>> found =
          new BranchAndBound(relaxation, objective, _ -> true, Optional.empty())
              .search(ranges, NODES_NEAR)
              .best();
      if (found.isPresent()) {
        return found;
      }
      component.constraints().stream()
          .map(each -> each.terms().stream().map(LinearConstraint.Term::count).toList())
          .filter(places -> places.stream().anyMatch(free::contains))
          .toList()
          .forEach(free::addAll);
    }
    return Optional.empty();
  }
}
