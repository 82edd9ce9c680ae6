package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openscrutiny.editions.FiguresBuilder.observations;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;
import org.openscrutiny.wording.Sentences;

class TestedChangeTest {
  /// The first three are Newcombe's own examples (1998, table II, method 10); all of them are what
  /// `confint_proportions_2indep(method="newcomb")` of statsmodels gives.
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

  /// Worked out in Python with SciPy's chi-square quantiles.
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
    LatestResult standing =
        standing(
            RE_REFERRALS,
            "2023-10 10, 2024-10 5",
            Map.of("10", share("10", 48, 503), "5", share("5", 22, 468)));
    TestedChange tested = standing.tested().orElseThrow();
    assertThat(tested.direction()).isEqualTo(Direction.LOWER);
    assertThat(tested.judgement()).isEqualTo(Judgement.BETTER);
    assertThat(tested.by().low(1)).isEqualTo("-8.1");
    assertThat(tested.by().high(1)).isEqualTo("-1.6");
    assertThat(new Sentences(RE_REFERRALS, SOUTHAMPTON).about(standing, Status.FINAL))
        .contains(
            "A year earlier it was 10%. It has gone down since, which is better: chance is unlikely"
                + " to make such a change.");
  }

  @Test
  void aChangeThatChanceCouldMakeIsSaidToBeSuch() {
    LatestResult monthly =
        standing(
            CARE_RATE,
            "2023-10 101, 2024-10 94",
            Map.of("101", new Counted.Cases(503), "94", new Counted.Cases(468)));
    assertThat(monthly.tested().orElseThrow().direction()).isEqualTo(Direction.SAME);
    assertThat(new Sentences(CARE_RATE, SOUTHAMPTON).about(monthly, Status.FINAL))
        .contains("A year earlier it was 101: the change may be chance.");
    LatestResult yearly =
        years("2022/23 55.9, 2023/24 55.7", "55.9", share("55.9", 2892), share("55.7", 2892));
    assertThat(new Sentences(KS2, SOUTHAMPTON).about(yearly, Status.FINAL))
        .contains("That is down from 55.9% in 2022/23: the change may be chance.");
  }

  @Test
  void aYearIsTestedAgainstTheYearDirectlyBeforeOnly() {
    Counted then = share("45.0", 2892);
    Counted now = share("55.7", 2892);
    assertThat(years("2022/23 45.0, 2023/24 55.7", "45.0", then, now).tested()).isPresent();
    assertThat(years("2021/22 45.0, 2023/24 55.7", "45.0", then, now).tested()).isEmpty();
    // a new measure started in 2015/16
    assertThat(years("2014/15 45.0, 2015/16 55.7", "45.0", then, now).tested()).isEmpty();
  }

  @Test
  void withoutCountsOfBothOrOfOneKindNothingIsTested() {
    Map<String, Counted> one = Map.of("5", share("5", 22, 468));
    assertThat(standing(RE_REFERRALS, "2023-10 10, 2024-10 5", one).tested()).isEmpty();
    Map<String, Counted> mixed = Map.of("10", new Counted.Cases(48), "5", share("5", 22, 468));
    assertThat(standing(RE_REFERRALS, "2023-10 10, 2024-10 5", mixed).tested()).isEmpty();
    Map<String, Counted> hidden = Map.of("5", share("5", 22, 468));
    assertThat(standing(RE_REFERRALS, "2023-10 c, 2024-10 5", hidden).tested()).isEmpty();
  }

  @Test
  void rollingFiguresAreNotTestedAndHaveNoInterval() {
    Indicator rolling =
        new IndicatorBuilder("r", "early-help", Unit.PERCENT, 0, Polarity.LOWER, Measured.DURING)
            .rolling()
            .build();
    Map<String, Counted> counts = Map.of("10", share("10", 48, 503), "5", share("5", 22, 468));
    assertThat(standing(rolling, "2023-10 10, 2024-10 5", counts).tested()).isEmpty();
    assertThat(
            new Comparer(rolling)
                .intervals(
                    ComparerTest.series(rolling, observations(Group.MONTH, "2024-10 5")),
                    period -> Optional.of(share("5", 22, 468))))
        .isEmpty();
  }

  @Test
  void onlyFiguresWithCountsHaveAnInterval() {
    var own =
        ComparerTest.series(
            RE_REFERRALS, observations(Group.MONTH, "2024-08 7, 2024-09 c, 2024-10 5"));
    Map<?, ConfidenceInterval> intervals =
        new Comparer(RE_REFERRALS)
            .intervals(own, evidence(own.observations(), Map.of("5", share("5", 22, 468))));
    assertThat(intervals).hasSize(1);
    ConfidenceInterval interval = intervals.values().iterator().next();
    assertThat(List.of(interval.low(1), interval.high(1))).hasToString("[3.1, 7.0]");
  }

  /// Half of the last printed digit may be rounding.
  @Test
  void aChangeThatRoundsToNoughtAtOneEndMayBeChance() {
    LatestResult standing =
        standing(
            RE_REFERRALS,
            "2023-10 10, 2024-10 13",
            Map.of("10", share("10", 100, 1000), "13", share("13", 130, 1000)));
    TestedChange tested = standing.tested().orElseThrow();
    assertThat(tested.by().low()).isPositive().isCloseTo(0.2002, within(1e-4));
    assertThat(tested.direction()).isEqualTo(Direction.SAME);
  }

  private static LatestResult years(String figures, String earlier, Counted then, Counted now) {
    var own = ComparerTest.series(KS2, observations(Group.ACADEMIC_YEAR, figures));
    Evidence evidence =
        period ->
            own.at(period)
                .flatMap(value -> value.figure())
                .map(figure -> figure.compareTo(new BigDecimal(earlier)) == 0 ? then : now);
    return new Comparer(KS2).standing(own, beside(evidence)).orElseThrow();
  }

  private static LatestResult standing(
      Indicator indicator, String figures, Map<String, Counted> counts) {
    List<Observation> own = observations(Group.MONTH, figures);
    return new Comparer(indicator)
        .standing(ComparerTest.series(indicator, own), beside(evidence(own, counts)))
        .orElseThrow();
  }

  /// By the printed figure.
  private static Evidence evidence(List<Observation> own, Map<String, Counted> counts) {
    return period ->
        own.stream()
            .filter(each -> each.period().equals(period))
            .flatMap(each -> each.value().figure().stream())
            .flatMap(figure -> Optional.ofNullable(counts.get(figure.toPlainString())).stream())
            .findFirst();
  }

  private static ComparisonInputs beside(Evidence evidence) {
    return new ComparisonInputs(List.of(), Optional.empty(), evidence, Optional.empty(), Map.of());
  }

  private static Counted share(String printed, long cases, long cohort) {
    return Counted.share(new BigDecimal(printed), cases, cohort, "children").orElseThrow();
  }

  private static Counted share(String printed, long cohort) {
    return Counted.share(new BigDecimal(printed), cohort, "pupils").orElseThrow();
  }
}
