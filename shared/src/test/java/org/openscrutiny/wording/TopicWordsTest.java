package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Counted;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.LatestResultBuilder;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Topic;

/// The sentences about a topic, and about the progress of each of its indicators.
class TopicWordsTest {
  private static final LocalDate NEWEST = LocalDate.of(2024, 10, 31);
  private static final Topic TOPIC = new Topic("early-help", "Early help", "Do families get help?");

  @Test
  void aClearChangeIsReportedWithBothFigures() {
    ProgressWords words = words(counted(Group.MONTH, "2023-10 10, 2024-10 5"));
    assertThat(words.figures()).isEqualTo("5% in October 2024, down from 10% a year earlier.");
    assertThat(words.sentence())
        .isEqualTo(
            "5% in October 2024, down from 10% a year earlier. Chance is unlikely to make such a"
                + " change.");
  }

  @Test
  void aChangeThatMayBeChanceIsReportedAsSuch() {
    assertThat(words(counted(Group.MONTH, "2023-10 10, 2024-10 9")).sentence())
        .isEqualTo("9% in October 2024, down from 10% a year earlier. That may be chance.");
    assertThat(words(counted(Group.MONTH, "2023-10 10, 2024-10 10")).sentence())
        .isEqualTo("10% in October 2024, the same as a year earlier.");
  }

  @Test
  void anUntestedChangeIsReportedAsSuch() {
    assertThat(words(uncounted("2023-10 60, 2024-10 5")).sentence())
        .isEqualTo(
            "5% in October 2024, down from 60% a year earlier. We can't tell whether that is more"
                + " than chance.");
    assertThat(words(uncounted("2023-10 5, 2024-10 5")).sentence())
        .isEqualTo("5% in October 2024, the same as a year earlier.");
    assertThat(words(uncounted("2024-10 5")).sentence())
        .isEqualTo("5% in October 2024. There is no figure for a year earlier to set beside it.");
  }

  @Test
  void aMeasureWithoutPolarityIsNeverCalledBetterOrWorse() {
    LatestResultBuilder result =
        new LatestResultBuilder(CARE_RATE, Group.MONTH, "2023-10 62, 2024-10 46")
            .withCounts(Map.of("62", new Counted.Cases(310), "46", new Counted.Cases(230)));
    ProgressWords words = new ProgressWords(entry(CARE_RATE, result));
    assertThat(words.figures())
        .isEqualTo(
            "46 for every 10,000 at the end of October 2024, down from 62 a year earlier. Chance is"
                + " unlikely to make such a change.");
    assertThat(words.sentence())
        .isEqualTo(words.figures() + " Neither a high nor a low figure is better.");
  }

  @Test
  void aTrendIsReportedSinceItsFirstYear() {
    assertThat(
            words(counted(Group.CALENDAR_YEAR, "2020 10, 2021 9, 2022 8, 2023 7, 2024 3"))
                .sentence())
        .isEqualTo("3% in 2024, down from 10% in 2020. Chance is unlikely to make such a trend.");
    assertThat(
            words(counted(Group.CALENDAR_YEAR, "2020 5, 2021 10, 2022 5, 2023 10, 2024 5"))
                .sentence())
        .isEqualTo("5% in 2024, the same as in 2020. There is no clear trend.");
  }

  @Test
  void theLastFigureIsNamedWhereThereIsNoNewOne() {
    ProgressWords suppressed = words(uncounted("2024-09 7, 2024-10 c"));
    assertThat(suppressed.figures())
        .isEqualTo(
            "The figure for October 2024 is hidden to protect children's privacy: with it, somebody"
                + " might be recognised.");
    assertThat(suppressed.sentence())
        .isEqualTo(
            suppressed.figures() + " The last figure that can be shown was 7% in September 2024.");
    assertThat(words(counted(Group.MONTH, "2021-09 20, 2022-09 5")).sentence())
        .isEqualTo("The last figure was 5% in September 2022.");
  }

