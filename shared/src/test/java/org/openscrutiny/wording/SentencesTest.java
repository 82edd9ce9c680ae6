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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.EarlierRanks;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.LatestResultBuilder;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;

class SentencesTest {
  @Test
  void theFirstSentenceHasTheFigureItsComparisonAndItsPlace() {
    LatestResult result =
        new LatestResultBuilder(
                KS2, Group.ACADEMIC_YEAR, "2021/22 53, 2022/23 55, 2023/24 56, 2024/25 57")
            .comparedWith("england", ENGLAND, "2021/22 59, 2022/23 60, 2023/24 61, 2024/25 63")
            .placed(new Rank(136, 2, 151))
            .build();
    assertThat(new Sentences(KS2, SOUTHAMPTON).about(result))
        .containsExactly(
            "In 2024/25, 57% of pupils in Southampton met the expected standard in reading, writing"
                + " and maths: 6 points below England, joint 136th of 151 councils.",
            "That is up from 56% a year before and from 53% in 2021/22; England rose by 4 points, so"
                + " the gap has not changed.",
            "It has risen in each of the last three years.");
  }

  @Test
  void aSentenceThatWouldBeTooLongIsTwo() {
    Indicator wordy =
        new IndicatorBuilder("w", "attainment", Unit.PERCENT, 0, Polarity.HIGHER, Measured.DURING)
            .saying(
                "{value} of young people who went to school in {area} and were known to the"
                    + " authority had a qualification of this kind by the age of 19")
            .build();
    assertThat(about(wordy, Group.ACADEMIC_YEAR, "2023/24 57", "2023/24 63", ""))
        .hasSize(2)
        .last()
        .isEqualTo("It is 6 points below England.");
  }

  @Test
  void whereLowerIsBetterTheWordIsWorseOrBetter() {
    assertThat(about(RE_REFERRALS, Group.ACADEMIC_YEAR, "2023/24 25", "2023/24 20", ""))
        .containsExactly(
            "In 2023/24, re-referrals within 12 months were 25% of referrals in Southampton: 5"
                + " points worse than England.");
    assertThat(about(RE_REFERRALS, Group.ACADEMIC_YEAR, "2023/24 15", "2023/24 20", ""))
        .first()
        .asString()
        .endsWith(": 5 points better than England.");
  }

  @Test
  void whatDiffersByOneUnitOfTheLastDigitIsAboutTheSame() {
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2023/24 62", "2023/24 63", ""))
        .first()
        .asString()
        .endsWith("writing and maths: about the same as England (63%).");
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2023/24 61", "2023/24 63", ""))
        .first()
        .asString()
        .endsWith(": 2 points below England.");
  }

  @Test
  void aMeasureWithoutAPolarityHasAPlaceBySize() {
    assertThat(placedBySize(new Rank(16, 1, 152))).endsWith(", 16th highest of 152 councils.");
    assertThat(placedBySize(new Rank(2, 2, 152))).endsWith(", joint 2nd highest of 152 councils.");
    assertThat(placedBySize(new Rank(1, 1, 152))).endsWith(", the highest of 152 councils.");
    assertThat(placedBySize(new Rank(1, 3, 152))).endsWith(", joint highest of 152 councils.");
    assertThat(placedBySize(new Rank(152, 1, 152))).endsWith(", the lowest of 152 councils.");
    assertThat(placedBySize(new Rank(151, 2, 152))).endsWith(", joint lowest of 152 councils.");
  }

  @Test
  void aPlaceBySizeInTheLowerHalfIsCountedFromTheLowest() {
    assertThat(placedBySize(new Rank(76, 1, 152))).endsWith(", 76th highest of 152 councils.");
    assertThat(placedBySize(new Rank(77, 1, 152))).endsWith(", 76th lowest of 152 councils.");
    assertThat(placedBySize(new Rank(142, 3, 152))).endsWith(", joint 9th lowest of 152 councils.");
  }

  private static String placedBySize(Rank rank) {
    LatestResult result =
        new LatestResultBuilder(CARE_RATE, Group.FINANCIAL_YEAR, "2023/24 94")
            .comparedWith("england", ENGLAND, "2023/24 71")
            .placed(rank)
            .build();
    return new Sentences(CARE_RATE, SOUTHAMPTON).about(result).getFirst();
  }

