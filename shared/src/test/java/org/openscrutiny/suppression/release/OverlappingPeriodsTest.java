package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.domain.TimeIdentifier.ACADEMIC_YEAR;
import static org.openscrutiny.domain.TimeIdentifier.AUTUMN_AND_SPRING_TERM;
import static org.openscrutiny.domain.TimeIdentifier.AUTUMN_TERM;
import static org.openscrutiny.domain.TimeIdentifier.CALENDAR_YEAR;
import static org.openscrutiny.domain.TimeIdentifier.FINANCIAL_YEAR;
import static org.openscrutiny.domain.TimeIdentifier.FINANCIAL_YEAR_PART_1;
import static org.openscrutiny.domain.TimeIdentifier.FINANCIAL_YEAR_Q1;
import static org.openscrutiny.domain.TimeIdentifier.FINANCIAL_YEAR_Q2;
import static org.openscrutiny.domain.TimeIdentifier.FINANCIAL_YEAR_Q3;
import static org.openscrutiny.domain.TimeIdentifier.FINANCIAL_YEAR_Q4;
import static org.openscrutiny.domain.TimeIdentifier.REPORTING_YEAR;
import static org.openscrutiny.domain.TimeIdentifier.SPRING_TERM;
import static org.openscrutiny.domain.TimeIdentifier.SUMMER_TERM;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Counts of one measure for periods that overlap.
class OverlappingPeriodsTest {
  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
  private final ReadersSums reader = new ReadersSums();

  private Cell count(TimeIdentifier identifier, int year, long count) {
    return count(TOWN, identifier, year, count);
  }

  private Cell count(Area area, TimeIdentifier identifier, int year, long count) {
    Cell cell = at(area, identifier, year);
    builder.count(cell, count);
    return cell;
  }

  private static Cell at(Area area, TimeIdentifier identifier, int year) {
    return cell("pupils", area, new Period(identifier, year));
  }

  private void assertSafe() {
    Protected.of(builder).assertSafe(reader);
  }

  /// Asserts that a small rest is protected: one of the counts that leave it is suppressed.
  private void assertOneIsSuppressed(Cell... shown) {
    Protected figures = Protected.of(builder);
    assertThat(figures.primary()).isEmpty();
    assertThat(figures.outcome().withheld()).isEmpty();
    assertThat(figures.suppressed()).containsAnyOf(shown);
    assertThat(figures.outcome().proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"2, 51", "38, 4", "1, 17"})
  void twoTermsAreTheirSum(long autumn, long spring) {
    reader.total(
        count(AUTUMN_AND_SPRING_TERM, 2022, autumn + spring),
        count(AUTUMN_TERM, 2022, autumn),
        count(SPRING_TERM, 2022, spring));

    assertSafe();
  }

  @Test
  void threeTermsAreAnAcademicYear() {
    reader.total(
        count(ACADEMIC_YEAR, 2023, 104),
        count(AUTUMN_TERM, 2023, 61),
        count(SPRING_TERM, 2023, 40),
        count(SUMMER_TERM, 2023, 3));

    assertSafe();
  }

  @Test
  void twoTermsAndTheSummerAreAnAcademicYear() {
    for (Area area : new Area[] {TOWN, VILLAGE}) {
      reader.total(
          count(area, ACADEMIC_YEAR, 2021, area.equals(TOWN) ? 90 : 33),
          count(area, AUTUMN_AND_SPRING_TERM, 2021, area.equals(TOWN) ? 71 : 29),
          count(area, SUMMER_TERM, 2021, area.equals(TOWN) ? 19 : 4));
    }

    assertSafe();
  }

  /// The spring term, that nobody prints.
  @ParameterizedTest
  @CsvSource({"40, 43", "12, 13", "207, 212"})
  void theTermThatTwoTermsLeaveIsProtected(long autumn, long both) {
    assertOneIsSuppressed(
        count(AUTUMN_TERM, 2024, autumn), count(AUTUMN_AND_SPRING_TERM, 2024, both));
  }

  @Test
  void theSummerThatAYearLeavesIsProtected() {
    assertOneIsSuppressed(count(ACADEMIC_YEAR, 2020, 88), count(AUTUMN_AND_SPRING_TERM, 2020, 85));
  }

  /// The year less three quarters is the fourth.
  @Test
  void theQuarterThatAYearLeavesIsProtected() {
    assertOneIsSuppressed(
        count(FINANCIAL_YEAR, 2023, 70),
        count(FINANCIAL_YEAR_Q1, 2023, 21),
        count(FINANCIAL_YEAR_Q2, 2023, 30),
        count(FINANCIAL_YEAR_Q4, 2023, 17));
  }

  /// January to March 2023 is 11, so April to December is 49, and January to March 2024 is 2.
  @Test
  void whatACalendarYearAndAFinancialYearLeaveIsProtected() {
    assertOneIsSuppressed(
        count(CALENDAR_YEAR, 2023, 60),
        count(FINANCIAL_YEAR, 2023, 51),
        count(FINANCIAL_YEAR_Q4, 2022, 11));
  }

