package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.comparison.Counted;
import org.openscrutiny.comparison.Judgement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.LatestResultBuilder;
import org.openscrutiny.comparison.Verdict;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.TimeIdentifier.Group;

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
    assertThat(new Sentences(KS2, SOUTHAMPTON).about(result))
        .containsExactly(
            "In 2023/24, 55.7% of pupils in Southampton met the expected standard in reading,"
                + " writing and maths: 4.7 points below England.",
            "About 136 more pupils would have closed the gap.");
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
        .isEqualTo("That is about 133 more pupils than at the level of England.");
  }

  @Test
  void aGapThatMayBeChanceIsNotGivenInChildren() {
    assertThat(aboutBesideEngland(KS2, "59.9", "60.4", share("59.9")))
        .singleElement()
        .asString()
        .endsWith(": 0.5 points below England (perhaps by chance).");
  }

  @Test
  void whereLowerIsBetterFewerChildrenWouldCloseTheGap() {
    Counted cases = Counted.share(new BigDecimal("25"), 250, 1000, Noun.CHILDREN).orElseThrow();
    assertThat(comparedWithEngland(RE_REFERRALS, "25", "20", cases))
        .isEqualTo("About 50 fewer children would have closed the gap.");
    Counted fewer = Counted.share(new BigDecimal("15"), 150, 1000, Noun.CHILDREN).orElseThrow();
    assertThat(comparedWithEngland(RE_REFERRALS, "15", "20", fewer))
        .isEqualTo("That is about 50 fewer children than at the level of England.");
  }

  @Test
  void oneChildIsSingular() {
    assertThat(Wording.people(1, "more ", Noun.CHILDREN)).isEqualTo("1 more child");
    assertThat(Wording.people(1, "fewer ", Noun.ofPlural("pupils"))).isEqualTo("1 fewer pupil");
    assertThat(Wording.people(1_234, "", Noun.STAFF)).isEqualTo("1,234 members of staff");
  }

  @Test
  void aRateOfNeedIsHigherWithoutBeingWorse() {
    LatestResult result =
        new LatestResultBuilder(CARE_RATE, Group.MONTH, "2024-10 94")
            .comparedWith("england", ENGLAND, Group.FINANCIAL_YEAR, "2023/24 71")
            .withCounts(Map.of("94", new Counted.Cases(478)))
            .build();
    assertThat(new Sentences(CARE_RATE, SOUTHAMPTON).about(result))
        .containsExactly(
            "At the end of October 2024, the number of children in care for every 10,000 children"
                + " in Southampton was 94: 23 above England at the end of March 2024.");
  }

  @Test
  void ordinalsHaveTheirEndings() {
    assertThat(List.of(1, 2, 3, 4, 11, 12, 13, 21, 101, 111).stream().map(Wording::ordinal))
        .containsExactly(
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "101st", "111th");
  }

  private static LatestResult ks2(String own, String england, String neighbours) {
    return new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, "2023/24 " + own)
        .comparedWith("england", ENGLAND, "2023/24 " + england)
        .comparedWith("statistical-neighbours", NEIGHBOURS, "2023/24 " + neighbours)
        .withPrintedGaps("england", "2021/22 -6.0, 2022/23 -4.1")
        .ofCohort(COHORT, Noun.ofPlural("pupils"))
        .build();
  }

  private static String comparedWithEngland(
      Indicator indicator, String own, String england, Counted counted) {
    return aboutBesideEngland(indicator, own, england, counted).getLast();
  }

  private static List<String> aboutBesideEngland(
      Indicator indicator, String own, String england, Counted counted) {
    LatestResult result =
        new LatestResultBuilder(indicator, Group.ACADEMIC_YEAR, "2023/24 " + own)
            .comparedWith("england", ENGLAND, "2023/24 " + england)
            .withCounts(Map.of(own, counted))
            .build();
    return new Sentences(indicator, SOUTHAMPTON).about(result);
  }

  private static Counted share(String percentage) {
    return Counted.share(new BigDecimal(percentage), COHORT, Noun.ofPlural("pupils")).orElseThrow();
  }
}
