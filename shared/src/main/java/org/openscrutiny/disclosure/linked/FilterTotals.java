package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.domain.Filters;

/// The levels of a filter and their total, which is the figure that isn't divided by it.
final class FilterTotals {

  /// The parts of a total, by one filter.
  private record Cut(Cell total, String filter) {}

  private FilterTotals() {}

  static Stream<Family> of(Collection<Cell> counts) {
    Map<Cut, List<Cell>> parts = new LinkedHashMap<>();
    for (Cell cell : counts) {
      for (String filter : cell.filters().levels().keySet()) {
        parts
            .computeIfAbsent(new Cut(without(filter, cell), filter), cut -> new ArrayList<>())
            .add(cell);
      }
    }
    var all = new HashSet<>(counts);
    Map<List<String>, List<Sum>> families = new LinkedHashMap<>();
    parts.forEach((cut, cells) -> {
      if (all.contains(cut.total())) {
        families
            .computeIfAbsent(
                List.of(cut.total().indicator(), cut.filter()), key -> new ArrayList<>())
            .add(Sums.total(cut.total(), cells));
      }
    });
    return families.values().stream().map(sums -> new Family(sums, true));
  }

  private static Cell without(String filter, Cell cell) {
    var others = new TreeMap<>(cell.filters().levels());
    others.remove(filter);
    return cell.of(new Filters(others));
  }
}
