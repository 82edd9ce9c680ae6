package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.domain.Filters;

/// The levels of a filter and their total, which the standard calls "Total" or "All …".
final class FilterTotals {

  /// Cells that differ in their level of one filter only.
  private record Table(Cell others, String filter) {}

  private FilterTotals() {}

  static Stream<Family> of(Collection<Cell> counts) {
    Map<Table, List<Cell>> tables = new LinkedHashMap<>();
    for (Cell cell : counts) {
      for (String filter : cell.filters().levels().keySet()) {
        tables
            .computeIfAbsent(new Table(without(filter, cell), filter), key -> new ArrayList<>())
            .add(cell);
      }
    }
    Map<List<String>, List<Sum>> families = new LinkedHashMap<>();
    tables.forEach((table, cells) ->
        sum(table.filter(), cells)
            .forEach(sum ->
                families
                    .computeIfAbsent(
                        List.of(table.others().indicator(), table.filter()),
                        key -> new ArrayList<>())
                    .add(sum)));
    return families.values().stream().map(sums -> new Family(sums, true));
  }

  private static Stream<Sum> sum(String filter, List<Cell> cells) {
    List<Cell> parts = cells.stream().filter(cell -> !isTotal(filter, cell)).toList();
    return cells.stream()
        .filter(cell -> isTotal(filter, cell))
        .filter(total -> !parts.isEmpty())
        .map(total -> Sums.total(total, parts));
  }

  private static Cell without(String filter, Cell cell) {
    var others = new TreeMap<>(cell.filters().levels());
    others.remove(filter);
    return cell.of(new Filters(others));
  }

  private static boolean isTotal(String filter, Cell cell) {
    String level = cell.filters().levels().getOrDefault(filter, "");
    return level.equals("Total") || level.equals("All") || level.startsWith("All ");
  }
}
