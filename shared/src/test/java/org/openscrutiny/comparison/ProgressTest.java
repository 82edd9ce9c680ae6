package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Progress.Kind;
import org.openscrutiny.comparison.Progress.Rule;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.TimeIdentifier.Group;

class ProgressTest {
  private static final LocalDate NEWEST = LocalDate.of(2024, 10, 31);

  @Test
  void aTestedFallIsAnImprovementWhereLowerIsBetter() {
    Progress fall = months("2023-10 10, 2024-10 5");
    assertThat(fall.kind()).isEqualTo(Kind.IMPROVED);
    assertThat(fall.rule()).isEqualTo(Rule.CHANGE);
    assertThat(fall.direction()).isEqualTo(Direction.LOWER);
    assertThat(fall.earlierFigure().orElseThrow()).isEqualTo("10");
    assertThat(months("2023-10 5, 2024-10 10").kind()).isEqualTo(Kind.WORSENED);
  }

  @Test
  void aTestedChangeThatMayBeChanceIsUnclear() {
    Progress progress = months("2023-10 10, 2024-10 9");
    assertThat(progress.kind()).isEqualTo(Kind.UNCLEAR);
    assertThat(progress.rule()).isEqualTo(Rule.NO_CLEAR_CHANGE);
    assertThat(progress.direction()).isEqualTo(Direction.SAME);
  }

  @Test
  void anUntestedChangeIsUnclearHoweverLarge() {
    Progress progress = uncounted("2023-10 60, 2024-10 5");
    assertThat(progress.kind()).isEqualTo(Kind.UNCLEAR);
    assertThat(progress.rule()).isEqualTo(Rule.NOT_TESTED);
    assertThat(progress.earlierFigure().orElseThrow()).isEqualTo("60");
    assertThat(uncounted("2023-10 c, 2024-10 5").earlier()).isEmpty();
    assertThat(uncounted("2024-10 5").earlier()).isEmpty();
  }

  @Test
  void aMeasureWithoutPolarityIsNeverJudgedEvenIfItsChangeIsClear() {
    Progress progress =
        progress(
            CARE_RATE,
            new LatestResultBuilder(CARE_RATE, Group.MONTH, "2023-10 62, 2024-10 46")
                .withCounts(Map.of("62", new Counted.Cases(310), "46", new Counted.Cases(230))));
    assertThat(progress.kind()).isEqualTo(Kind.UNCLEAR);
    assertThat(progress.rule()).isEqualTo(Rule.NO_POLARITY);
    assertThat(progress.direction()).isEqualTo(Direction.LOWER);
  }

  @Test
  void fiveTestedYearsDecideBeforeTheLastTwo() {
    Progress trend = years("2020 10, 2021 9, 2022 8, 2023 7, 2024 3");
    assertThat(trend.kind()).isEqualTo(Kind.IMPROVED);
    assertThat(trend.rule()).isEqualTo(Rule.TREND);
    assertThat(trend.earlierFigure().orElseThrow()).isEqualTo("10");
    assertThat(years("2020 5, 2021 10, 2022 5, 2023 10, 2024 5").rule())
        .isEqualTo(Rule.NO_CLEAR_TREND);
    assertThat(years("2021 5, 2022 5, 2023 10, 2024 5").rule()).isEqualTo(Rule.CHANGE);
  }

  @Test
  void aSuppressedOrOldFigureIsNoNewFigure() {
    assertThat(months("2024-09 7, 2024-10 c"))
        .extracting(Progress::kind, Progress::rule)
        .containsExactly(Kind.MISSING, Rule.NO_FIGURE);
    assertThat(months("2021-09 20, 2022-09 5"))
        .extracting(Progress::kind, Progress::rule)
        .containsExactly(Kind.MISSING, Rule.OLD_FIGURE);
    assertThat(months("2021-10 20, 2022-10 5").kind()).isEqualTo(Kind.IMPROVED);
  }

  private static Progress years(String figures) {
    return progress(
        RE_REFERRALS,
        new LatestResultBuilder(RE_REFERRALS, Group.CALENDAR_YEAR, figures)
            .ofCohort(500, Noun.CHILDREN));
  }

  private static Progress months(String figures) {
    return progress(
        RE_REFERRALS,
        new LatestResultBuilder(RE_REFERRALS, Group.MONTH, figures).ofCohort(500, Noun.CHILDREN));
  }

  private static Progress uncounted(String months) {
    return progress(RE_REFERRALS, new LatestResultBuilder(RE_REFERRALS, Group.MONTH, months));
  }

  private static Progress progress(Indicator indicator, LatestResultBuilder builder) {
    return Progress.of(indicator, builder.series(), builder.build(), NEWEST);
  }
}
