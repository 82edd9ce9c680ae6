package org.openscrutiny.suppression.constraints;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// In which period a column stands as a term of a sum, seen from the period of the row.
///
/// A stock with the flows of a row is taken twice: at the beginning and at the end of the row's
/// period. A stock that is measured at the end of its periods has the first of them in the period
/// before; one that is measured at the start has the second in the period after. Its periods may be
/// shorter than the row: the flows of a quarter are the stock of March less that of December.
///
/// @param shorter the kind of shorter periods; empty for periods of the row's own kind
/// @param atEnd whether the stock is measured at the end of its periods, or at their start
/// @param isLater whether it is the stock at the end of the row's period, or at its beginning
record StockPeriod(Optional<Group> shorter, boolean atEnd, boolean isLater) {

  /// The row's own period.
  static final StockPeriod OWN = new StockPeriod(Optional.empty(), true, true);

  boolean isOwn() {
    return shorter.isEmpty() && atEnd == isLater;
  }

  /// The period; empty if none of its kind starts or ends there.
  Optional<Period> in(Period row) {
    if (isOwn()) {
      return Optional.of(row);
    }
    return shorter.isEmpty()
        ? Optional.of(isLater ? row.next() : row.previous())
        : periods(shorter.get(), row).filter(period -> isAt(MonthSpan.of(row), period)).findFirst();
  }

  private boolean isAt(MonthSpan row, Period period) {
    MonthSpan span = MonthSpan.of(period);
    return (atEnd ? span.end() : span.start()) == (isLater ? row.end() : row.start());
  }

  private static Stream<Period> periods(Group group, Period row) {
    return IntStream.rangeClosed(-1, 2)
        .map(years -> row.firstYear() + years)
        .boxed()
        .flatMap(
            year -> group.identifiers().stream().map(identifier -> new Period(identifier, year)));
  }
}
