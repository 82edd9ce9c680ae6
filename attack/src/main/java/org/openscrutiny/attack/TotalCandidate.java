package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.Period;

/// A level of a filter or an area that may be the total of others.
///
/// @param levels the figures of each level by period
record TotalCandidate(
    Totals.Key key,
    String total,
    Partition partition,
    Map<String, Map<Period, ObservedFigure>> levels) {
  private static final double BY_NAME = 6;

  Totals.TotalKind kind() {
    return key.isOfAreas()
        ? new Totals.TotalKind(key.indicator(), Totals.level(levels, total), partition.which())
        : new Totals.TotalKind(key.indicator(), key.filter(), partition.kind());
  }

  boolean isNamed() {
    return total.equals(Totals.NONE)
        || Totals.NAMED.matcher(total.toLowerCase(Locale.ROOT)).matches();
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
      long sum = row.stream().mapToLong(TotalCandidate::count).sum();
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
  Tested rounded() {
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

  /// The parts in a period, none where one is neither shown nor hidden. An area that isn't there at
  /// all was abolished, or is to come.
  private List<ObservedFigure> row(Period period) {
    List<ObservedFigure> there =
        partition.parts().stream()
            .flatMap(part -> Stream.ofNullable(levels.getOrDefault(part, Map.of()).get(period)))
            .toList();
    boolean complete =
        key.isOfAreas() ? there.size() >= 2 : there.size() == partition.parts().size();
    return complete && there.stream().allMatch(each -> each.isHidden() || each.shown().isPresent())
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

  /// What became of a candidate.
  ///
  /// @param isWrong whether it is seen not to hold in some period
  /// @param evidence how many digits agree where all is shown
  /// @param constraints what it says where something is hidden
  /// @param isRounded whether it holds within a rounding only
  record Tested(
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
      return isWrong || constraints.isEmpty() || (!assumed && evidence < Totals.LEAST_EVIDENCE)
          ? Optional.empty()
          : Optional.of(
              new InferenceRule(
                  InferenceRule.Kind.TOTAL, says, evidence + (assumed ? BY_NAME : 0), constraints));
    }
  }
}
