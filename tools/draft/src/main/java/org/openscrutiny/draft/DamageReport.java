package org.openscrutiny.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What was found in the cells of one sheet: of each kind and column up to 20 cells, and how many
/// there are.
final class DamageReport {
  private static final int MOST_NAMED = 20;

  private record Place(Damage damage, String column) {}

  private static final class Cells {
    private final List<String> named = new ArrayList<>();
    private long count;
  }

  private final Map<Place, Cells> found = new LinkedHashMap<>();

  /// @param column its name; blank for a row
  /// @param cell such as `B7`, or `row 7`
  /// @param what the cell has
  /// @param written what stands in its place; blank if nothing does
  void add(Damage damage, String column, String cell, String what, String written) {
    Cells cells = found.computeIfAbsent(new Place(damage, column), key -> new Cells());
    cells.count++;
    if (cells.named.size() < MOST_NAMED) {
      cells.named.add(
          "%s: \"%s\"%s"
              .formatted(
                  cell,
                  what.length() > 80 ? what.substring(0, 80) + "…" : what,
                  written.isEmpty() ? "" : " is now " + written));
    }
  }

  boolean isForAPerson() {
    return found.keySet().stream().anyMatch(place -> !place.damage().isMended());
  }

  /// The columns of which cells were shown as percentages.
  Set<String> percentages() {
    return found.keySet().stream()
        .filter(place -> place.damage() == Damage.PERCENT_SIGN || place.damage() == Damage.SHARE)
        .map(Place::column)
        .collect(Collectors.toSet());
  }

  List<String> mended() {
    return lines(true);
  }

  List<String> forAPerson() {
    return lines(false);
  }

  private List<String> lines(boolean mended) {
    var lines = new ArrayList<String>();
    found.forEach((place, cells) -> {
      if (place.damage().isMended() == mended) {
        String what = place.column().isEmpty() ? "" : place.column() + ": ";
        String count = cells.count == 1 ? "this" : "each of these %,d".formatted(cells.count);
        lines.add("%s%s %s.".formatted(what, count, place.damage().says()));
        cells.named.forEach(cell -> lines.add("  " + cell));
        if (cells.count > cells.named.size()) {
          lines.add("  and %,d more".formatted(cells.count - cells.named.size()));
        }
      }
    });
    return lines;
  }
}
