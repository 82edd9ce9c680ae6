package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;

/// Finds a level that nobody prints: what the levels of a filter that are shown leave of a total
/// that is shown too.
///
/// @param left the total less its parts
record RestOfTotal(
    FilterLevels.Key key, ObservedFigure total, List<ObservedFigure> parts, long left) {
  private static final int FEWEST_ROUNDED = 3;

  static List<InferenceRule> of(Collection<ObservedFigure> figures) {
    List<RestOfTotal> sums =
        FilterLevels.of(
                figures.stream().filter(each -> each.isOurs() && each.row().groups().isEmpty()))
            .stream()
            .flatMap(levels -> levels.byRelease().stream())
            .flatMap(levels -> in(levels).stream())
            .toList();
    var notParts = new HashSet<List<String>>();
    sums.stream()
        .collect(Collectors.groupingBy(RestOfTotal::measure))
        .forEach((measure, each) -> {
          if (each.stream().anyMatch(sum -> sum.left < 0) || areRounded(each)) {
            notParts.add(measure);
          }
        });
    return sums.stream()
        .filter(sum -> sum.left > 0 && !notParts.contains(sum.measure()))
        .map(RestOfTotal::rule)
        .toList();
  }

  /// The only total with its parts, where all are shown.
  private static Optional<RestOfTotal> in(FilterLevels levels) {
    Map<Boolean, List<ObservedFigure>> totals =
        levels.levels().stream().collect(Collectors.partitioningBy(levels::isTotal));
    List<ObservedFigure> total = totals.getOrDefault(true, List.of());
    List<ObservedFigure> parts = totals.getOrDefault(false, List.of());
    if (total.size() != 1
        || parts.isEmpty()
        || levels.levels().stream().anyMatch(each -> each.shown().isEmpty())) {
      return Optional.empty();
    }
    long left = count(total.getFirst()) - parts.stream().mapToLong(RestOfTotal::count).sum();
    return Optional.of(new RestOfTotal(levels.key(), total.getFirst(), parts, left));
  }

  private List<String> measure() {
    return List.of(key.indicator(), key.filter());
  }

  /// Whether several totals are multiples of 5, and none is further from its parts than a rounding.
  private static boolean areRounded(List<RestOfTotal> sums) {
    return sums.stream().map(sum -> count(sum.total)).distinct().count() >= FEWEST_ROUNDED
        && sums.stream().allMatch(sum -> count(sum.total) % 5 == 0 && sum.left <= 5);
  }

  private InferenceRule rule() {
    String rest =
        "what %d levels of %s leave of %s"
            .formatted(parts.size(), key.filter(), total.figure().name());
    Stream<CountConstraint.Term> terms =
        Stream.concat(
            parts.stream().map(each -> new CountConstraint.Term(each.figure().name(), 1)),
            Stream.of(
                new CountConstraint.Term(rest, 1),
                new CountConstraint.Term(total.figure().name(), -1)));
    return new InferenceRule(
        InferenceRule.Kind.REST_OF_TOTAL,
        "%s has a level that is not printed, in %s".formatted(key.filter(), total.figure().name()),
        1,
        List.of(CountConstraint.WeightedSum.zero(terms)),
        Set.of(rest));
  }

  private static long count(ObservedFigure figure) {
    return figure.shown().map(BigDecimal::longValue).orElse(0L);
  }
}
