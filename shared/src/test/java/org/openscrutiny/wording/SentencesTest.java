package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CARE;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.CONTACTS;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.KS1;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.LatestResultBuilder;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;

class SentencesTest {
  private static final String UNTESTED =
      "These figures alone can't tell whether the difference is more than chance.";

  @Test
  void aPercentageIsComparedInPercentagePoints() {
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2022/23 55.9, 2023/24 55.7", "2023/24 60.4", ""))
        .containsExactly(
            "In 2023/24, 55.7% of pupils in Southampton met the expected standard in reading,"
                + " writing and maths.",
            "That is down from 55.9% in 2022/23.",
            "England: 60.4%. Southampton is 4.7 percentage points lower.",
            UNTESTED);
  }

  @Test
  void aZeroWithoutANounStaysAZero() {
    Indicator times =
        new IndicatorBuilder("t", "attendance", Unit.NUMBER, 0, Polarity.LOWER, Measured.DURING)
            .saying("schools in {area} suspended pupils {value} times")
            .build();
    assertThat(first(times, Group.ACADEMIC_YEAR, "2023/24 0"))
        .isEqualTo("In 2023/24, schools in Southampton suspended pupils 0 times.");
    assertThat(first(KS2, Group.ACADEMIC_YEAR, "2023/24 0"))
        .startsWith("In 2023/24, 0% of pupils in Southampton");
  }

  @Test
  void anUnchangedGapIsReportedAsUnchanged() {
    assertThat(
            about(
                KS2,
                Group.ACADEMIC_YEAR,
                "2021/22 56.7, 2023/24 55.7",
                "2021/22 61.4, 2023/24 60.4",
                ""))
        .contains(
            "England: 60.4%. Southampton is 4.7 percentage points lower. The gap was the same in"
                + " 2021/22.");
  }

  @Test
  void onePercentagePointIsSingular() {
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2023/24 55.7", "2023/24 54.7", ""))
        .contains("England: 54.7%. Southampton is 1 percentage point higher.");
  }

  @Test
  void aMonthComparedWithAYearNamesBothPeriodsAndJudgesNoMeasureOfNeed() {
    LatestResult result =
        new LatestResultBuilder(CARE_RATE, Group.MONTH, "2023-10 101, 2024-09 95, 2024-10 94")
            .comparedWith("england", ENGLAND, Group.FINANCIAL_YEAR, "2022/23 70.00, 2023/24 71.00")
            .withTarget("87")
            .build();
    assertThat(new Sentences(CARE_RATE, SOUTHAMPTON).about(result, Status.FINAL))
        .containsExactly(
            "At the end of October 2024, the number of children in care for every 10,000 children"
                + " in Southampton was 94.",
            "That is down from 95 at the end of September 2024.",
            "A year earlier it was 101.",
            "England, 2023/24: 71 for every 10,000. At the end of October 2024 Southampton was 23"
                + " higher.",
            UNTESTED,
            "Target: 87 for every 10,000. Southampton is 7 higher.");
  }

  @Test
  void equalFiguresAreTheSameWithoutATest() {
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2022/23 60, 2023/24 60.0", "2023/24 60", ""))
        .containsExactly(
            "In 2023/24, 60.0% of pupils in Southampton met the expected standard in reading,"
                + " writing and maths.",
            "No change since 2022/23.", "England: 60%. Southampton is the same.");
  }

  @Test
  void aTargetIsMetOrNotWhereThereIsAPolarity() {
    assertThat(about(RE_REFERRALS, Group.MONTH, "2023-10 19, 2024-10 19", "", "20"))
        .containsExactly(
            "In October 2024, re-referrals within 12 months were 19% of referrals in Southampton.",
            "It was the same a year earlier.",
            "Target: 20%. Southampton is 1 percentage point lower, so the target was met.");
    assertThat(about(RE_REFERRALS, Group.MONTH, "2024-10 23", "", "20"))
        .contains(
            "Target: 20%. Southampton is 3 percentage points higher, so the target was not met.");
    assertThat(about(RE_REFERRALS, Group.MONTH, "2024-10 22", "", "20"))
        .contains(
            "Target: 20%. Southampton is 2 percentage points higher, so the target was narrowly"
                + " missed.");
  }

