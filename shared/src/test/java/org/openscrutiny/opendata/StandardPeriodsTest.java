package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.opendata.SingleDataFile.alone;
import static org.openscrutiny.opendata.SingleDataFile.checks;
import static org.openscrutiny.opendata.SingleDataFile.find;
import static org.openscrutiny.opendata.SingleDataFile.row;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Finding;

/// The standard's identifiers of periods: which may be in one file, and the form of their years.
class StandardPeriodsTest {
  /// The identifiers of one line may be in one file; those of two lines may not.
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("Calendar year"),
          List.of("Reporting year"),
          List.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"),
          IntStream.rangeClosed(1, 52).mapToObj("Week %d"::formatted).toList(),
          List.of("Academic year"),
          List.of("Financial year"),
          List.of("Tax year"),
          List.of("Autumn term", "Spring term", "Summer term"),
          List.of("Autumn and spring term"),
          List.of(
              "Financial year Q1", "Financial year Q2", "Financial year Q3", "Financial year Q4"),
          List.of("Part 1 (April to September)", "Part 2 (October to March)"));

  private static final int GROUPS_OF_FOUR_DIGITS = 4;

  static Stream<List<String>> groups() {
    return GROUPS.stream();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theIdentifiersOfAGroupMayBeInOneFile(List<String> group) {
    String rows =
        group.stream()
            .map(identifier -> years(group) + "," + identifier + ",National,E92000001,England,1\n")
            .collect(Collectors.joining());

    assertThat(checks(alone("children", rows))).isSubsetOf("time-not-kept");
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theIdentifiersOfTwoGroupsMayNotBeInOneFile(List<String> group) {
    String own = years(group) + "," + group.getLast() + ",National,E92000001,England,1\n";
    for (List<String> other : GROUPS) {
      if (!other.equals(group)) {
        String row = years(other) + "," + other.getFirst() + ",National,E92000001,England,2\n";

        Finding mixed = find(alone("children", own + row), "time-mixed");

        assertThat(mixed.places())
            .containsExactly(new Finding.Place("data.csv", 3, "time_identifier", other.getFirst()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theNumberOfDigitsFitsTheIdentifier(List<String> group) {
    for (String identifier : group) {
      for (String wrong :
          List.of(
              years(group).length() == 4 ? "202425" : "2024",
              "",
              "24",
              "20245",
              "202426",
              "199901",
              "2024/25",
              "2024-25",
              "٢٠٢٤",
              "2024252")) {
        String row = wrong + "," + identifier + ",National,E92000001,England,1\n";

        Finding period = find(alone("children", row), "time-period");

        assertThat(period.places())
            .containsExactly(new Finding.Place("data.csv", 2, "time_period", wrong));
      }
    }
  }

  @Test
  void theTwoYearsMayBeInTwoCenturies() {
    String row = "199900,Academic year,National,E92000001,England,1\n";

    assertThat(alone("children", row)).isEmpty();
  }

  private static String years(List<String> group) {
    return GROUPS.indexOf(group) < GROUPS_OF_FOUR_DIGITS ? "2024" : "202425";
  }
}
