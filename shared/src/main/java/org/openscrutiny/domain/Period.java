package org.openscrutiny.domain;

import java.time.LocalDate;
import java.time.Month;
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
/// A reporting year has the number of the year in which it ends. On which day it ends depends on
/// the publisher: the Department for Education counts children in care to 31 March, and social
/// workers to 30 September.
///
/// @param firstYear the year, or the first of the two years: 2023 for 2023/24
/// @param lastMonth the month with which it ends: a choice for a reporting year only
public record Period(TimeIdentifier identifier, int firstYear, Month lastMonth)
    implements Comparable<Period> {

  private static final Comparator<Period> BY_TIME =
      Comparator.comparingInt(Period::endMonth)
          .thenComparingInt(Period::startMonth)
          .thenComparing(Period::identifier);

  public Period {
    if (identifier != TimeIdentifier.REPORTING_YEAR && lastMonth != identifier.lastMonth()) {
      throw new IllegalArgumentException(identifier.label() + " does not end with " + lastMonth);
    }
  }

  /// A period that ends when its kind usually ends.
  public Period(TimeIdentifier identifier, int firstYear) {
    this(identifier, firstYear, identifier.lastMonth());
  }

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

  /// The name of the period as a reader sees it: "October 2024", "2023/24", "April to June 2016",
  /// "Year to March 2024".
  public String label() {
    return switch (identifier.group()) {
      case CALENDAR_YEAR, ACADEMIC_YEAR, FINANCIAL_YEAR, TAX_YEAR -> id();
      case REPORTING_YEAR -> "Year to " + month(end()) + " " + firstYear;
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

  /// Whether a snapshot of this period is the state on its last day. One of a school year, a term
  /// or a calendar year may be of any day within it: a school census is.
  public boolean hasSnapshotOfLastDay() {
    return switch (identifier.group()) {
      case MONTH, REPORTING_YEAR, FINANCIAL_YEAR, TAX_YEAR, FINANCIAL_QUARTER, HALF_YEAR -> true;
      case CALENDAR_YEAR, ACADEMIC_YEAR, TERM, TWO_TERMS -> false;
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
    return inYear(firstYear - 1);
  }

  /// The same period of another year.
  public Period inYear(int year) {
    return new Period(identifier, year, lastMonth);
  }

  /// The same reporting year with another last month; any other period as it is.
  public Period endingWith(Month month) {
    return identifier == TimeIdentifier.REPORTING_YEAR
        ? new Period(identifier, firstYear, month)
        : this;
  }

  /// The period that comes directly after this one.
  public Period next() {
    List<TimeIdentifier> turn = identifier.group().identifiers();
    int place = turn.indexOf(identifier) + 1;
    return place < turn.size()
        ? new Period(turn.get(place), firstYear)
        : new Period(turn.getFirst(), firstYear + 1).endingWith(lastMonth);
  }

  /// The period that comes directly before this one.
  public Period previous() {
    List<TimeIdentifier> turn = identifier.group().identifiers();
    int place = turn.indexOf(identifier) - 1;
    return place >= 0
        ? new Period(turn.get(place), firstYear)
        : new Period(turn.getLast(), firstYear - 1).endingWith(lastMonth);
  }

  /// Periods are ordered by when they end, then by when they start.
  @Override
  public int compareTo(Period other) {
    return BY_TIME.compare(this, other);
  }

  /// Months counted from year 0, so that periods can be ordered without a calendar.
  private int startMonth() {
    return firstYear * 12 + firstMonthOfYear();
  }

  private int endMonth() {
    return startMonth() + identifier.months();
  }

  /// Counted from January of its first year.
  private int firstMonthOfYear() {
    return identifier == TimeIdentifier.REPORTING_YEAR
        ? lastMonth.getValue() + 1 - identifier.months()
        : identifier.firstMonth();
  }

  private YearMonth firstMonth() {
    return YearMonth.of(firstYear, 1).plusMonths(firstMonthOfYear() - 1L);
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
