package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DisclosureRules;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.ReleaseDescription.Merge;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Revision;

/// The figures of a release after its clearing.
///
/// @param rules by which they were cleared
public record ClearedFigures(DisclosureRules rules, Figures figures) {

  /// Whether our control has kept a figure back: it was suppressed, or only recoded figures (a
  /// longer period, or merged levels) were shown in its place. What has been printed since, or what
  /// a person has released by name, is not kept back. A publisher may give later what it suppressed
  /// itself.
  ///
  /// @param earlier the newest first
  public static Predicate<Cell> keptBack(
      List<ClearedFigures> earlier, Collection<Revision> revisions, CellIdentity identity) {
    var seen =
        new EarlierFigures(
            earlier.stream().map(ClearedFigures::figures).toList(),
            List.copyOf(revisions),
            identity);
    var ours = new HashSet<String>();
    var renamed = new HashSet<String>();
    var longer = new HashMap<String, List<Cell>>();
    for (ClearedFigures each : earlier) {
      if (each.rules.policy().isOurs()) {
        var cells = new ReleaseCells(each.figures, identity);
        cells.suppressed().stream()
            .filter(cell -> seen.suppressed().containsKey(cell.name()))
            .forEach(cell -> {
              ours.add(cell.name());
              renamed.add(levels(cell));
            });
        if (each.rules.policy() == Policy.COARSEN) {
          each.recoded(cells, ours, longer);
        }
      }
    }
    return printed -> {
      Cell cell = identity.of(printed);
      return !seen.printed().containsKey(cell.name())
          && revisions.stream().noneMatch(each -> EarlierFigures.shows(each, cell))
          && (ours.contains(cell.name())
              || isWithin(cell, longer)
              || (!seen.knowsFilters(cell) && renamed.contains(levels(cell))));
    };
  }

  /// Names a cell by its levels alone. A filter may get another name.
  private static String levels(Cell cell) {
    return String.join(
        "\n",
        cell.indicator(),
        cell.area().code(),
        cell.period().id(),
        cell.filters().levels().values().stream().sorted().collect(Collectors.joining("\n")));
  }

  /// Adds the levels that were merged, and the figures of longer periods.
  private void recoded(ReleaseCells all, Set<String> merged, Map<String, List<Cell>> longer) {
    for (Cell cell : all.all().keySet()) {
      longer.computeIfAbsent(series(cell), key -> new ArrayList<>()).add(cell);
      all.printings(cell).keySet().forEach(printed -> addMerged(printed, all.identity(), merged));
    }
  }

  /// Adds the levels that are shown together as a level.
  private void addMerged(Cell cell, CellIdentity identity, Set<String> merged) {
    for (Merge merge : rules.merges()) {
      if (merge.into().equals(cell.filters().levels().get(merge.filter()))) {
        for (String level : merge.levels()) {
          var levels = new HashMap<>(cell.filters().levels());
          levels.put(merge.filter(), level);
          merged.add(identity.of(cell.of(new Filters(levels))).name());
        }
      }
    }
  }

  private static boolean isWithin(Cell cell, Map<String, List<Cell>> longer) {
    return longer.getOrDefault(series(cell), List.of()).stream()
        .map(Cell::period)
        .anyMatch(period ->
            period.frequency().compareTo(cell.period().frequency()) > 0
                && !cell.period().start().isBefore(period.start())
                && !cell.period().end().isAfter(period.end()));
  }

  /// Names the series of a cell, whatever the length of its periods.
  private static String series(Cell cell) {
    return String.join("\n", cell.indicator(), cell.area().code(), cell.filters().toString());
  }
}
