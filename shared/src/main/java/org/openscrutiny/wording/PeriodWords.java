package org.openscrutiny.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// The names of periods in sentences.
final class PeriodWords {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private PeriodWords() {}

  /// The time of a figure, in the middle of a sentence: "in October 2024", "at the end of March
  /// 2024".
  ///
  /// A snapshot of a month, a quarter, half a year or a financial year is the state on its last
  /// day, so the month of that day is named. A snapshot of a school year, a term or a calendar year
  /// may be of any day within it (a school census is), so only the year is named. A rolling figure
  /// of a month covers the twelve months that end with it.
  static String when(Period period, Indicator indicator) {
    if (indicator.measured() == Measured.AT_END && isSnapshotOfLastDay(period)) {
      return "at the end of " + month(period.end());
    }
    if (indicator.overlapping() && period.frequency() == Frequency.MONTH) {
      return "in the 12 months to " + period.label();
    }
    return "in " + name(period);
  }

  /// The name of a period within a sentence: "October 2024", "the autumn and spring terms 2023/24".
  static String name(Period period) {
    return period.frequency() == Frequency.TERM
        ? "the " + period.label().toLowerCase(Locale.UK)
        : period.label();
  }

  private static boolean isSnapshotOfLastDay(Period period) {
    TimeIdentifier.Group group = period.identifier().group();
    return switch (group) {
      case MONTH, FINANCIAL_YEAR, TAX_YEAR, FINANCIAL_QUARTER, HALF_YEAR -> true;
      case CALENDAR_YEAR, REPORTING_YEAR, ACADEMIC_YEAR, TERM, TWO_TERMS -> false;
    };
  }

  private static String month(LocalDate day) {
    return MONTH.format(day);
  }
}
