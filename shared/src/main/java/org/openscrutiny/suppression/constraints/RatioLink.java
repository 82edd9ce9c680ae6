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

  /// The printed figure of a table of its two counts.
  Ratio asPrinted() {
    return new Ratio(0, 1, printed, base);
  }

  /// The same as a reader takes it who knows the numerator.
  RatioLink readWith(long count) {
    return new RatioLink(
        ratio, numerator, denominator, asPrinted().readWith(count).printed(), base);
  }

  /// Whether it is true of the figures, as far as can be told. One that isn't, a misprint, tells a
  /// reader nothing that is right.
  public boolean mayHold(LinkedFigures figures) {
    Long n = figures.counts().get(numerator);
    Long d = figures.counts().get(denominator);
    if (d == null) {
      return n == null || figures.has(denominator) || !asPrinted().denominatorsOf(n).isNone();
    }
    return n == null ? !asPrinted().numeratorsOf(d).isNone() : holds(printed, n, d, base);
  }
}
