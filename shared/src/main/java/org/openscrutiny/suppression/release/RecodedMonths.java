package org.openscrutiny.suppression.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// The months that recoding has added up to longer periods. They are not printed, and a reader may
/// calculate them: if the total of a filter is 53 in April and two of its three levels are 30 and
/// 20, the third is 3, although it is printed by quarter only.
final class RecodedMonths {
  private final ReleaseCells recoded;
  private final PrimarySuppression primary;
  private final Map<Cell, OptionalLong> months = new LinkedHashMap<>();

  private RecodedMonths(ReleaseCells recoded, PrimarySuppression primary) {
    this.recoded = recoded;
    this.primary = primary;
  }

  /// The months within the longer periods of a recoded release. Their counts are not known.
  static Map<Cell, OptionalLong> of(ReleaseCells recoded, PrimarySuppression primary) {
    var found = new RecodedMonths(recoded, primary);
    recoded.all().forEach(found::addMonthsOf);
    return found.months;
  }

  /// The months within the longer periods of a recoded release.
  ///
  /// @param given the figures before they were recoded
  static Map<Cell, OptionalLong> of(
      ReleaseCells recoded, PrimarySuppression primary, Figures given) {
    Map<Cell, OptionalLong> months = of(recoded, primary);
    var before = new ReleaseCells(given, recoded.identity());
    months.replaceAll((cell, unknown) ->
        before
            .figure(cell)
            .filter(CountsOfRelease::isWhole)
            .map(count -> OptionalLong.of(count.longValueExact()))
            .orElse(unknown));
    return months;
  }

  private void addMonthsOf(Cell cell, Value value) {
    boolean printed = value instanceof Value.Figure || value instanceof Value.Suppressed;
    if (printed && cell.period().frequency() != Frequency.MONTH && primary.isCount(cell)) {
      monthsOf(cell.period())
          .map(cell::in)
          .filter(month -> !recoded.all().containsKey(month))
          .forEach(month -> months.put(month, OptionalLong.empty()));
    }
  }

  private static Stream<Period> monthsOf(Period period) {
    var first =
        new Period(
            TimeIdentifier.Group.MONTH.identifiers().get(period.start().getMonthValue() - 1),
            period.start().getYear());
    return Stream.iterate(first, Period::next).limit(period.identifier().months());
  }
}
