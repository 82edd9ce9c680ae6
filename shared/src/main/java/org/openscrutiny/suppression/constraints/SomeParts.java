package org.openscrutiny.suppression.constraints;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds which levels of a group make its total, where not all of them do: those that make it
/// wherever they are shown. One place where they do is enough, since some of them must.
///
/// @param wholes the total with all levels, in each area and period
record SomeParts(List<TotalWithParts> totals, IntruderKnowledge knowledge) {
  /// All choices among so many levels are tried.
  private static final int MOST_LEVELS = 10;

  /// Empty where nothing that is shown tells.
  List<ConstraintFamily> constraintFamilies() {
    return choices()
        .filter(this::isNowhereWrong)
        .map(chosen -> new ConstraintFamily(sums(chosen).toList(), false))
        .filter(constraintFamily -> constraintFamily.isSeenToHold(knowledge))
        .toList();
  }

  private boolean isNowhereWrong(Set<String> chosen) {
    return sums(chosen).allMatch(sum -> sum.isSeenToHold(knowledge).orElse(true));
  }

  private Stream<Sum> sums(Set<String> chosen) {
    return totals.stream().map(total -> total.of(chosen).sum());
  }

  /// Two levels or more.
  private Stream<Set<String>> choices() {
    var all = new TreeSet<String>();
    for (TotalWithParts total : totals) {
      total.parts().forEach(part -> all.add(TotalWithParts.level(total.filter(), part)));
    }
    List<String> levels = List.copyOf(all);
    return levels.size() > MOST_LEVELS
        ? Stream.empty()
        : IntStream.range(1, 1 << levels.size())
            .filter(choice -> Integer.bitCount(choice) > 1)
            .mapToObj(choice ->
                IntStream.range(0, levels.size())
                    .filter(level -> (choice >> level & 1) == 1)
                    .mapToObj(levels::get)
                    .collect(Collectors.toSet()));
  }
}