  @Test
  void zeroOneAndManyHaveTheirOwnWords() {
    assertThat(about(CARE, Group.MONTH, "2024-10 0", "", ""))
        .containsExactly(
            "At the end of October 2024, there were no children in care in Southampton.");
    assertThat(about(CARE, Group.MONTH, "2024-10 1", "", ""))
        .containsExactly("At the end of October 2024, there was 1 child in care in Southampton.");
    assertThat(about(CONTACTS, Group.MONTH, "2024-10 1928", "", ""))
        .containsExactly(
            "In October 2024, there were 1,928 contacts about children in Southampton.");
  }

  @Test
  void noSentenceHintsAtASuppressedFigure() {
    assertThat(about(CARE, Group.MONTH, "2024-09 9, 2024-10 c", "", ""))
        .containsExactly(
            "The figure for October 2024 is hidden to protect children's privacy: with it, somebody"
                + " might be recognised.",
            "At the end of September 2024, there were 9 children in care in Southampton.");
  }

  @Test
  void theReasonForAMissingFigureIsGiven() {
    assertThat(about(CARE, Group.MONTH, "2024-10 x", "", ""))
        .containsExactly("There is no figure for October 2024: it was not available.");
    assertThat(about(CARE, Group.MONTH, "2024-10 u", "", ""))
        .containsExactly(
            "There is no figure for October 2024: the publisher holds it back because it is too"
                + " unreliable to use.");
    assertThat(about(CARE, Group.MONTH, "2024-10 low", "", ""))
        .containsExactly("The figure for October 2024 is more than zero, but rounds to zero.");
  }

  @Test
  void aNewMeasureIsReported() {
    assertThat(about(KS1, Group.ACADEMIC_YEAR, "2014/15 92, 2015/16 74", "", ""))
        .containsExactly(
            "In 2015/16, 74% of pupils in Southampton reached the level expected in maths.",
            "A new measure started in 2015/16, so figures from before it can't be compared with"
                + " those since.");
  }

  @Test
  void aNegativeScoreHasAMinusSignAndItsGapHasNone() {
    Indicator progress =
        new IndicatorBuilder("p8", "attainment", Unit.SCORE, 2, Polarity.HIGHER, Measured.DURING)
            .saying("the Progress 8 score of pupils in {area} was {value}")
            .build();
    assertThat(about(progress, Group.ACADEMIC_YEAR, "2016/17 -0.12", "2016/17 -0.03", ""))
        .containsExactly(
            "In 2016/17, the Progress 8 score of pupils in Southampton was −0.12.",
            "England: −0.03. Southampton is 0.09 lower.",
            UNTESTED);
  }

  @Test
  void aSnapshotIsDatedWhereItIsOfThePeriodsLastDay() {
    assertThat(first(CARE, Group.FINANCIAL_YEAR, "2023/24 490"))
        .startsWith("At the end of March 2024, ");
    assertThat(first(CARE, Group.FINANCIAL_QUARTER, "2016/17-Q1 600"))
        .startsWith("At the end of June 2016, ");
    assertThat(first(CARE, Group.ACADEMIC_YEAR, "2023/24 490")).startsWith("In 2023/24, ");
    assertThat(first(CARE, Group.CALENDAR_YEAR, "2024 490")).startsWith("In 2024, ");
    assertThat(first(CONTACTS, Group.FINANCIAL_QUARTER, "2016/17-Q1 600"))
        .startsWith("In April to June 2016, ");
    assertThat(first(CONTACTS, Group.TWO_TERMS, "2023/24-autumn-spring 600"))
        .startsWith("In the autumn and spring terms 2023/24, ");
  }

  @Test
  void aRollingFigureNamesItsTwelveMonths() {
    Indicator rolling =
        new IndicatorBuilder("r", "early-help", Unit.PER_10000, 0, Polarity.NONE, Measured.DURING)
            .rolling()
            .build();
    assertThat(first(rolling, Group.MONTH, "2024-10 588"))
        .isEqualTo("In the 12 months to October 2024, the figure for Southampton was 588.");
  }

  private static String first(Indicator indicator, Group group, String own) {
    return about(indicator, group, own, "", "").getFirst();
  }

  private static List<String> about(
      Indicator indicator, Group group, String own, String england, String target) {
    var builder = new LatestResultBuilder(indicator, group, own);
    if (!england.isEmpty()) {
      builder.comparedWith("england", ENGLAND, england);
    }
    if (!target.isEmpty()) {
      builder.withTarget(target);
    }
    return new Sentences(indicator, SOUTHAMPTON).about(builder.build(), Status.FINAL);
  }
}
