package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.constraints.LinkedFigures;

/// The counts, percentages and rates of a release, as input for secondary suppression.
///
/// @param suppressedBefore what the release or edition before suppressed; such a count may be zero
///   now
record CountsOfRelease(
    PrimarySuppression primary,
    ReleaseCells cells,
    Threshold threshold,
    Set<Cell> suppressedBefore) {

  /// @param remembered figures that the release before showed and that can't be taken back
  LinkedFigures linked(Set<Cell> remembered) {
    Map<Cell, Long> counts = new LinkedHashMap<>();
    var unknown = new HashSet<Cell>();
    var fixed = new HashSet<Cell>();
    Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
    cells
        .all()
        .forEach((cell, value) -> {
          if (primary.isCount(cell)) {
            wholeNumber(value)
                .ifPresent(count -> {
                  counts.put(cell, count);
                  if (remembered.contains(cell) || (count == 0 && !cells.isSuppressed(cell))) {
                    fixed.add(cell);
                  }
                });
            if (value instanceof Value.Suppressed) {
              unknown.add(cell);
            }
          } else if (primary.isRatio(cell)) {
            if (remembered.contains(cell)) {
              fixed.add(cell);
            }
            if (cells.isSuppressed(cell) && !remembered.contains(cell)) {
              ratios.put(cell, Optional.empty());
            } else {
              value.figure().ifPresent(printed -> ratios.put(cell, Optional.of(printed)));
            }
          }
        });
    var suppressed = new HashSet<Cell>(cells.suppressed());
    suppressed.retainAll(counts.keySet());
    return new LinkedFigures(
        counts,
        unknown,
        suppressed,
        fixed,
        maybeZero(unknown, suppressed),
        ratios,
        cells.groups(),
        DeclaredRelations.NONE,
        List.of());
  }

  /// The suppressed counts that may be zero. A publisher's own `c` may stand for a zero.
  private Set<Cell> maybeZero(Set<Cell> unknown, Set<Cell> suppressed) {
    var all = new HashSet<>(unknown);
    all.addAll(suppressedBefore);
    if (threshold.zeros()) {
      all.addAll(suppressed);
    }
    return all;
  }

  private static Optional<Long> wholeNumber(Value value) {
    return value.figure().filter(CountsOfRelease::isWhole).map(BigDecimal::longValueExact);
  }

  static boolean isWhole(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() <= 0 && figure.signum() >= 0;
  }
}
