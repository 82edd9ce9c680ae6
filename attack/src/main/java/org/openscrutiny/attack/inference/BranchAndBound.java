package org.openscrutiny.attack.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the best whole solution of a component: where a corner of the relaxation is not whole, the
/// ranges are split at a count that is not, and both halves are searched.
///
/// Each half is tightened exactly first, so that most need no linear programming. The relaxation is
/// reckoned in floating-point numbers: what it proposes is rounded, and checked exactly.
final class BranchAndBound {

  /// The price of one term when ranges are tightened, in units of a [WorkBudget].
  private static final long TIGHTENING = 50;

  /// What a search has come to.
  ///
  /// @param best the best solution that was found
  /// @param bound no solution has a higher value
  /// @param isComplete whether all was searched; then there is none better, or none at all
  record Outcome(Optional<List<Long>> best, long bound, boolean isComplete) {}

  /// Ranges still to be searched.
  ///
  /// @param bound no solution within them has a higher value
  private record Node(List<CountRange> ranges, long bound) {}

  private final Relaxation relaxation;
  private final Objective objective;
  private final Predicate<List<Long>> isEnough;
  private final Deque<Node> open = new ArrayDeque<>();
  private Optional<List<Long>> best;

  /// @param isEnough of a solution that needs no better one
  /// @param known a solution, where there is one already
  BranchAndBound(
      Relaxation relaxation,
      Objective objective,
      Predicate<List<Long>> isEnough,
      Optional<List<Long>> known) {
    this.relaxation = relaxation;
    this.objective = objective;
    this.isEnough = isEnough;
    this.best = known;
  }

  /// @param nodes how many ranges to look at, at most
  Outcome search(List<CountRange> ranges, int nodes) {
    open.push(new Node(ranges, Long.MAX_VALUE));
    for (int looked = 0; looked < nodes && !open.isEmpty(); looked++) {
      look(open.pop());
      if (best.filter(isEnough).isPresent()) {
        break;
      }
    }
    open.removeIf(node -> node.bound() <= bestValue());
    long bound =
        Math.max(bestValue(), open.stream().mapToLong(Node::bound).max().orElse(Long.MIN_VALUE));
    return new Outcome(best, bound, open.isEmpty());
  }

  private long bestValue() {
    return best.map(objective::value).orElse(Long.MIN_VALUE);
  }

  private void look(Node node) {
    if (node.bound() <= bestValue()) {
      return;
    }
    ConnectedCounts component = relaxation.component();
    relaxation.budget().spend(TIGHTENING * component.terms());
    BoundTightening.of(new ConstraintSystem(node.ranges(), component.constraints()))
        .ifPresent(ranges -> {
          if (ranges.stream().allMatch(CountRange::isFixed)) {
            take(ranges.stream().map(CountRange::low).toList());
          } else {
            relaxation.best(ranges, objective).ifPresent(corner -> look(corner, ranges));
          }
        });
  }

  private void look(Relaxation.Corner corner, List<CountRange> ranges) {
    if (corner.mostWhole() <= bestValue()) {
      return;
    }
    List<Long> rounded = IntStream.range(0, ranges.size()).mapToObj(corner::rounded).toList();
    boolean isWhole = IntStream.range(0, ranges.size()).allMatch(corner::isWhole);
    if (isWhole && relaxation.component().allows(rounded)) {
      take(rounded);
    } else {
      split(corner, ranges);
    }
  }

  private void take(List<Long> solution) {
    if (objective.value(solution) > bestValue()) {
      best = Optional.of(solution);
    }
  }

  /// At the count that is furthest from whole; the half that is nearer is searched first.
  private void split(Relaxation.Corner corner, List<CountRange> ranges) {
    int place =
        IntStream.range(0, ranges.size())
            .filter(each -> !ranges.get(each).isFixed())
            .boxed()
            .max(Comparator.comparingDouble(corner::distance))
            .orElseThrow();
    CountRange range = ranges.get(place);
    double value = corner.counts().get(place);
    long below = Math.clamp((long) Math.floor(value), range.low(), range.high() - 1);
    Node lower = with(ranges, place, new CountRange(range.low(), below), corner);
    Node upper = with(ranges, place, new CountRange(below + 1, range.high()), corner);
    boolean isNearerBelow = value - below < 0.5;
    open.push(isNearerBelow ? upper : lower);
    open.push(isNearerBelow ? lower : upper);
  }

  private static Node with(
      List<CountRange> ranges, int place, CountRange range, Relaxation.Corner corner) {
    var changed = new ArrayList<>(ranges);
    changed.set(place, range);
    return new Node(List.copyOf(changed), corner.mostWhole());
  }
}
