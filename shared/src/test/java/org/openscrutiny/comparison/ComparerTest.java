package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.FiguresBuilder.period;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.CONTACTS;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.KS1;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.editions.IndicatorBuilder;

class ComparerTest {
  @Test
  void theGapIsAreaMinusComparatorInTheIndicatorsOwnUnit() {
    Comparison comparison = onlyComparison(KS2, years("2023/24 55.7"), years("2023/24 60.4"));
    assertThat(comparison.gap()).isEqualTo("-4.7");
    assertThat(comparison.direction()).isEqualTo(Direction.LOWER);
    assertThat(comparison.samePeriod()).isTrue();
  }

  @Test
  void theGapOfRoundedFiguresIsTheirDifferenceWhateverTheSourcePrints() {
    assertThat(onlyComparison(KS1, years("2013/14 62"), years("2013/14 60")).gap()).isEqualTo("2");
  }

  @Test
  void gapAndComparatorAddUpToTheValue() {
    var random = new Random(20261123);
    for (int i = 0; i < 1000; i++) {
      var own = BigDecimal.valueOf(random.nextInt(-500, 100_000), random.nextInt(3));
      var other = BigDecimal.valueOf(random.nextInt(-500, 100_000), random.nextInt(3));
      Comparison comparison =
          onlyComparison(
              KS2,
              years("2023/24 " + own.toPlainString()),
              years("2023/24 " + other.toPlainString()));
      assertThat(comparison.gap().add(other)).isEqualByComparingTo(own);
      assertThat(comparison.direction()).isEqualTo(Direction.of(own.subtract(other)));
    }
  }

