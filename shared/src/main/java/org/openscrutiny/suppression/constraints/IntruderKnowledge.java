package org.openscrutiny.suppression.constraints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.Ratio;

/// What a reader knows about each count: the count itself, or its bounds by a percentage and the
/// other count of it.
final class IntruderKnowledge {
  private final LinkedFigures figures;
  private final Map<Cell, Limits> implied = new HashMap<>();

  /// @param unprinted bounds of counts that nobody prints
  IntruderKnowledge(LinkedFigures figures, List<RatioLink> ratios, Map<Cell, Limits> unprinted) {
    this.figures = figures;
    implied.putAll(unprinted);
    for (RatioLink link : ratios) {
      figures
          .shown(link.denominator())
          .ifPresent(count ->
              implied.put(
                  link.numerator(),
                  new Ratio(0, 1, link.printed(), link.base()).numeratorsOf(count)));
    }
  }

  /// The bounds of a count. There is no upper bound if nothing shown gives one.
  Limits of(Cell cell) {
    var shown = figures.shown(cell);
    if (shown.isPresent()) {
      return new Limits(shown.getAsLong(), shown.getAsLong());
    }
    return figures.has(cell)
        ? Limits.atLeast(figures.lowest(cell))
        : Optional.ofNullable(implied.get(cell))
            .filter(limits -> !limits.isNone())
            .orElse(Limits.atLeast(0));
  }
}
