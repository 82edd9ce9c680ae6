package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.CalculationKind.AdditionalPupils;
import org.openscrutiny.domain.CalculationKind.Change;
import org.openscrutiny.domain.CalculationKind.ComparedWith;
import org.openscrutiny.domain.CalculationKind.Gap;
import org.openscrutiny.domain.CalculationKind.Limit;
import org.openscrutiny.domain.CalculationKind.Summary;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// Suppresses those of the publisher's own calculations from which a suppressed figure could be
/// derived.
///
/// 1. A calculation is suppressed when a figure that it rests on is suppressed: the figure that it
///    is about, and the earlier figures or the comparator's figure that it is compared with or that
///    it averages.
/// 2. A mean or maximum of a count is itself a count, and so is a number of pupils. The rule for
///    counts applies to it.
/// 3. If the release gives only one of the two figures of a change, the change discloses the other.
///    It is suppressed where that other figure would be small. Example: 12 children this month and
///    a change of +9 disclose 3 last month. Publishers print changes in children and in per cent,
///    so the change is suppressed if either reading discloses a small count.
///
/// 4. The limits of an interval are suppressed, whatever the figure is. With the figure, they give
///    the number of children behind it: from 20% with the limits 8.9% and 39.1% follow 26 children,
///    and so 5 of 26. Suppressing only those that give a small count would say where the small
///    counts are. The portal's own intervals take their place where the counts are shown.
///
/// A table of calculations often has fewer filters than the table of its figures. A calculation
/// without a level of a filter is about the total of that filter.
final class CalculationRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// Publishers that write "12 months" sometimes include 13: October to October.
  private static final int MONTHS_OF_A_MEAN = 13;

  private final ReleaseCells cells;
  private final PrimarySuppression primary;
  private final Threshold threshold;
  private final Set<Cell> hiddenBefore;
  private final Set<Period> periods;

  /// @param cells after all other suppression
  /// @param hiddenBefore what earlier releases suppressed; this release may not give it any more
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

  /// The figures that a calculation is about and rests on.
  Stream<Cell> figuresOf(Calculation calculation) {
    Cell about = Cell.of(calculation.key(), calculation.period());
    return Stream.concat(Stream.of(about), restsOn(calculation.kind(), about));
  }

  private boolean hides(Calculation calculation, BigDecimal figure) {
    Cell about = cells.cell(calculation.key(), calculation.period());
    List<Cell> others = restsOn(calculation.kind(), about).toList();
    return isHidden(about)
        || others.stream().anyMatch(this::isHidden)
        || disclosesSmallCount(calculation.kind(), about, others, figure);
  }

  private boolean isHidden(Cell cell) {
    return cells.isSuppressed(cell) || hiddenBefore.contains(cell);
  }

  /// The figures that a calculation rests on, without the figure that it is about.
  private Stream<Cell> restsOn(CalculationKind kind, Cell about) {
    Period period = about.period();
    return switch (kind) {
      case Change.ON_PREVIOUS_MONTH -> periods.stream().filter(period::follows).map(about::in);
      case Change.ON_SAME_MONTH_LAST_YEAR, Change.ON_PREVIOUS_YEAR ->
          Stream.of(about.in(period.yearBefore()));
      case Summary.TWELVE_MONTH_MEAN, Summary.TWELVE_MONTH_MAXIMUM ->
          yearUpTo(period).map(about::in);
      case Summary.THREE_YEAR_MEAN ->
          Stream.iterate(period, Period::yearBefore).limit(3).map(about::in);
      case Gap(ComparedWith comparator, boolean allPupils) ->
          figuresOf(comparator, about)
              .flatMap(
                  cell -> allPupils ? Stream.of(cell, cell.of(Filters.NONE)) : Stream.of(cell));
      case AdditionalPupils(ComparedWith comparator) -> figuresOf(comparator, about);
      case Limit _ -> Stream.empty();
    };
  }

  private Stream<Period> yearUpTo(Period last) {
    return periods.stream()
        .filter(period -> period.frequency() == Frequency.MONTH)
        .filter(period -> !period.start().isAfter(last.start()))
        .filter(period -> period.start().isAfter(last.start().minusMonths(MONTHS_OF_A_MEAN)));
  }

  private Stream<Cell> figuresOf(ComparedWith comparator, Cell about) {
    return cells.areas().filter(comparator::is).map(about::of).map(cells.identity()::of);
  }

  private boolean disclosesSmallCount(
      CalculationKind kind, Cell about, List<Cell> others, BigDecimal figure) {
    return switch (kind) {
      case Change _ -> primary.isCount(about) && disclosesOtherFigure(about, others, figure);
      case Summary _ -> primary.isCount(about) && threshold.suppresses(figure);
      case AdditionalPupils _ -> threshold.suppresses(figure.abs());
      case Gap _ -> false;
      case Limit _ -> true;
    };
  }

  /// Whether a change and the one figure that the release shows disclose a small count: the other
  /// figure.
  private boolean disclosesOtherFigure(Cell about, List<Cell> earlier, BigDecimal change) {
    boolean earlierShown = earlier.stream().anyMatch(cells::isShown);
    if (cells.isShown(about) == earlierShown) {
      return false;
    }
    BigDecimal shown =
        Stream.concat(Stream.of(about), earlier.stream())
            .filter(cells::isShown)
            .flatMap(cell -> cells.figure(cell).stream())
            .findFirst()
            .orElseThrow();
    BigDecimal factor = HUNDRED.add(change);
    if (earlierShown) {
      return isSmall(shown.add(change)) || isSmall(shown.multiply(factor).divide(HUNDRED));
    }
    return isSmall(shown.subtract(change))
        || (factor.signum() > 0
            && isSmall(shown.multiply(HUNDRED).divide(factor, 1, RoundingMode.HALF_UP)));
  }

  private boolean isSmall(BigDecimal count) {
    return threshold.suppresses(count.setScale(0, RoundingMode.HALF_UP));
  }
}
