package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;

/// Means over groups of authorities, which disclose the figure of an authority to whoever knows
/// those of the others.
///
/// Example: the mean of three authorities is 16, and two of them are shown with 20 and 25. The
/// third has 48 − 45 = 3.
///
/// A mean is suppressed if the figure of any authority beside it is suppressed, and at least one
/// other authority has a figure. Which authorities a publisher has taken for its mean is seldom
/// said, so each may be one of them.
final class GroupMeans {
  private final Map<String, Set<String>> authorities = new HashMap<>();
  private final Map<String, Set<String>> suppressed = new HashMap<>();

  /// @param releases the figures of all datasets that are shown together
  GroupMeans(List<ReleaseCells> releases) {
    for (ReleaseCells cells : releases) {
      for (Cell cell : cells.all().keySet()) {
        if (cell.area().level() == AreaLevel.LOCAL_AUTHORITY) {
          if (cells.isSuppressed(cell)) {
            suppressed.computeIfAbsent(row(cell), key -> new HashSet<>()).add(cell.area().code());
          }
          if (cells.isSuppressed(cell) || cells.isShown(cell)) {
            authorities.computeIfAbsent(row(cell), key -> new HashSet<>()).add(cell.area().code());
          }
        }
      }
    }
  }

  void suppressIn(ReleaseCells cells) {
    var means = new ArrayList<Cell>();
    for (Cell cell : cells.all().keySet()) {
      if (cell.area().level() == AreaLevel.LOCAL_AUTHORITY_GROUP && discloses(cell)) {
        means.add(cell);
      }
    }
    means.forEach(cells::suppress);
  }

  private boolean discloses(Cell mean) {
    return suppressed.containsKey(row(mean))
        && authorities.getOrDefault(row(mean), Set.of()).size() > 1;
  }

  /// Names what is counted, of whom and when, wherever it is.
  private static String row(Cell cell) {
    return String.join(
        "\n", cell.indicator(), cell.filters().levels().toString(), cell.period().id());
  }
}
