package org.openscrutiny.domain;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The time identifiers of the open data standard. One file has only identifiers of one [Group].
public enum TimeIdentifier {
  CALENDAR_YEAR("Calendar year", Group.CALENDAR_YEAR, 4, Frequency.YEAR, 1, 12),
  /// Ends on 31 March, unless the publisher says otherwise: see [Period#lastMonth].
  REPORTING_YEAR("Reporting year", Group.REPORTING_YEAR, 4, Frequency.YEAR, -8, 12),
  JANUARY("January", Group.MONTH, 4, Frequency.MONTH, 1, 1),
  FEBRUARY("February", Group.MONTH, 4, Frequency.MONTH, 2, 1),
  MARCH("March", Group.MONTH, 4, Frequency.MONTH, 3, 1),
  APRIL("April", Group.MONTH, 4, Frequency.MONTH, 4, 1),
  MAY("May", Group.MONTH, 4, Frequency.MONTH, 5, 1),
  JUNE("June", Group.MONTH, 4, Frequency.MONTH, 6, 1),
  JULY("July", Group.MONTH, 4, Frequency.MONTH, 7, 1),
  AUGUST("August", Group.MONTH, 4, Frequency.MONTH, 8, 1),
  SEPTEMBER("September", Group.MONTH, 4, Frequency.MONTH, 9, 1),
  OCTOBER("October", Group.MONTH, 4, Frequency.MONTH, 10, 1),
  NOVEMBER("November", Group.MONTH, 4, Frequency.MONTH, 11, 1),
  DECEMBER("December", Group.MONTH, 4, Frequency.MONTH, 12, 1),
  ACADEMIC_YEAR("Academic year", Group.ACADEMIC_YEAR, 6, Frequency.YEAR, 9, 12),
  FINANCIAL_YEAR("Financial year", Group.FINANCIAL_YEAR, 6, Frequency.YEAR, 4, 12),
  TAX_YEAR("Tax year", Group.TAX_YEAR, 6, Frequency.YEAR, 4, 12),
  AUTUMN_TERM("Autumn term", Group.TERM, 6, Frequency.TERM, 9, 4),
  SPRING_TERM("Spring term", Group.TERM, 6, Frequency.TERM, 13, 3),
  SUMMER_TERM("Summer term", Group.TERM, 6, Frequency.TERM, 16, 4),
  AUTUMN_AND_SPRING_TERM("Autumn and spring term", Group.TWO_TERMS, 6, Frequency.TERM, 9, 7),
  FINANCIAL_YEAR_Q1("Financial year Q1", Group.FINANCIAL_QUARTER, 6, Frequency.QUARTER, 4, 3),
  FINANCIAL_YEAR_Q2("Financial year Q2", Group.FINANCIAL_QUARTER, 6, Frequency.QUARTER, 7, 3),
  FINANCIAL_YEAR_Q3("Financial year Q3", Group.FINANCIAL_QUARTER, 6, Frequency.QUARTER, 10, 3),
  FINANCIAL_YEAR_Q4("Financial year Q4", Group.FINANCIAL_QUARTER, 6, Frequency.QUARTER, 13, 3),
  FINANCIAL_YEAR_PART_1(
      "Part 1 (April to September)", Group.HALF_YEAR, 6, Frequency.HALF_YEAR, 4, 6),
  FINANCIAL_YEAR_PART_2(
      "Part 2 (October to March)", Group.HALF_YEAR, 6, Frequency.HALF_YEAR, 10, 6);

  /// A set of identifiers that may be in one file.
  public enum Group {
    CALENDAR_YEAR,
    REPORTING_YEAR,
    MONTH,
    ACADEMIC_YEAR,
    FINANCIAL_YEAR,
    TAX_YEAR,
    TERM,
    TWO_TERMS,
    FINANCIAL_QUARTER,
    HALF_YEAR;

    /// Its identifiers, in the order of time within a year.
    public List<TimeIdentifier> identifiers() {
      return BY_GROUP.getOrDefault(this, List.of());
    }
  }

  private static final Map<Group, List<TimeIdentifier>> BY_GROUP =
      Arrays.stream(values())
          .collect(Collectors.groupingBy(each -> each.group, Collectors.toUnmodifiableList()));

  private final String label;
  private final Group group;
  private final int digits;
  private final Frequency frequency;
  private final int firstMonth;
  private final int months;

  TimeIdentifier(
      String label, Group group, int digits, Frequency frequency, int firstMonth, int months) {
    this.label = label;
    this.group = group;
    this.digits = digits;
    this.frequency = frequency;
    this.firstMonth = firstMonth;
    this.months = months;
  }

  /// The text of the column `time_identifier`.
  public String label() {
    return label;
  }

  public Group group() {
    return group;
  }

  /// How many digits its `time_period` has: 4 for one year, 6 for two consecutive ones.
  public int digits() {
    return digits;
  }

  public Frequency frequency() {
    return frequency;
  }

  /// The month in which the period starts, counted from January of its first year: 13 is January of
  /// the year after, -8 is April of the year before.
  int firstMonth() {
    return firstMonth;
  }

  /// How many calendar months the period lasts.
  public int months() {
    return months;
  }

  /// The month in which the period ends.
  Month lastMonth() {
    return Month.JANUARY.plus(firstMonth + months - 2L);
  }

  public static Optional<TimeIdentifier> ofLabel(String label) {
    return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
  }
}
