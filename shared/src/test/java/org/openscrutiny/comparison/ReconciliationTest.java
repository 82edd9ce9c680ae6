package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.FiguresBuilder.period;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.CONTACTS;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.DisagreementCause.Known;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// The figures are those of the council's papers, and of the department's file for children in
/// care.
class ReconciliationTest {
  private static final Series MONTHS =
      series(
          SOUTHAMPTON,
          Group.MONTH,
          "2016-10 1547, 2016-11 1534, 2016-12 1260, 2017-01 1466, 2017-02 1510, 2017-03 1753,"
              + " 2017-04 1278, 2017-05 1605, 2017-06 1357, 2017-07 1491, 2017-08 1259, 2017-09"
              + " 1358, 2017-10 1378");

  @Test
  void aMeanOfThirteenMonthsIsListed() {
    Disagreement mean = only(month("12-month mean", "1446"));
    assertThat(mean.printed()).isEqualTo("1446");
    assertThat(mean.ours()).isEqualTo("1437.4");
    assertThat(mean.cause()).isEqualTo(Known.THIRTEEN_MONTHS);
    assertThat(check(month("12-month mean", "1437"))).isEmpty();
  }

  @Test
  void theMaximumIsThatOfTheSameTwelveMonths() {
    assertThat(check(month("12-month maximum", "1753"))).isEmpty();
    assertThat(only(month("12-month maximum", "1547")).ours()).isEqualByComparingTo("1753");
  }

  @Test
  void aChangeMayBePrintedInPerCentOrInTheUnit() {
    assertThat(check(month("Change on previous month", "1"))).isEmpty();
    assertThat(check(month("Change on previous month", "20"))).isEmpty();
    assertThat(check(month("Change on same month last year", "-11"))).isEmpty();
  }

  @Test
  void aChangeWithoutItsSignIsListed() {
    Disagreement change = only(month("Change on same month last year", "11"));
    assertThat(change.ours()).isEqualTo("-11");
    assertThat(change.cause()).isEqualTo(Known.LOST_SIGN);
  }

  @Test
  void aGapThatWasRoundedAfterSubtractingIsListedAsSuch() {
    Series own = series(SOUTHAMPTON, Group.ACADEMIC_YEAR, "2013/14 62");
    Series england = series(ENGLAND, Group.ACADEMIC_YEAR, "2013/14 60");
    var printed =
        new PrintedResult(
            "Gap with England", period(Group.ACADEMIC_YEAR, "2013/14"), new BigDecimal("3"));
    Disagreement gap =
        new Reconciliation(own, Map.of("England", england)).of(List.of(printed)).getFirst();
    assertThat(gap.ours()).isEqualTo("2");
    assertThat(gap.cause()).isEqualTo(Known.ROUNDED_AFTER_GAP);
  }

  @Test
  void nothingIsCalculatedFromASuppressedMonth() {
    Series hidden = series(SOUTHAMPTON, Group.MONTH, "2017-08 1259, 2017-09 c, 2017-10 1378");
    assertThat(
            new Reconciliation(hidden, Map.of())
                .of(
                    List.of(
                        month("12-month mean", "1446"), month("Change on previous month", "40"))))
        .isEmpty();
  }

  @Test
  void aSecondPrintingThatDiffersIsListedWithItsTable() {
    Series own = series(SOUTHAMPTON, Group.MONTH, "2022-10 548, 2023-11 507");
    List<Disagreement> found =
        new Reconciliation(own, Map.of())
            .repeats(
                List.of(
                    new PrintedResult(
                        "Permanence", period(Group.MONTH, "2022-10"), new BigDecimal("552")),
                    new PrintedResult(
                        "Permanence", period(Group.MONTH, "2023-11"), new BigDecimal("507"))));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().cause()).isEqualTo(new DisagreementCause.OtherTable("Permanence"));
  }

  @Test
  void aMaximumKeepsItsPrintedDigits() {
    assertThat(only(month("12-month maximum", "1547")).ours()).isEqualTo("1753");
  }

  @Test
  void aChangeOfUnroundedFiguresIsExplainedAsSuch() {
    Series rates = series(SOUTHAMPTON, Group.MONTH, "2016-10 123, 2017-10 104");
    var printed = month("Change on same month last year", "-16");
    Disagreement change = new Reconciliation(rates, Map.of()).of(List.of(printed)).getFirst();
    assertThat(change.ours()).isEqualTo("-15");
    assertThat(change.cause()).isEqualTo(Known.ROUNDED_BEFORE_CHANGE);
  }

  @Test
  void aNationalRateThatHalvesInAYearIsListed() {
    assertThat(jumps("2022/23 642.7, 2023/24 332.9")).hasSize(1);
    assertThat(jumps("2022/23 342.7, 2023/24 332.9")).isEmpty();
    assertThat(jumps("2021/22 642.7, 2023/24 332.9")).isEmpty();
    assertThat(jumps("2022/23 2.1, 2023/24 1.1")).isEmpty();
  }

  private static List<Disagreement> jumps(String england) {
    return NationalJumps.of(CARE_RATE, series(ENGLAND, Group.FINANCIAL_YEAR, england));
  }

  @Test
  void localYearsThatAreShiftedAreFoundByTheirFigures() {
    var official =
        new OfficialFigures(
            series(
                SOUTHAMPTON,
                Group.CALENDAR_YEAR,
                "2021 100, 2022 114, 2023 108, 2024 97, 2025 90"));
    List<Disagreement> found =
        official.against(
            series(SOUTHAMPTON, Group.FINANCIAL_YEAR, "2022/23 114.00, 2023/24 108.00"));
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().printed()).isEqualTo("114.00");
    assertThat(found.getFirst().ours()).isEqualTo("108");
    assertThat(found).extracting(Disagreement::cause).containsOnly(Known.YEAR_BEFORE);
  }

  @Test
  void oneDifferentFigureIsNoShift() {
    var official =
        new OfficialFigures(
            series(SOUTHAMPTON, Group.ACADEMIC_YEAR, "2021/22 0.07, 2022/23 0.121"));
    assertThat(official.against(series(SOUTHAMPTON, Group.ACADEMIC_YEAR, "2022/23 0.07")))
        .extracting(Disagreement::cause)
        .containsExactly(Known.OTHER_OFFICIAL_FIGURE);
    assertThat(official.against(series(SOUTHAMPTON, Group.ACADEMIC_YEAR, "2022/23 0.12")))
        .isEmpty();
  }

  private static PrintedResult month(String name, String value) {
    return new PrintedResult(name, period(Group.MONTH, "2017-10"), new BigDecimal(value));
  }

  private static Disagreement only(PrintedResult printed) {
    List<Disagreement> found = check(printed);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<Disagreement> check(PrintedResult printed) {
    return new Reconciliation(MONTHS, Map.of()).of(List.of(printed));
  }

  private static Series series(Area area, Group group, String figures) {
    return LatestResultBuilder.series(CONTACTS, area, group, figures);
  }
}
