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
  /// A snapshot of a month, a quarter, half a year, a financial or a reporting year is the state on
  /// its last day, so the month of that day is named. A snapshot of a school year, a term or a
  /// calendar year may be of any day within it (a school census is), so only the year is named. A
  /// rolling figure of a month covers the twelve months that end with it.
  static String when(Period period, Indicator indicator) {
    if (indicator.measured() == Measured.AT_END && period.hasSnapshotOfLastDay()) {
      return "at the end of " + month(period.end());
    }
    if (indicator.overlapping() && period.frequency() == Frequency.MONTH) {
      return "in the 12 months to " + period.label();
    }
    return "in " + name(period, indicator);
  }

  /// "month", "half-year".
  static String noun(Frequency frequency) {
    return switch (frequency) {
      case WEEK -> "week";
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case TERM -> "term";
      case HALF_YEAR -> "half-year";
      case YEAR -> "year";
    };
  }

  /// The name of a period within a sentence: "October 2024", "the autumn and spring terms 2023/24".
  static String name(Period period) {
    return switch (period.identifier().group()) {
      case TERM, TWO_TERMS -> "the " + period.label().toLowerCase(Locale.UK);
      case REPORTING_YEAR -> "the year to " + month(period.end());
      case CALENDAR_YEAR,
          MONTH,
          ACADEMIC_YEAR,
          FINANCIAL_YEAR,
          TAX_YEAR,
          FINANCIAL_QUARTER,
          HALF_YEAR ->
          period.label();
    };
  }

  /// The label of the time of a figure, at the start of a list or after a comma.
  static String label(Period period, Indicator indicator) {
    return period.identifier().group() == TimeIdentifier.Group.REPORTING_YEAR
        ? name(period, indicator)
        : period.label();
  }

  /// The name of the time of a figure: a snapshot of a reporting year is one of its last day,
  /// "March 2024".
  static String name(Period period, Indicator indicator) {
    return period.identifier().group() == TimeIdentifier.Group.REPORTING_YEAR
            && indicator.measured() == Measured.AT_END
        ? month(period.end())
        : name(period);
  }

  private static String month(LocalDate day) {
    return MONTH.format(day);
  }
}
