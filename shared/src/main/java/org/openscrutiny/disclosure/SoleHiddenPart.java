package org.openscrutiny.disclosure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;

/// Where a total is shown and exactly one of its parts is hidden, the hidden part is the total less
/// the others: the smallest part that is shown is hidden with it.
///
/// Parts are the levels of one filter of a count, and its total is the level "Total" or "All …".
/// Two hidden parts are still known by their sum; what else can be worked out from a release,
/// through several totals at once, is not looked for here.
record SoleHiddenPart(ReleaseCells cells, PrimaryRules primary) {

  void run() {
    List<Cell> divided =
        cells.all().keySet().stream()
            .filter(primary::isCount)
            .filter(cell -> !cell.filters().levels().isEmpty())
            .toList();
    divided.stream()
        .flatMap(cell -> cell.filters().levels().keySet().stream())
        .distinct()
        .forEach(filter -> protect(divided, filter));
  }

  private void protect(List<Cell> divided, String filter) {
    Map<Table, List<Cell>> tables =
        divided.stream()
            .filter(cell -> cell.filters().levels().containsKey(filter))
            .collect(Collectors.groupingBy(cell -> allBut(filter, cell)));
    tables.values().forEach(table -> protectTable(table, filter));
  }

  private void protectTable(List<Cell> table, String filter) {
    boolean totalShown =
        table.stream().anyMatch(cell -> isTotal(cell, filter) && cells.isShown(cell));
    List<Cell> parts = table.stream().filter(cell -> !isTotal(cell, filter)).toList();
    if (totalShown && parts.stream().filter(cells::isHidden).count() == 1) {
      parts.stream()
          .filter(cell -> cells.figure(cell).filter(figure -> figure.signum() > 0).isPresent())
          .filter(cells::isShown)
          .min(Comparator.comparing(this::figure).thenComparing(cell -> cell.filters().toString()))
          .ifPresent(cells::hide);
    }
  }

  private BigDecimal figure(Cell cell) {
    return cells.figure(cell).orElseThrow();
  }

  private static boolean isTotal(Cell cell, String filter) {
    String level = cell.filters().levels().getOrDefault(filter, "");
    return level.equals("Total") || level.equals("All") || level.startsWith("All ");
  }

  private static Table allBut(String filter, Cell cell) {
    var others = new TreeMap<>(cell.filters().levels());
    others.remove(filter);
    return new Table(cell.indicator(), cell.area(), cell.period(), new Filters(others));
  }

  /// What the cells of one table have in common.
  private record Table(String indicator, Area area, Period period, Filters others) {}
}
