package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;

class TestedChangeTest {
  /// The first three are Newcombe's own examples (1998, table II, method 10). All of them are
  /// results of `confint_proportions_2indep(method="newcomb")` of statsmodels.
  @ParameterizedTest(name = "{0} of {1}, then {2} of {3}")
  @CsvSource({
    "48, 80, 56, 70, .052431, .333873",
    "3, 10, 9, 10, .170523, .809018",
    "0, 29, 5, 56, -.038137, .192560",
    "48, 503, 22, 468, -.081275, -.016008",
    "112, 264, 20, 152, -.367749, -.207010",
    "141, 503, 115, 468, -.089559, .020932",
  })
  void theChangeOfAShareHasNewcombesInterval(
      long cases, long cohort, long casesLater, long cohortLater, double low, double high) {
    ConfidenceInterval by =
        ConfidenceInterval.ofChange(
            (double) cases / cohort,
            ConfidenceInterval.ofShare(cases, cohort),
            (double) casesLater / cohortLater,
            ConfidenceInterval.ofShare(casesLater, cohortLater));
    assertThat(by.low()).isCloseTo(low, within(5e-7));
    assertThat(by.high()).isCloseTo(high, within(5e-7));
  }

  /// Calculated in Python with SciPy's chi-square quantiles.
  @ParameterizedTest(name = "{0} cases at {1}, then {2} at {3}")
  @CsvSource({
    "503, 101, 468, 94, -19.425634, 5.411252",
    "311, 62, 227, 46, -25.308097, -6.741591",
    "5, 1, 15, 3, .122039, 4.062040",
  })
  void theChangeOfARateHasAnIntervalFromThoseOfTheTwo(
      long cases, double rate, long casesLater, double rateLater, double low, double high) {
    ConfidenceInterval by =
        ConfidenceInterval.ofChange(
            rate,
            ConfidenceInterval.ofCases(cases).times(rate / cases),
            rateLater,
            ConfidenceInterval.ofCases(casesLater).times(rateLater / casesLater));
    assertThat(by.low()).isCloseTo(low, within(5e-6));
    assertThat(by.high()).isCloseTo(high, within(5e-6));
  }

  @Test
  void aFallThatChanceIsUnlikelyToMakeIsBetterWhereLowerIs() {
    LatestResult result =
        result(
            RE_REFERRALS,
            "2023-10 10, 2024-10 5",
            Map.of("10", share("10", 48, 503), "5", share("5", 22, 468)));
    TestedChange tested = result.tested().orElseThrow();
    assertThat(tested.direction()).isEqualTo(Direction.LOWER);
    assertThat(tested.judgement()).isEqualTo(Judgement.BETTER);
    assertThat(tested.by().low(1)).isEqualTo("-8.1");
    assertThat(tested.by().high(1)).isEqualTo("-1.6");
  }

  @Test
  void aChangeThatChanceCouldMakeHasNoDirection() {
    LatestResult result =
        result(
            CARE_RATE,
            "2023-10 101, 2024-10 94",
            Map.of("101", new Counted.Cases(503), "94", new Counted.Cases(468)));
    assertThat(result.tested().orElseThrow().direction()).isEqualTo(Direction.SAME);
  }

  @Test
  void aYearIsTestedAgainstTheYearDirectlyBeforeOnly() {
    Counted before = share("45.0", 2892);
    Counted now = share("55.7", 2892);
    assertThat(years("2022/23 45.0, 2023/24 55.7", "45.0", before, now).tested()).isPresent();
    assertThat(years("2021/22 45.0, 2023/24 55.7", "45.0", before, now).tested()).isEmpty();
    // a new measure started in 2015/16
    assertThat(years("2014/15 45.0, 2015/16 55.7", "45.0", before, now).tested()).isEmpty();
  }

  @Test
  void withoutCountsOfBothOrOfOneKindNothingIsTested() {
    Map<String, Counted> one = Map.of("5", share("5", 22, 468));
    assertThat(result(RE_REFERRALS, "2023-10 10, 2024-10 5", one).tested()).isEmpty();
    Map<String, Counted> mixed = Map.of("10", new Counted.Cases(48), "5", share("5", 22, 468));
    assertThat(result(RE_REFERRALS, "2023-10 10, 2024-10 5", mixed).tested()).isEmpty();
    Map<String, Counted> hidden = Map.of("5", share("5", 22, 468));
    assertThat(result(RE_REFERRALS, "2023-10 c, 2024-10 5", hidden).tested()).isEmpty();
  }

  @Test
  void rollingFiguresAreNotTestedAndHaveNoInterval() {
    Indicator rolling =
        new IndicatorBuilder("r", "early-help", Unit.PERCENT, 0, Polarity.LOWER, Measured.DURING)
            .rolling()
            .build();
    Map<String, Counted> counts = Map.of("10", share("10", 48, 503), "5", share("5", 22, 468));
    assertThat(result(rolling, "2023-10 10, 2024-10 5", counts).tested()).isEmpty();
    assertThat(
            new LatestResultBuilder(rolling, Group.MONTH, "2024-10 5")
                .withCounts(counts)
                .intervals())
        .isEmpty();
  }

  @Test
  void onlyFiguresWithCountsHaveAnInterval() {
    Map<?, ConfidenceInterval> intervals =
        new LatestResultBuilder(RE_REFERRALS, Group.MONTH, "2024-08 7, 2024-09 c, 2024-10 5")
            .withCounts(Map.of("5", share("5", 22, 468)))
            .intervals();
    assertThat(intervals).hasSize(1);
    ConfidenceInterval interval = intervals.values().iterator().next();
    assertThat(List.of(interval.low(1), interval.high(1))).hasToString("[3.1, 7.0]");
  }

  /// Half of the last printed digit may be rounding.
  @Test
  void aChangeWhoseIntervalRoundsToZeroAtOneEndMayBeChance() {
    LatestResult result =
        result(
            RE_REFERRALS,
            "2023-10 10, 2024-10 13",
            Map.of("10", share("10", 100, 1000), "13", share("13", 130, 1000)));
    TestedChange tested = result.tested().orElseThrow();
    assertThat(tested.by().low()).isPositive().isCloseTo(0.2002, within(1e-4));
    assertThat(tested.direction()).isEqualTo(Direction.SAME);
  }

  private static LatestResult years(String figures, String earlier, Counted before, Counted now) {
    return new LatestResultBuilder(KS2, Group.ACADEMIC_YEAR, figures)
        .withCounts(Map.of(earlier, before, "55.7", now))
        .build();
  }

  private static LatestResult result(
      Indicator indicator, String figures, Map<String, Counted> counts) {
    return new LatestResultBuilder(indicator, Group.MONTH, figures).withCounts(counts).build();
  }

  private static Counted share(String printed, long cases, long cohort) {
    return Counted.share(new BigDecimal(printed), cases, cohort, Noun.CHILDREN).orElseThrow();
  }

  private static Counted share(String printed, long cohort) {
    return Counted.share(new BigDecimal(printed), cohort, Noun.ofPlural("pupils")).orElseThrow();
  }
}
