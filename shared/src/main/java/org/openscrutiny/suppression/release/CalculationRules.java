package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// Which of the publisher's own calculations may not be shown: those from which a hidden figure
/// could be worked out.
///
/// 1. A calculation is hidden when the figure that it is about is hidden, or one that it compares
///    with or averages: the month or year before, the same month a year before, the months of a
///    mean, the comparator of a gap.
/// 2. A mean or maximum of a count, and a number of pupils, is a count itself and follows the rule
///    for counts.
/// 3. A change of a count tells the one of its two figures that the release does not give; it is
///    hidden where that figure would be too small. The paper may mean the change in children or in
///    per cent: it is hidden where either would tell.
///
/// A table of calculations seldom divides its figures as the table that they are about does: what
/// says nothing of a filter is about the same people as its total.
final class CalculationRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// What a paper calls its 12 months may be 13: October to October.
  private static final int MONTHS_OF_A_MEAN = 13;

  private final ReleaseCells cells;
  private final PrimarySuppression primary;
  private final Threshold threshold;
  private final Set<Cell> hiddenBefore;
  private final Set<Period> periods;

  /// @param cells once all that has to be hidden is
  /// @param hiddenBefore what earlier releases hid, though this one may not give it any more
  CalculationRules(
      ReleaseCells cells,
      PrimarySuppression primary,
      Threshold threshold,
      Collection<Cell> hiddenBefore) {
    this.cells = cells;
    this.primary = primary;
    this.threshold = threshold;
    this.hiddenBefore = Set.copyOf(hiddenBefore);
    this.periods = cells.periods().collect(Collectors.toCollection(HashSet::new));
    hiddenBefore.forEach(cell -> periods.add(cell.period()));
  }

  Value cleared(Calculation calculation) {
    Optional<BigDecimal> figure = calculation.value().figure();
    return figure.isPresent() && hides(calculation, figure.get())
        ? new Value.Suppressed()
        : calculation.value();
  }

  private boolean hides(Calculation calculation, BigDecimal figure) {
    Cell about = Cell.of(calculation.key(), calculation.period());
    return isHidden(about)
        || restsOn(calculation, about).anyMatch(this::isHidden)
        || isSmallCount(calculation, about, figure)
        || (primary.isCount(about) && tellsMissing(calculation, about, figure));
  }

  private boolean isHidden(Cell cell) {
    return cells.isSuppressed(cell) || hiddenBefore.contains(cell);
  }

  /// The other figures that a calculation is made of.
  private Stream<Cell> restsOn(Calculation calculation, Cell about) {
    Period period = calculation.period();
    return switch (calculation.calculation()) {
      case "Change on previous month" -> periods.stream().filter(period::follows).map(about::in);
      case "Change on same month last year", "Change on previous year" ->
          Stream.of(about.in(period.yearBefore()));
      case "12-month mean", "12-month maximum" -> yearUpTo(period).map(about::in);
      case "Three-year mean" -> Stream.iterate(period, Period::yearBefore).limit(3).map(about::in);
      default -> comparators(calculation.calculation(), about);
    };
  }

  private Stream<Period> yearUpTo(Period last) {
    return periods.stream()
        .filter(period -> period.frequency() == Frequency.MONTH)
        .filter(period -> !period.start().isAfter(last.start()))
        .filter(period -> period.start().isAfter(last.start().minusMonths(MONTHS_OF_A_MEAN)));
  }

  /// The figures of the area or group that a gap, or a number of pupils, names.
  private Stream<Cell> comparators(String calculation, Cell about) {
    String text = calculation.toLowerCase(Locale.ROOT);
    return cells
        .areas()
        .filter(area -> text.contains(area.name().toLowerCase(Locale.ROOT)))
        .map(about::of);
  }

  private boolean isSmallCount(Calculation calculation, Cell about, BigDecimal figure) {
    String name = calculation.calculation();
    boolean pupils = name.startsWith("Additional pupils");
    boolean mean = name.endsWith("mean") || name.endsWith("maximum");
    return (pupils && threshold.suppresses(figure.abs()))
        || (mean && primary.isCount(about) && threshold.suppresses(figure));
  }

  private boolean tellsMissing(Calculation calculation, Cell about, BigDecimal change) {
    if (!calculation.calculation().startsWith("Change on ")) {
      return false;
    }
    boolean beforeShown = restsOn(calculation, about).anyMatch(cells::isShown);
    if (cells.isShown(about) == beforeShown) {
      return false;
    }
    BigDecimal known =
        Stream.concat(Stream.of(about), restsOn(calculation, about))
            .filter(cells::isShown)
            .flatMap(cell -> cells.figure(cell).stream())
            .findFirst()
            .orElseThrow();
    BigDecimal factor = HUNDRED.add(change);
    if (beforeShown) {
      return tells(known.add(change)) || tells(known.multiply(factor).divide(HUNDRED));
    }
    return tells(known.subtract(change))
        || (factor.signum() > 0
            && tells(known.multiply(HUNDRED).divide(factor, 1, RoundingMode.HALF_UP)));
  }

  private boolean tells(BigDecimal count) {
    return threshold.suppresses(count.setScale(0, RoundingMode.HALF_UP));
  }
}
