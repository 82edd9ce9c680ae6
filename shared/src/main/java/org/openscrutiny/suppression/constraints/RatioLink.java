package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.Ratio;

/// A percentage or rate that would be shown, and the two counts that it is made of.
public record RatioLink(
    Cell ratio, Cell numerator, Cell denominator, BigDecimal printed, int base) {

  /// Whether a figure is what two counts make, as it is printed.
  public static boolean holds(BigDecimal printed, long numerator, long denominator, int base) {
    return new Ratio(0, 1, printed, base).holdsIn(Counts.of(numerator, denominator));
  }

  /// Whether it is true of the figures, as far as can be told. One that isn't, a misprint, tells a
  /// reader nothing that is right.
  public boolean mayHold(LinkedFigures figures) {
    Long n = figures.counts().get(numerator);
    Long d = figures.counts().get(denominator);
    if (d == null) {
      return n == null
          || figures.has(denominator)
          || !new Ratio(0, 1, printed, base).denominatorsOf(n).isNone();
    }
    return n == null
        ? !new Ratio(0, 1, printed, base).numeratorsOf(d).isNone()
        : holds(printed, n, d, base);
  }
}