  @Test
  void aGapThatGrewShrankOpenedOrTurnedIsReported() {
    assertThat(gap("2021/22 53, 2024/25 57", "2021/22 57, 2024/25 63"))
        .isEqualTo(
            "That is up from 53% in 2021/22; England rose by 6 points, so the gap has grown from 4"
                + " to 6 points.");
    assertThat(gap("2021/22 53, 2024/25 57", "2021/22 63, 2024/25 63"))
        .endsWith("; England did not change, so the gap has shrunk from 10 to 6 points.");
    assertThat(gap("2021/22 53, 2024/25 57", "2021/22 53, 2024/25 63"))
        .endsWith("; England rose by 10 points, so a gap has opened.");
    assertThat(gap("2021/22 53, 2024/25 57", "2021/22 50, 2024/25 60"))
        .endsWith("; England rose by 10 points, so Southampton has fallen behind England.");
    assertThat(gap("2021/22 53, 2024/25 64", "2021/22 57, 2024/25 60"))
        .endsWith("; England rose by 3 points, so Southampton has overtaken England.");
  }

  @Test
  void aGapThatMovedByOneUnitOfItsLastDigitHasNeitherGrownNorShrunk() {
    assertThat(gap("2021/22 71, 2024/25 71", "2021/22 75, 2024/25 76"))
        .endsWith("; England rose by 1 point, so the gap has hardly changed.");
    assertThat(gap("2021/22 79, 2024/25 80", "2021/22 75, 2024/25 75"))
        .endsWith("; England did not change, so the lead has hardly changed.");
    assertThat(gap("2021/22 76, 2024/25 75", "2021/22 75, 2024/25 75"))
        .endsWith("; England did not change, so the two are still about the same.");
    assertThat(gap("2021/22 75, 2024/25 76", "2021/22 75, 2024/25 76"))
        .endsWith("; England rose by 1 point, so the two are still the same.");
    assertThat(gap("2021/22 71.2, 2024/25 71.2", "2021/22 75.0, 2024/25 75.2"))
        .endsWith("; England rose by 0.2 points, so the gap has grown from 3.8 to 4.0 points.");
  }

  @Test
  void aLeadOpensAndGoes() {
    assertThat(gap("2021/22 75, 2024/25 78", "2021/22 75, 2024/25 75"))
        .endsWith("; England did not change, so a lead has opened.");
    assertThat(gap("2021/22 78, 2024/25 75", "2021/22 75, 2024/25 75"))
        .endsWith("; England did not change, so the lead has gone.");
  }

  @Test
  void aGapThatShrankToOnePointIsSingular() {
    assertThat(gap("2021/22 72, 2024/25 74", "2021/22 75, 2024/25 75"))
        .endsWith("so the gap has shrunk from 3 to 1 point.");
  }

  private static String gap(String own, String england) {
    return about(KS2, Group.ACADEMIC_YEAR, own, england, "").get(1);
  }

  @Test
  void whatTurnedAfterYearsIsReportedWithBothDirections() {
    assertThat(
            about(
                KS2,
                Group.ACADEMIC_YEAR,
                "2021/22 53, 2023/24 60, 2024/25 57",
                "2021/22 59, 2024/25 63",
                ""))
        .contains(
            "That is down from 60% a year before, but up from 53% in 2021/22; England rose by 4"
                + " points, so the gap has not changed.");
  }

  @Test
  void whereLowerIsBetterADirectionIsBetterOrWorse() {
    assertThat(
            about(
                RE_REFERRALS,
                Group.ACADEMIC_YEAR,
                "2021/22 24.1, 2023/24 22.5, 2024/25 21.4",
                "2021/22 22.5, 2024/25 18.1",
                ""))
        .contains(
            "That is better than 22.5% a year before and than 24.1% in 2021/22; England fell by 4.4"
                + " points, so the gap has grown from 1.6 to 3.3 points.");
  }

  @Test
  void whoIsNowAboutTheSameHasNotOvertaken() {
    assertThat(gap("2021/22 53, 2024/25 64", "2021/22 57, 2024/25 63"))
        .endsWith("; England rose by 6 points, so the two are now about the same.");
  }

  @Test
  void aCourseOfYearsIsReportedFromThreeOn() {
    assertThat(last("2018/19 70, 2021/22 66, 2022/23 64, 2023/24 60, 2024/25 57"))
        .isEqualTo(
            "It has fallen in each of the last three years, to the lowest since at least 2018/19.");
    assertThat(last("2018/19 50, 2021/22 60, 2022/23 59, 2023/24 61, 2024/25 57"))
        .isEqualTo("It is the lowest since 2018/19.");
    assertThat(last("2022/23 59, 2023/24 58, 2024/25 57")).startsWith("That is down from ");
  }

