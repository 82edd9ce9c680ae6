package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.FiguresBuilder.observations;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.Comparer;
import org.openscrutiny.comparison.ComparerTest;
import org.openscrutiny.comparison.ComparisonInputs;
import org.openscrutiny.comparison.Counted;
import org.openscrutiny.comparison.Evidence;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.wording.Progress.Kind;
import org.openscrutiny.wording.Progress.Rule;

/// What a topic says of its indicators.
class TopicProgressTest {
  private static final LocalDate NEWEST = LocalDate.of(2024, 10, 31);
  private static final Topic TOPIC = new Topic("early-help", "Early help", "Do families get help?");
  private static final Comparator FIRST = new Comparator("england", ENGLAND);
  private static final Comparator SECOND = new Comparator("statistical-neighbours", NEIGHBOURS);
  private static final long COHORT = 500;

  @Test
  void aTestedFallIsAnImprovementWhereLowerIsBetter() {
    assertThat(progress(RE_REFERRALS, "2023-10 10, 2024-10 5", true))
        .isEqualTo(
            new Progress(
                Kind.IMPROVED,
                Rule.CHANGE,
                "5% in October 2024, down from 10% a year earlier.",
                "Chance is unlikely to make such a change."));
    assertThat(progress(RE_REFERRALS, "2023-10 5, 2024-10 10", true).kind())
        .isEqualTo(Kind.WORSENED);
  }

  @Test
  void aTestedChangeThatMayBeChanceIsUnclear() {
    assertThat(progress(RE_REFERRALS, "2023-10 10, 2024-10 9", true))
        .isEqualTo(
            new Progress(
                Kind.UNCLEAR,
                Rule.NO_CLEAR_CHANGE,
                "9% in October 2024, down from 10% a year earlier.",
                "That may be chance."));
    assertThat(progress(RE_REFERRALS, "2023-10 10, 2024-10 10", true).sentence())
        .isEqualTo("10% in October 2024, the same as a year earlier.");
  }

  @Test
  void anUntestedChangeIsUnclearHoweverLarge() {
    assertThat(progress(RE_REFERRALS, "2023-10 60, 2024-10 5", false))
        .isEqualTo(
            new Progress(
                Kind.UNCLEAR,
                Rule.NOT_TESTED,
                "5% in October 2024, down from 60% a year earlier.",
                "We can't tell whether that is more than chance."));
    assertThat(progress(RE_REFERRALS, "2024-10 5", false).sentence())
        .isEqualTo("5% in October 2024. There is no figure for a year earlier to set beside it.");
  }

  @Test
  void aRateOfNeedIsNeverJudgedEvenIfItsChangeIsClear() {
    assertThat(progress(CARE_RATE, "2023-10 62, 2024-10 46", true))
        .isEqualTo(
            new Progress(
                Kind.UNCLEAR,
                Rule.NO_POLARITY,
                "46 for every 10,000 at the end of October 2024, down from 62 a year earlier. Chance"
                    + " is unlikely to make such a change.",
                "Neither a high nor a low figure is better."));
  }

  @Test
  void fiveTestedYearsDecideBeforeTheLastTwo() {
    assertThat(years("2020 10, 2021 9, 2022 8, 2023 7, 2024 3").rule()).isEqualTo(Rule.TREND);
    Progress unclear = years("2020 5, 2021 10, 2022 5, 2023 10, 2024 5");
    assertThat(unclear.rule()).isEqualTo(Rule.NO_CLEAR_TREND);
    assertThat(unclear.sentence())
        .isEqualTo("5% in 2024, the same as in 2020. There is no clear trend.");
    assertThat(years("2021 5, 2022 5, 2023 10, 2024 5").rule()).isEqualTo(Rule.CHANGE);
  }

  @Test
  void whatIsHiddenOrOldHasNoNewFigure() {
    assertThat(progress(RE_REFERRALS, "2024-09 7, 2024-10 c", false))
        .isEqualTo(
            new Progress(
                Kind.MISSING,
                Rule.NO_FIGURE,
                "The figure for October 2024 is hidden to protect children's privacy: with it,"
                    + " somebody might be recognised.",
                "The last figure that can be shown was 7% in September 2024."));
    assertThat(progress(RE_REFERRALS, "2021-10 20, 2022-10 5", true).kind())
        .isEqualTo(Kind.IMPROVED);
    assertThat(progress(RE_REFERRALS, "2021-09 20, 2022-09 5", true))
        .isEqualTo(
            new Progress(
                Kind.MISSING, Rule.OLD_FIGURE, "The last figure was 5% in September 2022.", ""));
  }

