package org.openscrutiny.suppression.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.Relation;

/// Tables with known feasibility intervals.
class AuditKnownAnswersTest {
  private static final List<String> WXYZ = List.of("w", "x", "y", "z");
  private static final List<String> ABCD = List.of("a", "b", "c", "d");
  private static final long[][] V1 = {
    {30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}
  };

  /// Two or more cells are suppressed in every line, and yet one of them is known.
  @ParameterizedTest
  @CsvSource({
    "'wa wb xa xc yb yd zb zd wc', wb, 47, 47",
    "'wa wb xa xc yb yd zb zd wc xd', wb, 0, 78"
  })
  void twoSuppressedCellsInEveryLineAreNotEnough(
      String suppressed, String cell, long low, long high) {
    assertInterval(
        PublishedTableBuilder.grid(WXYZ, ABCD, V1, Set.of(suppressed.split(" "))), cell, low, high);
  }

  /// Eight towns by county, and the same towns by size.
  @ParameterizedTest
  @CsvSource({
    "county, 'A B K L M', K, 0, 9",
    "size, 'A B K L M', K, 0, 7",
    "both, 'A B K L M', K, 3, 3",
    "both, 'A B K L M N', K, 0, 10",
    "both, 'A B K L M N', N, 0, 10",
    "both, 'A B K L M N', A, 0, 4",
    "both, 'A B K L M N', B, 0, 4",
    "both, 'A B K L M N', L, 0, 6",
    "both, 'A B K L M N', M, 0, 6",
  })
  void twoTablesDiscloseMoreThanEither(
      String tables, String suppressed, String cell, long low, long high) {
    List<String> names = List.of("A", "B", "I", "J", "K", "L", "M", "N");
    long[] counts = {2, 2, 8, 8, 3, 3, 3, 7};
    var builder = new PublishedTableBuilder();
    for (int i = 0; i < counts.length; i++) {
      if (Set.of(suppressed.split(" ")).contains(names.get(i))) {
        builder.suppressed(0, names.get(i));
      } else {
        builder.exactly(names.get(i), counts[i]);
      }
    }
    if (!tables.equals("size")) {
      builder.exactly("county 1", 20).exactly("county 2", 16);
      builder.total("county 1", "A", "B", "I", "J").total("county 2", "K", "L", "M", "N");
    }
    if (!tables.equals("county")) {
      builder.exactly("big", 6).exactly("small", 30);
      builder.total("big", "L", "M").total("small", "A", "B", "I", "J", "K", "N");
    }

    assertInterval(builder, cell, low, high);
  }

  @ParameterizedTest
  @CsvSource({
    "Barbeid, 0, 6",
    "Darbeid, 0, 6",
    "Harbeid, 0, 6",
    "Bannet, 2, 8",
    "Dannet, 9, 15",
    "Hannet, 6, 12"
  })
  void threeRowsOfTwoColumns(String cell, long low, long high) {
    long[][] counts = {
      {11, 11, 55, 36},
      {7, 1, 29, 18},
      {5, 8, 35, 25},
      {13, 2, 17, 13},
      {9, 14, 63, 52},
      {12, 9, 24, 22},
      {6, 4, 22, 8},
      {9, 3, 38, 15}
    };
    var builder =
        PublishedTableBuilder.grid(
            List.of("A", "B", "C", "D", "E", "F", "G", "H"),
            List.of("annet", "arbeid", "soshjelp", "trygd"),
            counts,
            Set.of("Bannet", "Barbeid", "Dannet", "Darbeid", "Hannet", "Harbeid"));

    assertInterval(builder, cell, low, high);
  }

  @ParameterizedTest
  @CsvSource({"young2, 0, 0", "young3, 0, 0", "old2, 3, 3", "old3, 4, 4"})
  void zerosDoNotProtectZeros(String cell, long low, long high) {
    long[][] counts = {{5, 0, 0}, {6, 3, 4}};

    assertInterval(
        PublishedTableBuilder.grid(
            List.of("young", "old"),
            List.of("1", "2", "3"),
            counts,
            Set.of("young2", "young3", "old2", "old3")),
        cell,
        low,
        high);
  }

