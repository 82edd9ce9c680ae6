package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Topic;

class TopicProgressTest {
  private static final Topic TOPIC = new Topic("early-help", "Early help", "Do families get help?");
  private static final Comparator FIRST = new Comparator("england", ENGLAND);
  private static final Comparator SECOND = new Comparator("statistical-neighbours", NEIGHBOURS);

  @Test
  void theFirstComparatorFromWhichAnIndicatorDiffersIsTaken() {
    assertThat(topic(of("10").comparedWith("england", ENGLAND, "2024-10 9")).elsewhere()).isEmpty();
    assertThat(
            topic(
                    of("10")
                        .comparedWith("england", ENGLAND, "2024-10 9")
                        .comparedWith("statistical-neighbours", NEIGHBOURS, "2024-10 30"))
                .elsewhere())
        .contains(new TopicProgress.Elsewhere(SECOND, List.of(RE_REFERRALS), List.of()));
    assertThat(topic(of("30").comparedWith("england", ENGLAND, "2024-10 9")).elsewhere())
        .contains(new TopicProgress.Elsewhere(FIRST, List.of(), List.of(RE_REFERRALS)));
  }

  @Test
  void targetsAreGroupedByOutcome() {
    TopicProgress.Targets targets =
        topic(of("10").withTarget("10"), of("11").withTarget("10"), of("12").withTarget("10"))
            .targets();
    assertThat(targets.met()).hasSize(1);
    assertThat(targets.close()).hasSize(1);
    assertThat(targets.missed()).hasSize(1);
    assertThat(targets.count()).isEqualTo(3);
  }

  @Test
  void anIndicatorWithoutANewFigureCountsForItsProgressOnly() {
    TopicProgress topic =
        topic(of("c").withTarget("10").comparedWith("england", ENGLAND, "2024-10 9"));
    assertThat(topic.of(Progress.Kind.MISSING)).hasSize(1);
    assertThat(topic.targets().count()).isZero();
    assertThat(topic.elsewhere()).isEmpty();
  }

  private static LatestResultBuilder of(String figure) {
    return new LatestResultBuilder(RE_REFERRALS, Group.MONTH, "2024-10 " + figure)
        .ofCohort(500, Noun.CHILDREN);
  }

  private static TopicProgress topic(LatestResultBuilder... results) {
    return new TopicProgress(
        TOPIC,
        Arrays.stream(results).map(TopicProgressTest::entry).toList(),
        List.of(FIRST, SECOND));
  }

  private static TopicProgress.Entry entry(LatestResultBuilder builder) {
    LatestResult result = builder.build();
    return new TopicProgress.Entry(
        RE_REFERRALS,
        Progress.of(RE_REFERRALS, builder.series(), result, LocalDate.of(2024, 10, 31)),
        result);
  }
}
