package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.comparison.Counted;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.LatestResultBuilder;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;

/// The sentences where the counts behind a figure are known.
class TestedSentencesTest {
  private static final long COHORT = 2892;

  @Test
  void keyStage2OfTheCouncilsPaperIsBelowEnglandAndSimilarToTheNeighbours() {
    LatestResult result = ks2("55.7", "60.4", "56.6");
    ConfidenceInterval interval = result.interval().orElseThrow();
    assertThat(interval.low(1)).isEqualTo("53.9");
    assertThat(interval.high(1)).isEqualTo("57.5");
    assertThat(result.comparisons())
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.LOWER, Verdict.SIMILAR);
    assertThat(result.comparisons())
        .extracting(each -> each.gapInChildren().orElseThrow().children())
        .containsExactly(136L, 26L);
    assertThat(new Sentences(KS2, SOUTHAMPTON).about(result, Status.PROVISIONAL))
        .containsExactly(
            "In 2023/24, 55.7% of pupils in Southampton met the expected standard in reading,"
                + " writing and maths.",
            "By chance alone, the figure could have been anywhere from 53.9% to 57.5%.",
            "England: 60.4%. Southampton is lower, which is worse: the gap of 4.7 percentage points"
                + " is wider than chance is likely to make. About 136 more pupils would have closed"
                + " it. Since 2021/22 the gap has narrowed from 6.0 to 4.7 percentage points.",
            "Statistical neighbours: 56.6%. Southampton is similar: the difference of 0.9 percentage"
                + " points, about 26 pupils, may be chance.",
            "The figures are provisional, so they may still change.");
  }

  @Test
  void aHigherFigureThanTheNeighboursIsNoDifferenceWhereItMayBeChance() {
    Comparison neighbours = ks2("69.3", "71.5", "67.9").comparisons().getLast();
    assertThat(neighbours.gapInChildren().orElseThrow().children()).isEqualTo(-40);
    assertThat(neighbours.verdict()).isEqualTo(Verdict.SIMILAR);
    assertThat(neighbours.judgement()).isEqualTo(Judgement.NONE);
  }

  @Test
  void aBetterShareIsAlsoGivenInChildren() {
    assertThat(comparedWithEngland(KS2, "65.0", "60.4", share("65.0")))
        .isEqualTo(
            "England: 60.4%. Southampton is higher, which is better: the gap of 4.6 percentage"
                + " points is wider than chance is likely to make. That is about 133 more pupils"
                + " than at the level of England.");
  }

  @Test
  void whereLowerIsBetterFewerChildrenWouldCloseTheGap() {
    Counted cases = Counted.share(new BigDecimal("25"), 250, 1000, "children").orElseThrow();
    assertThat(comparedWithEngland(RE_REFERRALS, "25", "20", cases))
        .endsWith(" About 50 fewer children would have closed it.");
    Counted fewer = Counted.share(new BigDecimal("15"), 150, 1000, "children").orElseThrow();
    assertThat(comparedWithEngland(RE_REFERRALS, "15", "20", fewer))
        .endsWith(" That is about 50 fewer children than at the level of England.");
  }

  @Test
  void oneChildIsSingular() {
    assertThat(Wording.people(1, "more ", "children")).isEqualTo("1 more child");
    assertThat(Wording.people(1, "fewer ", "pupils")).isEqualTo("1 fewer pupil");
    assertThat(Wording.people(1_234, "", "members of staff")).isEqualTo("1,234 members of staff");
  }

  @Test
  void aRateOfNeedIsHigherWithoutBeingWorse() {
    LatestResult result =
        new LatestResultBuilder(CARE_RATE, Group.MONTH, "2024-10 94")
            .comparedWith("england", ENGLAND, Group.FINANCIAL_YEAR, "2023/24 71")
            .withCounts(Map.of("94", new Counted.Cases(478)))
            .build();
    assertThat(new Sentences(CARE_RATE, SOUTHAMPTON).about(result, Status.LOCAL_UNAUDITED))
        .containsExactly(
            "At the end of October 2024, the number of children in care for every 10,000 children"
                + " in Southampton was 94.",
            "By chance alone, the figure could have been anywhere from 86 to 103.",
            "England, 2023/24: 71 for every 10,000. At the end of October 2024 Southampton was"
                + " higher: the gap of 23 is wider than chance is likely to make.");
  }

  @Test
  void aRollingFigureIsNotTested() {
    Indicator rolling =
        new IndicatorBuilder("r", "early-help", Unit.PERCENT, 0, Polarity.LOWER, Measured.DURING)
            .rolling()
            .build();
    assertThat(comparedWithEngland(rolling, "25", "20", share("25")))
        .isEqualTo("England: 20%. Southampton is 5 percentage points higher.");
  }

  @Test
  void aFallSinceTheYearBeforeIsBetterWhereLowerIs() {
    LatestResult result =
        new LatestResultBuilder(RE_REFERRALS, Group.MONTH, "2023-10 10, 2024-10 5")
            .withCounts(Map.of("10", share("10", 48, 503), "5", share("5", 22, 468)))
            .build();
    assertThat(new Sentences(RE_REFERRALS, SOUTHAMPTON).about(result, Status.FINAL))
        .contains(
            "A year earlier it was 10%. It has gone down since, which is better: chance is unlikely"
                + " to make such a change.");
  }

  @Test
  void aChangeThatChanceCouldMakeIsReportedAsSuch() {
    LatestResult monthly =
        new LatestResultBuilder(CARE_RATE, Group.MONTH, "2023-10 101, 2024-10 94")
            .withCounts(Map.of("101", new Counted.Cases(503), "94", new Counted.Cases(468)))
            .build();
    assertThat(new Sentences(CARE_RATE, SOUTHAMPTON).about(monthly, Status.FINAL))
        .contains("A year earlier it was 101: the change may be chance.");
    LatestResult yearly =
        new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, "2022/23 55.9, 2023/24 55.7")
            .ofCohort(COHORT, "pupils")
            .build();
    assertThat(new Sentences(KS2, SOUTHAMPTON).about(yearly, Status.FINAL))
        .contains("That is down from 55.9% in 2022/23: the change may be chance.");
  }

  @Test
  void aTrendOfFiveYearsIsReported() {
    assertThat(fiveYears("50.0, 52.0, 54.0, 56.0, 58.0"))
        .contains(
            "From 2019/20 to 2023/24 the figures have gone up, which is better: chance alone is"
                + " unlikely to make such a trend.");
    assertThat(fiveYears("50.0, 50.4, 49.9, 50.2, 50.1"))
        .contains("From 2019/20 to 2023/24 there is no clear trend.");
    assertThat(fiveYears("50.0, 52.0, x, 56.0, 58.0")).noneMatch(each -> each.contains("trend"));
  }

  @Test
  void aPlaceNamesTheNumberOfCouncilsAndThatFirstIsBest() {
    assertThat(place(new Rank(12, true, 151)))
        .isEqualTo(
            "Southampton shares 12th place of 151 councils with a figure, where 1st is best.");
    assertThat(place(new Rank(122, false, 151)))
        .isEqualTo("Southampton is 122nd of 151 councils with a figure, where 1st is best.");
    assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 101, 111).stream().map(Wording::ordinal))
        .containsExactly(
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "101st", "111th");
  }

  private static String place(Rank rank) {
    LatestResult result =
        new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, "2023/24 55.7").placed(rank).build();
    return new Sentences(KS2, SOUTHAMPTON).about(result, Status.FINAL).getLast();
  }

  /// From 2019/20 on.
  private static List<String> fiveYears(String figures) {
    var text = new ArrayList<String>();
    int year = 2019;
    for (String figure : figures.split(", ", -1)) {
      text.add("%d/%d %s".formatted(year, year % 100 + 1, figure));
      year++;
    }
    LatestResult result =
        new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, String.join(", ", text))
            .ofCohort(COHORT, "pupils")
            .build();
    return new Sentences(KS2, SOUTHAMPTON).about(result, Status.FINAL);
  }

  private static LatestResult ks2(String own, String england, String neighbours) {
    return new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, "2023/24 " + own)
        .comparedWith("england", ENGLAND, "2023/24 " + england)
        .comparedWith("statistical-neighbours", NEIGHBOURS, "2023/24 " + neighbours)
        .withPrintedGaps("england", "2021/22 -6.0, 2022/23 -4.1")
        .ofCohort(COHORT, "pupils")
        .build();
  }

  private static String comparedWithEngland(
      Indicator indicator, String own, String england, Counted counted) {
    LatestResult result =
        new LatestResultBuilder(indicator, Group.ACADEMIC_YEAR, "2023/24 " + own)
            .comparedWith("england", ENGLAND, "2023/24 " + england)
            .withCounts(Map.of(own, counted))
            .build();
    return new ComparisonWords(indicator, SOUTHAMPTON)
        .sentences(result.comparisons().getFirst(), result.latest().period(), true);
  }

  private static Counted share(String percentage) {
    return Counted.share(new BigDecimal(percentage), COHORT, "pupils").orElseThrow();
  }

  private static Counted share(String percentage, long cases, long cohort) {
    return Counted.share(new BigDecimal(percentage), cases, cohort, "children").orElseThrow();
  }
}
