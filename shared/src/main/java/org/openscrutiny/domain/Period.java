package org.openscrutiny.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The period that a figure is about, named as the open data standard names it.
///
/// The academic year runs from September and the financial year from April; a snapshot ("at 31
/// March 2024") has the period that ends on its day. The portal does not keep weeks.
///
/// @param firstYear the year, or the first of the two years: 2023 for 2023/24
public record Period(TimeIdentifier identifier, int firstYear) implements Comparable<Period> {

  private static final Comparator<Period> BY_TIME =
      Comparator.comparingInt(Period::endMonth)
          .thenComparingInt(Period::startMonth)
          .thenComparing(Period::identifier);

  /// Reads the columns `time_period` and `time_identifier`; empty where they are not a valid pair.
  public static Optional<Period> parse(String timePeriod, String timeIdentifier) {
    return TimeIdentifier.ofLabel(timeIdentifier).flatMap(found -> parse(timePeriod, found));
  }

  private static Optional<Period> parse(String timePeriod, TimeIdentifier identifier) {
    if (timePeriod.length() != identifier.digits()
        || !timePeriod.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int year = Integer.parseInt(timePeriod.substring(0, 4));
    boolean consecutive =
        identifier.digits() == 4 || Integer.parseInt(timePeriod.substring(4)) == (year + 1) % 100;
    return consecutive ? Optional.of(new Period(identifier, year)) : Optional.empty();
  }

  /// The text of the column `time_period`.
  public String timePeriod() {
    return identifier.digits() == 4
        ? digits(firstYear, 4)
        : digits(firstYear, 4) + digits((firstYear + 1) % 100, 2);
  }

  /// The name of the period in the public JSON and in addresses: `2024-10`, `2023/24`,
  /// `2016/17-Q1`, `2023/24-autumn-spring`.
  public String id() {
    return switch (identifier.group()) {
      case CALENDAR_YEAR, REPORTING_YEAR -> Integer.toString(firstYear);
      case MONTH -> digits(firstYear, 4) + "-" + digits(identifier.firstMonth(), 2);
      case ACADEMIC_YEAR, FINANCIAL_YEAR, TAX_YEAR -> years();
      case TERM -> years() + "-" + word(0).toLowerCase(Locale.ROOT);
      case TWO_TERMS -> years() + "-autumn-spring";
      case FINANCIAL_QUARTER -> years() + "-" + word(2);
      case HALF_YEAR -> years() + "-H" + word(1);
    };
  }

  /// The name of the period as a reader sees it: "October 2024", "2023/24", "April to June 2016".
  public String label() {
    return switch (identifier.group()) {
      case CALENDAR_YEAR, REPORTING_YEAR, ACADEMIC_YEAR, FINANCIAL_YEAR, TAX_YEAR -> id();
      case MONTH -> month(start()) + " " + firstYear;
      case TERM -> identifier.label() + " " + years();
      case TWO_TERMS -> "Autumn and spring terms " + years();
      case FINANCIAL_QUARTER -> month(start()) + " to " + month(end()) + " " + end().getYear();
      case HALF_YEAR ->
          start().getYear() == end().getYear()
              ? month(start()) + " to " + month(end()) + " " + end().getYear()
              : month(start())
                  + " "
                  + start().getYear()
                  + " to "
                  + month(end())
                  + " "
                  + end().getYear();
    };
  }

  public Frequency frequency() {
    return identifier.frequency();
  }

  public LocalDate start() {
    return firstMonth().atDay(1);
  }

  public LocalDate end() {
    return firstMonth().plusMonths(identifier.months() - 1L).atEndOfMonth();
  }

  /// Whether this period comes directly after the other: October after September, 2023/24 after
  /// 2022/23, the autumn and spring terms after those of the year before.
  public boolean follows(Period other) {
    return equals(other.next());
  }

  /// The same period one year earlier.
  public Period yearBefore() {
    return new Period(identifier, firstYear - 1);
  }

  /// The period that comes directly after this one.
  public Period next() {
    List<TimeIdentifier> turn = identifier.group().identifiers();
    int place = turn.indexOf(identifier) + 1;
    return place < turn.size()
        ? new Period(turn.get(place), firstYear)
        : new Period(turn.getFirst(), firstYear + 1);
  }

  /// The period that comes directly before this one.
  public Period previous() {
    List<TimeIdentifier> turn = identifier.group().identifiers();
    int place = turn.indexOf(identifier) - 1;
    return place >= 0
        ? new Period(turn.get(place), firstYear)
        : new Period(turn.getLast(), firstYear - 1);
  }

  /// Periods are ordered by when they end, then by when they start.
  @Override
  public int compareTo(Period other) {
    return BY_TIME.compare(this, other);
  }

  /// Months counted from year 0, so that periods can be ordered without a calendar.
  private int startMonth() {
    return firstYear * 12 + identifier.firstMonth();
  }

  private int endMonth() {
    return startMonth() + identifier.months();
  }

  private YearMonth firstMonth() {
    return YearMonth.of(firstYear, 1).plusMonths(identifier.firstMonth() - 1L);
  }

  private String years() {
    return digits(firstYear, 4) + "/" + digits((firstYear + 1) % 100, 2);
  }

  /// An edition of all England writes periods millions of times; a format string would be too slow.
  private static String digits(int number, int length) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }

  private String word(int place) {
    return List.of(identifier.label().split(" ", -1)).get(place);
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