  @Test
  void theTopicCountsItsHeapsItsTargetsAndWhoIsWorseThanEngland() {
    assertThat(topic().sentence()).isEqualTo("There are no figures here yet.");
    assertThat(topic(entry("2023-10 10, 2024-10 5", "", "")).sentence())
        .isEqualTo("There is one measure here. It has improved.");
    assertThat(
            topic(
                    entry("2023-10 10, 2024-10 5", "20", "6"),
                    entry("2023-10 10, 2024-10 9", "20", "8"),
                    entry("2023-10 5, 2024-10 20", "10", "8"),
                    entry("2024-10 c", "20", "8"))
                .sentence())
        .isEqualTo(
            "Of the 4 measures here, 1 has improved and 1 has got worse. 1 can't be called better"
                + " or worse and 1 has no new figure. Beside England, 1 is worse and 2 are better by"
                + " more than chance is likely to make. Of 3 targets, 1 is met and 2 are missed.");
    assertThat(topic(entry("2023-10 10, 2024-10 9", "", ""), entry("2024-10 c", "", "")).sentence())
        .isEqualTo(
            "None of the 2 measures here can be called better or worse than before. 1 has no new"
                + " figure.");
    assertThat(topic(entry("2024-10 c", "", ""), entry("2024-10 x", "", "")).sentence())
        .isEqualTo("There are no new figures for the 2 measures here.");
  }

  @Test
  void theFirstComparatorThatSomethingDiffersFromIsNamed() {
    TopicProgress similar = topic(entry("2023-10 10, 2024-10 9", "9", ""));
    assertThat(similar.elsewhere()).isEmpty();
    assertThat(topic(entry("2023-10 10, 2024-10 9", "9", "", "30")).elsewhere())
        .contains(new TopicProgress.Elsewhere(SECOND, List.of(RE_REFERRALS), List.of()));
  }

  private static TopicProgress topic(TopicProgress.Entry... entries) {
    return new TopicProgress(TOPIC, Arrays.asList(entries), List.of(FIRST, SECOND));
  }

  private static TopicProgress.Entry entry(String own, String england, String target) {
    return entry(own, england, target, "");
  }

  /// Of re-referrals, with counts.
  private static TopicProgress.Entry entry(
      String own, String england, String target, String neighbours) {
    Series series = ComparerTest.series(RE_REFERRALS, observations(Group.MONTH, own));
    var beside = new ArrayList<ComparatorSeries>();
    comparator(beside, FIRST, england);
    comparator(beside, SECOND, neighbours);
    LatestResult standing =
        new Comparer(RE_REFERRALS)
            .standing(
                series,
                new ComparisonInputs(
                    beside,
                    Optional.of(target)
                        .filter(text -> !text.isEmpty())
                        .map(text -> new Target("a", new BigDecimal(text), Optional.empty(), text)),
                    evidence(series),
                    Optional.empty(),
                    Map.of()))
            .orElseThrow();
    return new TopicProgress.Entry(
        RE_REFERRALS, Progress.of(RE_REFERRALS, series, standing, NEWEST), standing);
  }

  private static void comparator(List<ComparatorSeries> beside, Comparator who, String figure) {
    if (!figure.isEmpty()) {
      beside.add(
          new ComparatorSeries(
              who,
              new Series(
                  new SeriesKey(
                      RE_REFERRALS.id(),
                      who.area(),
                      Filters.NONE,
                      observations(Group.MONTH, "2024-10 1").getFirst().period().frequency()),
                  observations(Group.MONTH, "2024-10 " + figure))));
    }
  }

  private static Progress years(String figures) {
    return progress(RE_REFERRALS, Group.CALENDAR_YEAR, figures, true);
  }

  private static Progress progress(Indicator indicator, String months, boolean counted) {
    return progress(indicator, Group.MONTH, months, counted);
  }

  private static Progress progress(
      Indicator indicator, Group group, String figures, boolean counted) {
    Series own = ComparerTest.series(indicator, observations(group, figures));
    Evidence evidence = counted ? evidence(own) : Evidence.NONE;
    LatestResult standing =
        new Comparer(indicator)
            .standing(
                own,
                new ComparisonInputs(
                    List.of(), Optional.empty(), evidence, Optional.empty(), Map.of()))
            .orElseThrow();
    return Progress.of(indicator, own, standing, NEWEST);
  }

  /// Every percentage is of 500 children; every rate for 10,000 has five times as many cases.
  private static Evidence evidence(Series own) {
    return period ->
        own.at(period)
            .flatMap(value -> value.figure())
            .flatMap(figure ->
                own.key().indicator().equals(CARE_RATE.id())
                    ? Optional.of(new Counted.Cases(figure.longValue() * 5))
                    : Counted.share(figure, COHORT, "children"));
  }
}