  /// Two quarters leave 3 in the other two together.
  @Test
  void twoGapsOfAYearAreProtected() {
    assertOneIsSuppressed(
        count(FINANCIAL_YEAR, 2022, 44),
        count(FINANCIAL_YEAR_Q1, 2022, 22),
        count(FINANCIAL_YEAR_Q3, 2022, 19));
  }

  @Test
  void quartersAndAHalfYearMakeTheYear() {
    reader.total(
        count(FINANCIAL_YEAR, 2021, 77),
        count(FINANCIAL_YEAR_PART_1, 2021, 40),
        count(FINANCIAL_YEAR_Q3, 2021, 34),
        count(FINANCIAL_YEAR_Q4, 2021, 3));

    assertSafe();
  }

  /// A rest of nobody discloses nothing, nor does a large one.
  @ParameterizedTest
  @ValueSource(longs = {31, 44, 90})
  void aRestThatIsNotSmallIsShown(long both) {
    count(AUTUMN_TERM, 2024, 31);
    count(AUTUMN_AND_SPRING_TERM, 2024, both);

    assertThat(Protected.of(builder).suppressed()).isEmpty();
  }

  /// Children with an event in each term are counted in each, so nobody would subtract.
  @Test
  void termsThatAreSeenNotToAddUpLeaveNoRest() {
    for (int year = 2019; year < 2023; year++) {
      count(AUTUMN_TERM, year, 40 + year % 7);
      count(SPRING_TERM, year, 35 + year % 5);
      count(AUTUMN_AND_SPRING_TERM, year, 60 + year % 3);
    }
    count(AUTUMN_TERM, 2023, 41);
    count(AUTUMN_AND_SPRING_TERM, 2023, 44);

    assertThat(Protected.of(builder).suppressed()).isEmpty();
  }

  /// Boys and girls in two periods that are the same. One period's girls are public already.
  private void assertSame(Period one, Period other, long boys, long girls) {
    var cells = new Cell[2][3];
    for (int i = 0; i < 2; i++) {
      Period period = i == 0 ? one : other;
      cells[i] =
          new Cell[] {
            cell("pupils", TOWN, period),
            cell("pupils", TOWN, period, "sex", "Boys"),
            cell("pupils", TOWN, period, "sex", "Girls")
          };
      builder.count(cells[i][0], boys + girls).count(cells[i][1], boys).count(cells[i][2], girls);
      reader.total(cells[i][0], cells[i][1], cells[i][2]);
    }
    builder.fix(cells[1][2]);
    for (int i = 0; i < 3; i++) {
      reader.total(cells[0][i], cells[1][i]);
    }

    assertSafe();
  }

  /// A snapshot of March is that of the quarter and of the year.
  @ParameterizedTest
  @CsvSource({
    "MARCH, 2024, FINANCIAL_YEAR, 2023",
    "FINANCIAL_YEAR_Q4, 2023, FINANCIAL_YEAR, 2023",
    "MARCH, 2022, FINANCIAL_YEAR_Q4, 2021",
    "MARCH, 2025, REPORTING_YEAR, 2025"
  })
  void snapshotsThatEndTogetherAreTheSame(
      TimeIdentifier one, int year, TimeIdentifier other, int otherYear) {
    builder.snapshot("pupils");

    assertSame(new Period(one, year), new Period(other, otherYear), 3, 30);
  }

  /// Children in need of 2025 are those of the year to March 2025.
  @ParameterizedTest
  @CsvSource({
    "FINANCIAL_YEAR, 2023, REPORTING_YEAR, 2024",
    "ACADEMIC_YEAR, 2021, REPORTING_YEAR, 2022",
    "REPORTING_YEAR, 2020, FINANCIAL_YEAR, 2019"
  })
  void aYearUnderAnotherIdentifierIsTheSame(
      TimeIdentifier one, int year, TimeIdentifier other, int otherYear) {
    assertSame(new Period(one, year), new Period(other, otherYear), 4, 41);
  }

  /// In other years the figures show that a reporting year is the one to March.
  @Test
  void theFiguresShowWhatAReportingYearMeans() {
    for (int year = 2018; year < 2022; year++) {
      count(FINANCIAL_YEAR, year, 50 + year % 9);
      count(REPORTING_YEAR, year + 1, 50 + year % 9);
      count(CALENDAR_YEAR, year + 1, 60 + year % 4);
    }

    assertThat(builder.sums())
        .contains("-1 pupils 2019, 1 pupils 2018/19")
        .doesNotContain("-1 pupils 2019, 1 pupils 2019");
  }

  @Test
  void monthsStillMakeAQuarter() {
    reader.total(count(FINANCIAL_YEAR_Q1, 2023, 36), month(20, 0), month(13, 1), month(3, 2));

    assertSafe();
  }

  private Cell month(long count, int number) {
    Cell cell = cell("pupils", TOWN, LinkedFiguresBuilder.month(number));
    builder.count(cell, count);
    return cell;
  }
}
