package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.attack.AttackAssertions.assertPinned;
import static org.openscrutiny.attack.AttackAssertions.conclusion;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each kind of rule that discloses a hidden figure, in a portal that was made to have it.
class AttackTest {
  private static final String HIDDEN = "referrals, E06000099, 2023-09";
  private static final YearMonth MARCH = YearMonth.of(2024, 3);

  @TempDir private Path folder;

  private MadeUpPortal portal() {
    return new MadeUpPortal(folder);
  }

  @Test
  void aSumOfThreeOtherIndicatorsIsFound() {
    AttackReport report =
        portal()
            .months("contacts", "number", "310 412 257 371 299 337 318 342")
            .months("advice", "number", "112 203 111 180 132 140 101 117")
            .months("signposted", "number", "180 180 131 165 151 194 203 213")
            .months("referrals", "number", "18 29 15 26 16 c 14 12")
            .attacked();

    assertPinned(report, HIDDEN, 3, InferenceRule.Kind.SUM_OF_COLUMNS);
  }

  @Test
  void aStockDisclosesAFlow() {
    AttackReport report =
        portal()
            .months("plans", "number", "310 322 331 325 318 310 321 333 340 352 349 361")
            .months("started", "number", "40 42 39 35 38 31 47 42 37 52 33 46")
            .months("referrals", "number", "36 30 30 41 45 c 36 30 30 40 36 34")
            .attacked();

    assertThat(conclusion(report, HIDDEN).kind()).isEqualTo(Conclusion.Kind.LARGE);
    assertThat(conclusion(report, HIDDEN).range().orElseThrow().atLeast()).isEqualTo(39);

    AttackReport small =
        portal()
            .months("plans", "number", "310 322 331 325 318 345 356 368 375 387 384 396")
            .months("started", "number", "40 42 39 35 38 31 47 42 37 52 33 46")
            .months("referrals", "number", "36 30 30 41 45 c 36 30 30 40 36 34")
            .attacked();
    assertThat(small.disclosed())
        .as("27 more with 31 started: 4 ended")
        .singleElement()
        .satisfies(each -> {
          assertThat(each.range().orElseThrow().atLeast()).isEqualTo(4);
          assertThat(each.because())
              .extracting(InferenceRule::kind)
              .containsExactly(InferenceRule.Kind.STOCK_AND_FLOW);
        });
  }

