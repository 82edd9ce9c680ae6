package org.openscrutiny.suppression.constraints;

import java.util.List;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// Which months a period means. A reporting year is a calendar year by the standard; publishers
/// also call a year to March or to August by the number of the calendar year in which it ends.
enum YearMeaning {
  ITS_OWN(0),
  TO_MARCH(9),
  TO_AUGUST(4);

  private final int earlier;

  YearMeaning(int earlier) {
    this.earlier = earlier;
  }

  /// What a period may mean.
  static List<YearMeaning> of(Period period) {
    return period.identifier() == TimeIdentifier.REPORTING_YEAR
        ? List.of(values())
        : List.of(ITS_OWN);
  }

  MonthSpan months(Period period) {
    MonthSpan span = MonthSpan.of(period);
    return new MonthSpan(span.start() - earlier, span.end() - earlier);
  }
}
