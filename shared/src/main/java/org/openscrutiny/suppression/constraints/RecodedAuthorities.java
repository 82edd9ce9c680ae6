package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;

/// Counts of one authority under two codes. Authorities are given new codes when their boundaries
/// change, and files use the old ones for a while. Example: Barnsley is E08000016 in one dataset
/// and E08000038 in another.
final class RecodedAuthorities {
  private RecodedAuthorities() {}

  /// The count under one code equals that under the other.
  static Stream<ConstraintFamily> of(Collection<Cell> counts, Geography geography) {
    return byAuthority(counts, geography).values().stream()
        .filter(cells -> cells.size() > 1)
        .map(cells ->
            new ConstraintFamily(
                cells.stream()
                    .skip(1)
                    .map(cell -> Sum.total(cells.getFirst(), List.of(cell)))
                    .toList(),
                true));
  }

  /// The cells with one code for each authority, today's if it is among them.
  static List<Cell> onceEach(List<Cell> authorities, Geography geography) {
    return byAuthority(authorities, geography).values().stream()
        .map(cells ->
            cells.stream()
                .filter(cell -> geography.presentCode(cell.area()).equals(cell.area().code()))
                .findFirst()
                .orElse(cells.getFirst()))
        .toList();
  }

  private static Map<String, List<Cell>> byAuthority(Collection<Cell> counts, Geography geography) {
    Map<String, List<Cell>> cells = new LinkedHashMap<>();
    for (Cell cell : counts) {
      if (cell.area().level() == AreaLevel.LOCAL_AUTHORITY) {
        String code = geography.presentCode(cell.area());
        cells
            .computeIfAbsent(
                cell.of(new Area(cell.area().level(), code, cell.area().name())).name(),
                key -> new ArrayList<>())
            .add(cell);
      }
    }
    return cells;
  }
}