  @Test
  void aRollingSumDisclosesTheMonthThatComesIn() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c 41 29 18 33")
            .months("referrals-three-months", "number", "70 61 67 71 74 46 62 74 88 80")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.ROLLING_SUM);
  }

  @Test
  void aYearDisclosesItsOneHiddenMonth() {
    MadeUpPortal portal =
        portal().months("referrals", "number", "21 14 32 25 17 c 41 29 18 33 12 19");
    portal.row("referrals", "number", "202324,Financial year,2023/24", "", "264", "");
    portal.document(
        "api/v1/editions/1/indicators/referrals/areas/E06000099.json",
        "{\"indicator\":{\"id\":\"referrals\",\"measured\":\"during\"}}");

    assertPinned(portal.attacked(), HIDDEN, 3, InferenceRule.Kind.LONGER_PERIOD);
  }

  @Test
  void aPercentageDisclosesItsNumerator() {
    AttackReport report =
        portal()
            .months("conferences", "number", "40 52 61 47 39 44 50")
            .months("referrals", "number", "21 34 32 25 17 c 41")
            .months("referrals-percentage", "%", "52.5 65.4 52.5 53.2 43.6 9.1 82.0")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.RATIO);
  }

  @Test
  void aRateOfAlwaysTheSameNumberOfChildrenDisclosesItsCount() {
    AttackReport report =
        portal()
            .months("referrals", "number", "210 341 322 255 179 c 412 198")
            .months("referrals-rate", "per-10000", "42.52 69.04 65.19 51.63 36.24 0.81 83.41 40.09")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.CONSTANT_DENOMINATOR);
  }

  /// The population grows by 3.6% a period: 24,000, 24,864 and so on.
  @Test
  void aRateOfAGrowingPopulationDisclosesItsCount() {
    AttackReport report =
        portal()
            .months("referrals", "number", "40 31 52 47 61 c 44 38")
            .months("how-many", "per-10000", "16.67 12.47 20.19 17.61 22.06 1.05 14.83 12.36")
            .attacked();

    assertPinned(report, HIDDEN, 3, InferenceRule.Kind.CONSTANT_DENOMINATOR);
  }

  @Test
  void sharesOfOneWholeDiscloseTheOneThatIsHidden() {
    AttackReport report =
        portal()
            .months("assessments", "number", "64 91 83 87 62 77 71 93")
            .months("in-ten-days", "%", "31.3 20.9 27.7 32.2 24.2 c 35.2 29.0")
            .months("in-45-days", "%", "50.0 63.7 54.2 44.8 56.5 67.5 42.3 53.8")
            .months("later", "%", "18.8 15.4 18.1 23.0 19.4 28.6 22.5 17.2")
            .attacked();

    assertPinned(
        report,
        "the number behind in-ten-days, E06000099, 2023-09",
        3,
        InferenceRule.Kind.SHARES_OF_A_WHOLE);
  }

  @Test
  void aMeanOfThirteenMonthsIsFoundWhateverItIsCalled() {
    YearMonth last = YearMonth.of(2024, 4);
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 c 41 29 18 33 12 19 24")
            .months("contacts", "number", "42 51 39 44 47 61 38 55 40 52 43 36 59")
            .months("assessments", "number", "71 64 69 83 75 62 88 59 66 72 90 81 77")
            .row("referrals", "number", last, "", "22.2", "12-month mean")
            .row("contacts", "number", last, "", "46.7", "12-month mean")
            .row("assessments", "number", last, "", "73.6", "12-month mean")
            .attacked();

    Conclusion found = conclusion(report, HIDDEN);
    assertThat(found.isTooNarrow()).isTrue();
    assertThat(found.range().orElseThrow().atLeast()).isEqualTo(3);
    assertThat(found.range().orElseThrow().atMost()).isEqualTo(4);
    assertThat(found.because())
        .singleElement()
        .satisfies(rule -> assertThat(rule.says()).contains("the mean of 13 periods"));
  }

  @Test
  void aChangeInPerCentDisclosesTheFigureBefore() {
    AttackReport report =
        portal()
            .months("referrals", "number", "21 14 32 25 17 20 41 29 18 33 c 19")
            .months("contacts", "number", "42 51 39 44 47 61 38 55 40 52 40 36")
            .months("assessments", "number", "71 64 69 83 75 62 88 59 66 72 90 81")
            .row("referrals", "number", MARCH, "", "375", "Change")
            .row("contacts", "number", MARCH, "", "-10", "Change")
            .row("assessments", "number", MARCH, "", "-10", "Change")
            .attacked();

    assertPinned(report, "referrals, E06000099, 2024-02", 4, InferenceRule.Kind.CALCULATION);
  }

  @Test
  void ofTwoRulesThatContradictEachOtherTheSurerIsBelieved() {
    AttackReport report =
        portal()
            .months("referrals", "number", "sex: Girls", "12 20 11 18 13 9")
            .nextEdition()
            .months("referrals", "number", "sex: Total", "30 41 25 37 29 33")
            .months("referrals", "number", "sex: Girls", "12 20 11 18 13 c")
            .months("referrals", "number", "sex: Boys", "18 21 14 19 16 29")
            .attacked();

    assertPinned(report, "referrals (sex: Girls), E06000099, 2023-09", 4, InferenceRule.Kind.TOTAL);
  }

  @Test
  void aHiddenPercentageOfTwoCountsThatAreShownDisclosesWhoIsLeft() {
    AttackReport report =
        portal()
            .months("conferences", "number", "40 52 61 47 39 44 50")
            .months("referrals", "number", "21 34 32 25 17 41 41")
            .months("referrals-percentage", "%", "52.5 65.4 52.5 53.2 43.6 c 82.0")
            .attacked();

    assertPinned(
        report,
        "what referrals, E06000099, 2023-09 leaves of conferences, E06000099, 2023-09",
        3,
        InferenceRule.Kind.RATIO);
  }
}
