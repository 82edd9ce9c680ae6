package org.openscrutiny.opendata.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises the dates into which a spreadsheet turns a range: "5-9" becomes "09-May", "May-09",
/// "2024-05-09" or the number of a day, such as 45421.
///
/// A day and month without a year, such as "09-May", is always one. A date with a year, or a
/// number, may be meant, and is one only beside a range or such a day.
final class SpreadsheetDates {
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String NAME = "(" + MONTHS + ")[a-z]*";
  private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[- /.]" + NAME + "\\.?");
  private static final Pattern MONTH_DAY = Pattern.compile(NAME + "\\.?[- /.](\\d{1,2})");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(\\d{1,2})[- /.]" + NAME + "[- /.](\\d{4}|\\d{2})");
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})( .*)?");
  private static final Pattern ISO = Pattern.compile("\\d{4}-(\\d{2})-(\\d{2})([T ].*)?");
  private static final Pattern NUMBER = Pattern.compile("(\\d{5})(\\.0+)?");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?i).*\\d\\s*(-|\u2013|to|\u2212)\\s*\\d.*|.*\\d\\s*\\+|(under|over|less|more).*\\d.*|.*\\d.*(over|under|older|more|less|years?).*");

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2049;

  private final boolean besideRanges;

  /// @param levels of one filter
  SpreadsheetDates(List<String> levels) {
    this.besideRanges =
        levels.stream()
            .anyMatch(level ->
                dayAndMonth(level).isPresent()
                    || (RANGE.matcher(level).matches() && withYear(level).isEmpty()));
  }

  /// The range that a level was; empty if it is no date.
  Optional<String> rangeOf(String level) {
    return dayAndMonth(level).or(() -> besideRanges ? withYear(level) : Optional.empty());
  }

  private static Optional<String> dayAndMonth(String level) {
    String text = level.strip().toLowerCase(Locale.UK);
    Matcher day = DAY_MONTH.matcher(text);
    if (day.matches()) {
      return range(day.group(1), month(day.group(2)));
    }
    Matcher month = MONTH_DAY.matcher(text);
    return month.matches() ? range(month.group(2), month(month.group(1))) : Optional.empty();
  }

  private static Optional<String> withYear(String level) {
    String text = level.strip().toLowerCase(Locale.UK);
    Matcher named = DAY_MONTH_YEAR.matcher(text);
    if (named.matches()) {
      return range(named.group(1), month(named.group(2)));
    }
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return range(digits.group(1), Integer.parseInt(digits.group(2)));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return range(iso.group(2), Integer.parseInt(iso.group(1)));
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      LocalDate date = DAY_ZERO.plusDays(Long.parseLong(number.group(1)));
      boolean recent = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return recent
          ? range(String.valueOf(date.getDayOfMonth()), date.getMonthValue())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<String> range(String dayText, int month) {
    int day = Integer.parseInt(dayText);
    return isDay(day, month)
        ? Optional.of(Math.min(day, month) + "-" + Math.max(day, month))
        : Optional.empty();
  }

  /// A month with a year of two digits ("Sep-45") is turned back too: 9 to 45 may be a range.
  private static boolean isDay(int day, int month) {
    try {
      return day >= 0 && LocalDate.of(LAST_YEAR, month, 1).getMonthValue() == month;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int month(String name) {
    return MONTHS.indexOf(name) / 4 + 1;
  }
}
