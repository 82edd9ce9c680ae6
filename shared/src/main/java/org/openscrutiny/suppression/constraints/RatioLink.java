package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.Ratio;

/// A percentage or rate that would be shown, with its numerator and denominator.
public record RatioLink(
    Cell ratio, Cell numerator, Cell denominator, BigDecimal printed, int base) {

  /// Whether two counts give a printed figure.
  public static boolean holds(BigDecimal printed, long numerator, long denominator, int base) {
    return new Ratio(0, 1, printed, base).holdsIn(Counts.of(numerator, denominator));
  }

  /// The printed figure as a ratio of the first two cells of a table.
  Ratio asPrinted() {
    return new Ratio(0, 1, printed, base);
  }

  /// The same link as read by someone who knows the numerator.
  RatioLink readWith(long count) {
    return new RatioLink(
        ratio, numerator, denominator, asPrinted().readWith(count).printed(), base);
  }

  /// Whether the figures agree with it, as far as they are known. One that is wrong, a misprint,
  /// gives a reader no correct information.
  public boolean mayHold(LinkedFigures figures) {
    Long n = figures.counts().get(numerator);
    Long d = figures.counts().get(denominator);
    if (d == null) {
      return n == null || figures.has(denominator) || !asPrinted().denominatorsOf(n).isNone();
    }
    return n == null ? !asPrinted().numeratorsOf(d).isNone() : holds(printed, n, d, base);
  }

  /// The same where the others of the denominator may be printed instead of the numerator.
  boolean mayHold(RatioDefinition definition, LinkedFigures figures) {
    Long d = figures.counts().get(denominator);
    Long others = figures.counts().get(definition.countedIn(ratio));
    return (definition.others().isPresent() && d != null && others != null)
        ? d >= others && holds(printed, d - others, d, base)
        : mayHold(figures);
  }
}