  @ParameterizedTest
  @CsvSource({"2/3, 5, 30", "2/1, 0, 25", "3/1, 0, 25", "3/3, 4, 29"})
  void aSquareOfFour(String cell, long low, long high) {
    long[][] counts = {{20, 50, 10}, {8, 19, 22}, {17, 32, 12}};

    assertInterval(
        PublishedTableBuilder.grid(
            List.of("1", "2", "3"),
            List.of("/1", "/2", "/3"),
            counts,
            Set.of("2/1", "2/3", "3/1", "3/3")),
        cell,
        low,
        high);
  }

  @ParameterizedTest
  @CsvSource({"one, 3, 4", "other, 3, 4", "all, 6, 7"})
  void aRoundedTotalDisclosesItsRoundedParts(String cell, long low, long high) {
    assertInterval(
        new PublishedTableBuilder()
            .rounded("one", 5, 5)
            .rounded("other", 5, 5)
            .rounded("all", 5, 5)
            .total("all", "one", "other"),
        cell,
        low,
        high);
  }

  @ParameterizedTest
  @CsvSource({"hidden, 1, 1", "region, 1244, 1244"})
  void aRoundedRegionDisclosesItsOnlySuppressedArea(String cell, long low, long high) {
    assertInterval(
        new PublishedTableBuilder()
            .rounded("region", 1_240, 10)
            .exactly("others", 1_243)
            .suppressed(1, "hidden")
            .total("region", "others", "hidden"),
        cell,
        low,
        high);
  }

  @ParameterizedTest
  @CsvSource({"n, 4, 4", "m, 7, 7"})
  void aPercentageOfASmallNumberIsTheCount(String cell, long low, long high) {
    assertInterval(
        new PublishedTableBuilder()
            .suppressed(0, "n", "m")
            .exactly("d", 11)
            .total("d", "n", "m")
            .ratio("n", "d", "36"),
        cell,
        low,
        high);
  }

  /// Both counts are suppressed. 36% without decimals is at least 4 of 11, or 5 of 14.
  @ParameterizedTest
  @CsvSource({"10, 36, 4, 4, 11, 11", "13, 36, 4, 4, 11, 11", "14, 36, 4, 5, 11, 14"})
  void aPercentageBoundsTwoSuppressedCounts(
      long most, String printed, long low, long high, long dLow, long dHigh) {
    var builder =
        new PublishedTableBuilder()
            .suppressed(0, "n", "m", "d", "rest")
            .exactly("all", most)
            .total("all", "d", "rest")
            .total("d", "n", "m")
            .ratio("n", "d", printed);
    if (most < dLow) {
      assertThat(new Auditor().interval(builder.table(), builder.place("n"), ample())).isEmpty();
      return;
    }

    assertInterval(builder, "n", low, high);
    assertInterval(builder, "d", dLow, dHigh);
  }

  /// R(t) − R(t−1) = q(t) − q(t−4): four quarters in each rolling year.
  @ParameterizedTest
  @CsvSource({"q5, 4, 4"})
  void twoRollingYearsDiscloseTheQuarterThatEntered(String cell, long low, long high) {
    var builder =
        new PublishedTableBuilder()
            .exactly("R4", 40)
            .exactly("R5", 37)
            .exactly("q1", 7)
            .suppressed(1, "q5");
    builder.relation(
        Relation.rolling(
            builder.place("R5"), builder.place("R4"), builder.place("q5"), builder.place("q1")));

    assertInterval(builder, cell, low, high);
  }

  /// What an earlier edition showed about two cells together stays known.
  @ParameterizedTest
  @CsvSource({"one, 1, 8"})
  void anEarlierTotalIsAConstant(String cell, long low, long high) {
    var builder = new PublishedTableBuilder().suppressed(1, "one", "other");
    builder.relation(Relation.known(9, List.of(builder.place("one"), builder.place("other"))));

    assertInterval(builder, cell, low, high);
  }

  private static void assertInterval(
      PublishedTableBuilder builder, String cell, long low, long high) {
    assertThat(new Auditor().interval(builder.table(), builder.place(cell), ample()))
        .contains(new FeasibilityInterval(low, high, true));
  }
}
