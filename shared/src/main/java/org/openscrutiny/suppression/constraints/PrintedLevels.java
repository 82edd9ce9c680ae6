package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Cell;

/// The levels of one filter of an indicator that releases gave together with their total.
///
/// Example: one edition gives East 23 and West 39 of 62. The next gives East 1, East 2, West 1 and
/// West 2. Either two or four levels make the total, never all six.
///
/// @param together the levels of each total: all of them if a release gave them together; otherwise
///   those of each release, and all of them if they are seen to make the total or if the levels of
///   no release may
/// @param different the levels of each total by release, where releases give different ones
record PrintedLevels(Map<Cell, List<List<Cell>>> together, Map<Cell, List<List<Cell>>> different) {

  /// @param cells all cells of each total, in each area and period
  /// @param printings the cells that each release gave together
  static PrintedLevels of(
      Map<Cell, List<Cell>> cells, List<Set<Cell>> printings, IntruderKnowledge knowledge) {
    var levels = new PrintedLevels(new LinkedHashMap<>(), new LinkedHashMap<>());
    cells.forEach((total, all) -> {
      Set<List<Cell>> ofReleases = new LinkedHashSet<>();
      Set<List<Cell>> withTotal = new LinkedHashSet<>();
      for (Set<Cell> printing : printings) {
        List<Cell> own = all.stream().filter(printing::contains).toList();
        if (!own.isEmpty()) {
          ofReleases.add(own);
          if (printing.contains(total)) {
            withTotal.add(own);
          }
        }
      }
      levels.together.put(
          total,
          printings.isEmpty() || withTotal.contains(all)
              ? List.of(all)
              : together(total, all, withTotal, knowledge));
      if (ofReleases.size() > 1) {
        levels.different.put(total, List.copyOf(ofReleases));
      }
    });
    return levels;
  }

  /// The levels where no release gave all of them with their total.
  private static List<List<Cell>> together(
      Cell total, List<Cell> all, Set<List<Cell>> withTotal, IntruderKnowledge knowledge) {
    var some = new ArrayList<>(withTotal);
    boolean noReleases = some.stream().allMatch(own -> isSeenToBeWrong(total, own, knowledge));
    Optional<Boolean> ofAll = Sum.total(total, all).isSeenToHold(knowledge);
    if (ofAll.orElse(noReleases)) {
      some.addFirst(all);
    }
    return some;
  }

  private static boolean isSeenToBeWrong(
      Cell total, List<Cell> parts, IntruderKnowledge knowledge) {
    return !Sum.total(total, parts).isSeenToHold(knowledge).orElse(true);
  }
}
