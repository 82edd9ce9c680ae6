package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.COUNTRY;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.REGION;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Columns that always add up, and that no catalogue declares.
class UndeclaredSumsTest {
  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
  private final ReadersSums reader = new ReadersSums();

  /// Adds a row: the total, then its parts.
  private void row(Area area, Period period, List<String> measures, long... parts) {
    long total = 0;
    var cells = new Cell[parts.length];
    for (int part = 0; part < parts.length; part++) {
      cells[part] = cell(measures.get(part + 1), area, period);
      builder.count(cells[part], parts[part]);
      total += parts[part];
    }
    builder.count(cell(measures.getFirst(), area, period), total);
    reader.total(cell(measures.getFirst(), area, period), cells);
  }

  private void assertSafe() {
    Protected.of(builder).assertSafe(reader);
  }

  private static Period year(int first) {
    return new Period(TimeIdentifier.ACADEMIC_YEAR, first);
  }

  /// A figure from 6 on that follows no rule.
  private static long filler(int column, int row, int most) {
    long mixed = (column * 7919L + 13) * (row * 104729L + 77) % 1000003;
    return 6 + mixed * 31 % 65537 % most;
  }

  private void fill(int columns, int rows, int most) {
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        builder.count(cell("item-" + column, TOWN, month(row)), filler(column, row, most));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"E92000001", "E12000008", "E06000045"})
  void twoPartsAreFoundAtEveryLevelOfAreas(String code) {
    Area area =
        List.of(COUNTRY, REGION, TOWN).stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow();
    List<String> measures = List.of("plans", "first-plans", "repeat-plans");
    long[][] parts = {{31, 14}, {27, 9}, {35, 2}, {22, 11}, {40, 17}, {29, 8}};
    for (int i = 0; i < parts.length; i++) {
      row(area, month(i), measures, parts[i]);
    }

    assertSafe();
  }

  @Test
  void threePartsAreFoundInTheRowsOfRegions() {
    List<String> measures = List.of("absent", "ill", "holiday", "other");
    Area other = new Area(REGION.level(), "E12000007", "West");
    row(REGION, year(2021), measures, 310, 55, 120);
    row(REGION, year(2022), measures, 287, 61, 4);
    row(other, year(2021), measures, 199, 48, 77);
    row(other, year(2022), measures, 240, 39, 83);

    assertSafe();
  }

  /// The country shows the sum in four years, the town has only one.
  @Test
  void whatTheCountryShowsAppliesToTheTown() {
    List<String> measures = List.of("leavers", "at-home", "elsewhere");
    row(COUNTRY, year(2020), measures, 512, 201);
    row(COUNTRY, year(2021), measures, 498, 230);
    row(COUNTRY, year(2022), measures, 530, 187);
    row(TOWN, year(2022), measures, 41, 3);

    assertSafe();
  }

  @ParameterizedTest
  @CsvSource({"4, 17, 9, 22", "12, 31, 8, 19", "2, 6, 13, 44"})
  void threeYearsAreEnough(long hidden, long first, long second, long third) {
    List<String> measures = List.of("all", "one", "two");
    row(TOWN, year(2021), measures, first + 5, second + 10);
    row(TOWN, year(2022), measures, second + 8, third);
    row(TOWN, year(2023), measures, hidden == 12 ? 3 : hidden, third + first);

    assertSafe();
  }

  @Test
  void threePartsAreFoundAmongEightyColumns() {
    fill(76, 12, 90);
    List<String> measures = List.of("whole", "alpha", "beta", "gamma");
    for (int i = 0; i < 12; i++) {
      row(
          TOWN,
          month(i),
          measures,
          filler(101, i, 40),
          filler(102, i, 60),
          i == 7 ? 2 : filler(103, i, 25));
    }

    assertSafe();
  }

  @Test
  void threePartsOfThreeYearsAreFoundAmongManyColumns() {
    for (int column = 0; column < 80; column++) {
      for (int row = 0; row < 4; row++) {
        builder.count(cell("item-" + column, TOWN, year(2018 + row)), filler(column, row, 30000));
      }
    }
    List<String> measures = List.of("whole", "alpha", "beta", "gamma");
    row(TOWN, year(2018), measures, 20411, 9127, 13870);
    row(TOWN, year(2019), measures, 18236, 8791, 12544);
    row(TOWN, year(2020), measures, 21002, 10233, 5);
    row(TOWN, year(2021), measures, 17845, 9466, 11210);

    assertSafe();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 25, 60})
  void fourPartsAreFound(int others) {
    fill(others, 14, 200);
    List<String> measures = List.of("episodes", "home", "adopted", "older", "moved");
    for (int i = 0; i < 14; i++) {
      row(
          TOWN,
          month(i),
          measures,
          filler(201, i, 50),
          i == 3 ? 1 : filler(202, i, 30),
          filler(203, i, 44),
          filler(204, i, 37));
    }

    assertSafe();
  }

  /// Nobody prints how many there are: by sex and by age they are the same.
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 9})
  void twoDivisionsOfAnUnprintedTotalAreFound(int hidden) {
    for (int i = 0; i < 10; i++) {
      long boys = filler(301, i, 60) + 20;
      long girls = filler(302, i, 60) + 20;
      long young = i == hidden ? 3 : boys / 2 + i;
      builder
          .count(cell("boys", TOWN, month(i)), boys)
          .count(cell("girls", TOWN, month(i)), girls)
          .count(cell("under-ten", TOWN, month(i)), young)
          .count(cell("over-ten", TOWN, month(i)), boys + girls - young);
      reader.sum(
          List.of(cell("boys", TOWN, month(i)), cell("girls", TOWN, month(i))),
          List.of(cell("under-ten", TOWN, month(i)), cell("over-ten", TOWN, month(i))));
    }

    assertSafe();
  }

  /// The third part is zero except where it is suppressed.
  @Test
  void aPartThatIsElsewhereZeroIsFound() {
    List<String> measures = List.of("all", "some", "more", "rare");
    for (int i = 0; i < 8; i++) {
      row(TOWN, month(i), measures, filler(401, i, 30), filler(402, i, 30), i == 5 ? 2 : 0);
    }

    assertSafe();
  }

  /// Figures are suppressed in half of the rows.
  @Test
  void aSumIsFoundThoughFewRowsAreComplete() {
    fill(20, 16, 120);
    List<String> measures = List.of("all", "some", "more");
    for (int i = 0; i < 16; i++) {
      row(
          i % 2 == 0 ? TOWN : VILLAGE,
          month(i),
          measures,
          i % 3 == 0 ? 4 : filler(501, i, 50),
          filler(502, i, 70));
    }

    assertSafe();
  }

  @Test
  void columnsThatDoNotAddUpAreLeftAlone() {
    fill(60, 9, 60);
    builder.count(cell("item-9", TOWN, month(4)), 3);

    assertThat(Protected.of(builder).suppressed()).containsExactly(cell("item-9", TOWN, month(4)));
  }

  @Test
  @Tag("slow")
  void theSumsAmongTwoHundredAndFiftyColumnsAreFound() {
    fill(246, 48, 150);
    IntStream.range(0, 246)
        .filter(column -> column % 5 == 0)
        .mapToObj(column -> cell("item-" + column, TOWN, month(column % 48)))
        .forEach(cell -> builder.count(cell, 3).suppress(cell));
    List<String> measures = List.of("whole", "alpha", "beta", "gamma");
    for (int i = 0; i < 48; i++) {
      row(
          TOWN,
          month(i),
          measures,
          filler(601, i, 40),
          filler(602, i, 60),
          i == 7 ? 2 : filler(603, i, 25));
    }

    builder.suppress(cell("gamma", TOWN, month(7)));

    assertThat(builder.links().sums()).hasSize(48);
  }
}
