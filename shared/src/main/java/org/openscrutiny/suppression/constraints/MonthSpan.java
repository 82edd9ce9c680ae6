package org.openscrutiny.suppression.constraints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// The months of a period, counted from the year 0.
///
/// The summer term is taken to last until August, so that three terms are an academic year.
///
/// @param start its first month
/// @param end the month after its last
record MonthSpan(int start, int end) {
  static final int YEAR = 12;

  static MonthSpan of(Period period) {
    int august = period.identifier() == TimeIdentifier.SUMMER_TERM ? 1 : 0;
    return new MonthSpan(month(period.start()), month(period.end()) + 1 + august);
  }

  private static int month(LocalDate day) {
    return YEAR * day.getYear() + day.getMonthValue() - 1;
  }

  int months() {
    return end - start;
  }

  boolean overlaps(MonthSpan other) {
    return start < other.end && other.start < end;
  }

  boolean isWithin(MonthSpan other) {
    return start >= other.start && end <= other.end;
  }

  /// The months that none of some spans within this one has.
  List<MonthSpan> without(List<MonthSpan> parts) {
    var gaps = new ArrayList<MonthSpan>();
    int month = start;
    for (MonthSpan part :
        parts.stream().sorted(Comparator.comparingInt(MonthSpan::start)).toList()) {
      if (part.start > month) {
        gaps.add(new MonthSpan(month, part.start));
      }
      month = part.end;
    }
    if (month < end) {
      gaps.add(new MonthSpan(month, end));
    }
    return gaps;
  }

  /// As words, for example "2024-04 to 2024-06".
  String words() {
    return words(start) + " to " + words(end - 1);
  }

  private static String words(int month) {
    return "%04d-%02d".formatted(month / YEAR, month % YEAR + 1);
  }
}
