package org.openscrutiny.suppression.constraints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the levels of a group that make its total, if not all of them do. Those levels must make
/// the total wherever they are shown. One place where they do is enough evidence, since some of
/// them must make it.
///
/// Example: "All SEN" is 52, and "None", "Plan" and "Support" are 848, 12 and 40. "Plan" and
/// "Support" make it.
///
/// @param totals the total with all levels, in each area and period
record SomeParts(List<TotalWithParts> totals, IntruderKnowledge knowledge) {
  /// Every subset of this many levels is tried.
  private static final int MOST_LEVELS = 10;

  /// The sums found; empty if the figures show none.
  List<ConstraintFamily> constraintFamilies() {
    return choices(2)
        .filter(this::isNowhereWrong)
        .map(chosen -> new ConstraintFamily(sums(chosen).toList(), false))
        .filter(constraintFamily -> constraintFamily.isSeenToHold(knowledge))
        .toList();
  }

  /// The only levels, one or more, that make the total somewhere and are nowhere seen not to. Empty
  /// if there are none, or others might too.
  Optional<Set<String>> onlyChoice() {
    List<Set<String>> possible = choices(1).filter(this::isNowhereWrong).limit(2).toList();
    return possible.size() == 1
            && new ConstraintFamily(sums(possible.getFirst()).toList(), false)
                .isSeenToHold(knowledge)
        ? Optional.of(possible.getFirst())
        : Optional.empty();
  }

  private boolean isNowhereWrong(Set<String> chosen) {
    return sums(chosen).allMatch(sum -> sum.isSeenToHold(knowledge).orElse(true));
  }

  private Stream<Sum> sums(Set<String> chosen) {
    return totals.stream().map(total -> total.of(chosen).sum());
  }

  /// All subsets of so many levels or more.
  private Stream<Set<String>> choices(int fewest) {
    var all = new TreeSet<String>();
    for (TotalWithParts total : totals) {
      total.parts().forEach(part -> all.add(TotalWithParts.level(total.filter(), part)));
    }
    List<String> levels = List.copyOf(all);
    return levels.size() > MOST_LEVELS
        ? Stream.empty()
        : IntStream.range(1, 1 << levels.size())
            .filter(choice -> Integer.bitCount(choice) >= fewest)
            .mapToObj(choice ->
                IntStream.range(0, levels.size())
                    .filter(level -> (choice >> level & 1) == 1)
                    .mapToObj(levels::get)
                    .collect(Collectors.toSet()));
  }
}