  @Test
  void aTopicCountsItsIndicatorsItsTargetsAndWhatDiffersFromEngland() {
    assertThat(topic()).isEqualTo("There are no figures here yet.");
    assertThat(topic(counted(Group.MONTH, "2023-10 10, 2024-10 5")))
        .isEqualTo(
            "Since the year before, 1 got better. 1 has improved by more than chance is likely to"
                + " make.");
    assertThat(
            topic(
                besideEngland("2023-10 10, 2024-10 5", "20", "6"),
                besideEngland("2023-10 10, 2024-10 9", "20", "8"),
                besideEngland("2023-10 5, 2024-10 20", "10", "8"),
                besideEngland("2024-10 c", "20", "8")))
        .isEqualTo(
            "Of 3 measures compared with England, 1 is worse and 2 are better. Since the year"
                + " before, 2 got better and 1 got worse. 1 has improved and 1 has got worse by more"
                + " than chance is likely to make. 1 has no new figure. Of 3 targets, 1 is met and 2"
                + " are missed.");
    assertThat(topic(counted(Group.MONTH, "2023-10 10, 2024-10 9"), uncounted("2024-10 c")))
        .isEqualTo("Since the year before, 1 got better. 1 has no new figure.");
    assertThat(topic(uncounted("2024-10 9"), uncounted("2024-10 9")))
        .isEqualTo("There is nothing yet to compare the 2 measures here with.");
    assertThat(topic(uncounted("2024-10 c"), uncounted("2024-10 x")))
        .isEqualTo("There are no new figures for the 2 measures here.");
  }

  @Test
  void aGapThatWasNotTestedIsAFactUnlessItIsOneUnitOfTheLastDigit() {
    assertThat(
            topic(
                uncounted("2024-10 9").comparedWith("england", ENGLAND, "2024-10 11"),
                uncounted("2024-10 9").comparedWith("england", ENGLAND, "2024-10 10"),
                uncounted("2024-10 9.0").comparedWith("england", ENGLAND, "2024-10 8.8")))
        .isEqualTo(
            "Of 3 measures compared with England, 1 is worse, 1 is better and 1 is about the same.");
    assertThat(topic(uncounted("2024-10 9").comparedWith("england", ENGLAND, "2024-10 11")))
        .isEqualTo("The one measure compared with England is better.");
    assertThat(
            topic(
                uncounted("2024-10 9").comparedWith("england", ENGLAND, "2024-10 7"),
                uncounted("2024-10 9").comparedWith("england", ENGLAND, "2024-10 6")))
        .isEqualTo("All 2 measures compared with England are worse.");
  }

  private static LatestResultBuilder besideEngland(String months, String england, String target) {
    return counted(Group.MONTH, months)
        .comparedWith("england", ENGLAND, "2024-10 " + england)
        .withTarget(target);
  }

  /// Every percentage is of 500 children.
  private static LatestResultBuilder counted(Group group, String figures) {
    return new LatestResultBuilder(RE_REFERRALS, group, figures).ofCohort(500, Noun.CHILDREN);
  }

  private static LatestResultBuilder uncounted(String months) {
    return new LatestResultBuilder(RE_REFERRALS, Group.MONTH, months);
  }

  private static String topic(LatestResultBuilder... results) {
    return TopicWords.sentence(
        new TopicProgress(
            TOPIC,
            Arrays.stream(results).map(each -> entry(RE_REFERRALS, each)).toList(),
            List.of(new Comparator("england", ENGLAND))));
  }

  private static ProgressWords words(LatestResultBuilder result) {
    return new ProgressWords(entry(RE_REFERRALS, result));
  }

  private static TopicProgress.Entry entry(Indicator indicator, LatestResultBuilder builder) {
    LatestResult result = builder.build();
    return new TopicProgress.Entry(
        indicator, Progress.of(indicator, builder.series(), result, NEWEST), result);
  }
}
