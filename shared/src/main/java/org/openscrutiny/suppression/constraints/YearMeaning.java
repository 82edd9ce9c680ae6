package org.openscrutiny.suppression.constraints;

import java.util.Arrays;
import java.util.List;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// Which months a period means. A reporting year ends as its publisher says. A reader who doesn't
/// know what the publisher says tries a calendar year, and a year to March, August or September.
enum YearMeaning {
  ITS_OWN(0),
  CALENDAR(0),
  TO_MARCH(9),
  TO_AUGUST(4),
  TO_SEPTEMBER(3);

  private final int earlier;

  YearMeaning(int earlier) {
    this.earlier = earlier;
  }

  /// What a period may mean.
  static List<YearMeaning> of(Period period) {
    return period.identifier() == TimeIdentifier.REPORTING_YEAR
        ? Arrays.stream(values())
            .filter(each -> each == ITS_OWN || !each.months(period).equals(MonthSpan.of(period)))
            .toList()
        : List.of(ITS_OWN);
  }

  MonthSpan months(Period period) {
    if (this == ITS_OWN) {
      return MonthSpan.of(period);
    }
    MonthSpan span = MonthSpan.of(new Period(TimeIdentifier.CALENDAR_YEAR, period.firstYear()));
    return new MonthSpan(span.start() - earlier, span.end() - earlier);
  }
}