  @Test
  void withoutCountsNoDifferenceIsClaimedOrJudged() {
    Comparison comparison = onlyComparison(KS2, years("2023/24 55.7"), years("2023/24 60.4"));
    assertThat(comparison.verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(comparison.judgement()).isEqualTo(Judgement.NONE);
    assertThat(comparison.gapInChildren()).isEmpty();
  }

  @Test
  void equalFiguresAreTheSameHoweverManyDigitsArePrinted() {
    Comparison comparison = onlyComparison(KS2, years("2023/24 60"), years("2023/24 60.0"));
    assertThat(comparison.verdict()).isEqualTo(Verdict.SAME);
    assertThat(comparison.judgement()).isEqualTo(Judgement.NONE);
  }

  @Test
  void aMonthIsComparedWithTheNewestYearThatHasEndedAndIsNeverCalledTheSamePeriod() {
    Comparison comparison =
        onlyComparison(
            CARE_RATE,
            months("2024-09 95, 2024-10 94"),
            financial("2022/23 70.00, 2023/24 71.00, 2024/25 72.00"));
    assertThat(comparison.period().id()).isEqualTo("2023/24");
    assertThat(comparison.samePeriod()).isFalse();
    assertThat(comparison.gap()).isEqualTo("23.00");
  }

  @Test
  void anOlderYearIsUsedWhereTheNewestHasNoFigure() {
    Comparison comparison =
        onlyComparison(CARE_RATE, months("2024-10 94"), financial("2022/23 57.0, 2023/24 x"));
    assertThat(comparison.period().id()).isEqualTo("2022/23");
  }

  @Test
  void aMonthIsNotComparedWithAYearThatEndedTwoYearsBefore() {
    assertThat(comparisons(CARE_RATE, months("2024-10 94"), financial("2021/22 67"))).isEmpty();
  }

  @Test
  void aCountOfAMonthIsNotComparedWithACountOfAYear() {
    assertThat(comparisons(CONTACTS, months("2024-10 1928"), financial("2023/24 20000"))).isEmpty();
  }

  @Test
  void aYearIsComparedWithinItsOwnYearOnly() {
    assertThat(comparisons(KS2, years("2023/24 55.7"), years("2022/23 59.6"))).isEmpty();
  }

  @Test
  void aSuppressedOrMissingValueIsComparedWithNothing() {
    for (String symbol : List.of("c", "x", "u", "low")) {
      LatestResult result =
          years("2022/23 59, 2023/24 " + symbol)
              .of(KS2)
              .comparedWith("england", ENGLAND, "2023/24 60.4")
              .withTarget("60")
              .build();
      assertThat(result.latest().value().symbol()).contains(symbol);
      assertThat(result.newestFigure()).isPresent();
      assertThat(result.comparisons()).isEmpty();
      assertThat(result.change()).isEmpty();
      assertThat(result.target()).isEmpty();
      assertThat(comparisons(KS2, years("2023/24 55.7"), years("2023/24 " + symbol))).isEmpty();
    }
  }

  @Test
  void aValueThatIsNotApplicableIsNotTheLatest() {
    assertThat(years("2022/23 59, 2023/24 z").of(KS2).build().latest().period().id())
        .isEqualTo("2022/23");
    assertThat(years("2023/24 z").of(KS2).result()).isEmpty();
  }

  @Test
  void aChangeIsSinceThePeriodDirectlyBefore() {
    Change change = months("2024-09 95, 2024-10 94").of(CARE_RATE).build().change().orElseThrow();
    assertThat(change.since().id()).isEqualTo("2024-09");
    assertThat(change.by()).isEqualTo("-1");
  }

  @Test
  void periodsThatAreNotConsecutiveHaveNoChange() {
    LatestResult result = months("2022-10 111, 2023-10 101").of(CARE_RATE).build();
    assertThat(result.change()).isEmpty();
    assertThat(result.yearOnYear().orElseThrow().by()).isEqualTo("-10");
  }

  @Test
  void aYearlySeriesHasNoSecondChangeSinceTheYearBefore() {
    LatestResult result = financial("2022/23 22.0, 2023/24 23.2").of(RE_REFERRALS).build();
    assertThat(result.change().orElseThrow().by()).isEqualTo("1.2");
    assertThat(result.yearOnYear()).isEmpty();
  }

  @Test
  void nothingIsComparedAcrossABreakInTheMeasure() {
    LatestResult first = years("2014/15 92, 2015/16 74").of(KS1).build();
    assertThat(first.change()).isEmpty();
    assertThat(first.previous()).isEmpty();
    assertThat(first.newMeasureFrom().orElseThrow().id()).isEqualTo("2015/16");
    LatestResult second = years("2014/15 92, 2015/16 74, 2016/17 75").of(KS1).build();
    assertThat(second.change().orElseThrow().by()).isEqualTo("1");
  }

  @Test
  void noComparatorFromBeforeABreakIsUsed() {
    Indicator broken =
        new IndicatorBuilder(
                "a", "t", CARE_RATE.unit(), 0, Indicator.Polarity.NONE, Indicator.Measured.AT_END)
            .breakingAt("2024-04")
            .build();
    assertThat(comparisons(broken, months("2024-10 94"), financial("2023/24 71"))).isEmpty();
    assertThat(comparisons(broken, months("2024-03 98"), financial("2023/24 71"))).hasSize(1);
  }

  @Test
  void aTargetMissedByATenthIsCloseAndNoneIsMetWithoutAPolarity() {
    assertThat(target(KS2, "96", "95")).isEqualTo(TargetGap.Outcome.MET);
    assertThat(target(KS2, "95", "95")).isEqualTo(TargetGap.Outcome.MET);
    assertThat(target(KS2, "94.9", "95")).isEqualTo(TargetGap.Outcome.CLOSE);
    assertThat(target(KS2, "85.5", "95")).isEqualTo(TargetGap.Outcome.CLOSE);
    assertThat(target(KS2, "85.4", "95")).isEqualTo(TargetGap.Outcome.MISSED);
    assertThat(target(RE_REFERRALS, "19", "20")).isEqualTo(TargetGap.Outcome.MET);
    assertThat(target(RE_REFERRALS, "22", "20")).isEqualTo(TargetGap.Outcome.CLOSE);
    assertThat(target(RE_REFERRALS, "23", "20")).isEqualTo(TargetGap.Outcome.MISSED);
    assertThat(target(CARE_RATE, "94", "87")).isEqualTo(TargetGap.Outcome.UNSAID);
  }

  private static TargetGap.Outcome target(Indicator indicator, String figure, String target) {
    return new LatestResultBuilder(indicator, Group.MONTH, "2024-10 " + figure)
        .withTarget(target)
        .build()
        .target()
        .orElseThrow()
        .outcome();
  }

  private static Comparison onlyComparison(Indicator indicator, Figures own, Figures other) {
    return comparisons(indicator, own, other).getFirst();
  }

  private static List<Comparison> comparisons(Indicator indicator, Figures own, Figures other) {
    return own.of(indicator)
        .comparedWith("england", ENGLAND, other.group(), other.text())
        .build()
        .comparisons();
  }

  private static Figures months(String text) {
    return new Figures(Group.MONTH, text);
  }

  private static Figures years(String text) {
    return new Figures(Group.ACADEMIC_YEAR, text);
  }

  private static Figures financial(String text) {
    return new Figures(Group.FINANCIAL_YEAR, text);
  }

  /// Figures such as `"2023/24 55.7"`, with the kind of their periods.
  private record Figures(Group group, String text) {
    LatestResultBuilder of(Indicator indicator) {
      return new LatestResultBuilder(indicator, group, text);
    }
  }

  @Test
  void aBreakIsReadInTheKindOfYearOfTheSeries() {
    var breaks = new Breaks(Set.of("2015/16"));
    assertThat(
            breaks.newest(
                period(Group.ACADEMIC_YEAR, "2014/15"), period(Group.ACADEMIC_YEAR, "2016/17")))
        .contains(period(Group.ACADEMIC_YEAR, "2015/16"));
    assertThat(
            breaks.between(
                period(Group.ACADEMIC_YEAR, "2015/16"), period(Group.ACADEMIC_YEAR, "2016/17")))
        .isFalse();
    assertThat(
            breaks.between(
                period(Group.FINANCIAL_YEAR, "2013/14"), period(Group.FINANCIAL_YEAR, "2014/15")))
        .isFalse();
  }
}