  private static String last(String own) {
    return about(KS2, Group.ACADEMIC_YEAR, own, "", "").getLast();
  }

  @Test
  void aPlaceThatMovedFarIsReported() {
    assertThat(moved(101)).contains("A year before, its place was 101st.");
    assertThat(moved(130)).noneMatch(each -> each.startsWith("A year before"));
  }

  private static List<String> moved(int before) {
    LatestResult result =
        new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, "2024/25 57")
            .placed(new Rank(136, 2, 151))
            .placedBefore(
                new EarlierRanks(
                    Optional.of(
                        new EarlierRanks.RankInYear(
                            new Period(TimeIdentifier.ACADEMIC_YEAR, 2023),
                            new Rank(before, 1, 151))),
                    Optional.empty()))
            .build();
    return new Sentences(KS2, SOUTHAMPTON).about(result);
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
  void onePointIsSingular() {
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2023/24 55.7", "2023/24 54.7", ""))
        .first()
        .asString()
        .endsWith("writing and maths: 1 point above England.");
  }

  @Test
  void aMonthComparedWithAYearNamesBothPeriodsAndJudgesNoMeasureOfNeed() {
    LatestResult result =
        new LatestResultBuilder(CARE_RATE, Group.MONTH, "2023-10 101, 2024-09 95, 2024-10 94")
            .comparedWith("england", ENGLAND, Group.FINANCIAL_YEAR, "2022/23 70.00, 2023/24 71.00")
            .withTarget("87")
            .build();
    assertThat(new Sentences(CARE_RATE, SOUTHAMPTON).about(result))
        .containsExactly(
            "At the end of October 2024, the number of children in care for every 10,000 children"
                + " in Southampton was 94: 23 above England at the end of March 2024.",
            "That is down from 95 at the end of September 2024 and from 101 a year before.",
            "It is 7 above the target of 87 for every 10,000.");
  }

  @Test
  void equalFiguresAreTheSame() {
    assertThat(about(KS2, Group.ACADEMIC_YEAR, "2022/23 60, 2023/24 60.0", "2023/24 60", ""))
        .containsExactly(
            "In 2023/24, 60.0% of pupils in Southampton met the expected standard in reading,"
                + " writing and maths: the same as England.",
            "That is the same as in 2022/23.");
  }

  @Test
  void aTargetIsMetOrMissedWhereThereIsAPolarity() {
    assertThat(about(RE_REFERRALS, Group.MONTH, "2023-10 19, 2024-10 19", "", "20"))
        .containsExactly(
            "In October 2024, re-referrals within 12 months were 19% of referrals in Southampton.",
            "That is the same as in October 2023.", "The target of 20% was met.");
    assertThat(about(RE_REFERRALS, Group.MONTH, "2024-10 23", "", "20"))
        .contains("The target of 20% was missed by 3 points.");
    assertThat(about(RE_REFERRALS, Group.MONTH, "2024-10 22", "", "20"))
        .contains("The target of 20% was narrowly missed, by 2 points.");
    assertThat(about(RE_REFERRALS, Group.MONTH, "2024-08 23, 2024-09 24, 2024-10 25", "", "20"))
        .contains("The target of 20% was missed by 5 points, for the 3rd month in a row.");
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
  void nothingIsComparedWithFiguresOfAnEarlierMeasure() {
    assertThat(about(KS1, Group.ACADEMIC_YEAR, "2014/15 92, 2015/16 74", "", ""))
        .containsExactly(
            "In 2015/16, 74% of pupils in Southampton reached the level expected in maths.");
  }

  @Test
  void aNegativeScoreHasAMinusSignAndItsGapHasNone() {
    Indicator progress =
        new IndicatorBuilder("p8", "attainment", Unit.SCORE, 2, Polarity.HIGHER, Measured.DURING)
            .saying("the Progress 8 score of pupils in {area} was {value}")
            .build();
    assertThat(about(progress, Group.ACADEMIC_YEAR, "2016/17 -0.12", "2016/17 -0.03", ""))
        .containsExactly(
            "In 2016/17, the Progress 8 score of pupils in Southampton was −0.12: 0.09 below"
                + " England.");
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
    return new Sentences(indicator, SOUTHAMPTON).about(builder.build());
  }
}
