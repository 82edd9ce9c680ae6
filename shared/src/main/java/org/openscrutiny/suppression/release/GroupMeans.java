package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
/// said, so each may be one of them. If the mean can't be suppressed, the other authorities are.
final class GroupMeans {
  private final Map<String, Set<String>> authorities = new HashMap<>();
  private final Map<String, Set<Cell>> suppressed = new HashMap<>();

  /// @param releases the figures of all datasets that are shown together
  GroupMeans(List<ReleaseCells> releases) {
    for (ReleaseCells cells : releases) {
      for (Cell cell : cells.all().keySet()) {
        if (cell.area().level() == AreaLevel.LOCAL_AUTHORITY) {
          if (cells.isSuppressed(cell)) {
            suppressed.computeIfAbsent(row(cell), key -> new HashSet<>()).add(cell);
          }
          if (cells.isSuppressed(cell) || cells.isShown(cell)) {
            authorities.computeIfAbsent(row(cell), key -> new HashSet<>()).add(cell.area().code());
          }
        }
      }
    }
  }

  static GroupMeans of(List<EditionDataset> datasets) {
    return new GroupMeans(datasets.stream().map(EditionDataset::cells).toList());
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

  /// The suppressed figures of authorities that the means of a dataset may disclose. Means that an
  /// earlier edition has printed are left out.
  Set<Cell> disclosedBy(EditionDataset dataset) {
    ReleaseCells cells = dataset.cells();
    return cells.all().keySet().stream()
        .filter(cell -> cell.area().level() == AreaLevel.LOCAL_AUTHORITY_GROUP)
        .filter(mean -> cells.isShown(mean) && discloses(mean))
        .filter(mean -> suppressed.getOrDefault(row(mean), Set.of()).size() == 1)
        .filter(mean -> !dataset.earlier().remembers(mean, cells.figure(mean).orElseThrow()))
        .flatMap(mean -> suppressed.getOrDefault(row(mean), Set.of()).stream())
        .collect(Collectors.toSet());
  }

  /// Suppresses the authorities beside means that can't be suppressed, except those that an earlier
  /// edition has printed.
  void suppressAuthorities(Set<Cell> means, EditionDataset dataset) {
    Set<String> rows =
        means.stream().filter(this::discloses).map(GroupMeans::row).collect(Collectors.toSet());
    ReleaseCells cells = dataset.cells();
    cells.all().keySet().stream()
        .filter(cell -> cell.area().level() == AreaLevel.LOCAL_AUTHORITY)
        .filter(cell -> cells.isShown(cell) && rows.contains(row(cell)))
        .filter(cell -> !dataset.earlier().remembers(cell, cells.figure(cell).orElseThrow()))
        .toList()
        .forEach(cells::suppress);
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
