package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CARE_RATE;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.KS2;
import static org.openscrutiny.editions.SampleMeasures.RE_REFERRALS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Bands;
import org.openscrutiny.comparison.EarlierRanks;
import org.openscrutiny.comparison.EarlierRanks.RankInYear;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.LatestResultBuilder;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Indicator.Prominence;
import org.openscrutiny.domain.Indicator.Weight;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.pages.ScorecardPage;

/// The lists of what goes well, what to watch and what to do better: which rules apply, and the
/// words for them.
class ListingWordsTest {
  private static final Comparator WITH = new Comparator("england", ENGLAND);

  /// 151 councils from 40% to 70%: quarters at 47.5, 55 and 62.5.
  private static final Bands QUARTERS =
      Bands.of(
              IntStream.rangeClosed(0, 150)
                  .mapToObj(step -> BigDecimal.valueOf(400 + 2L * step, 1))
                  .toList(),
              KS2)
          .orElseThrow();

  @Test
  void theQuartersOfAllCouncils() {
    assertThat(list(ks2("2024/25 66").placed(new Rank(12, 1, 151), QUARTERS)))
        .isEqualTo("better: in the top quarter, 12th of 151 councils");
    assertThat(list(ks2("2024/25 45").placed(new Rank(126, 2, 151), QUARTERS)))
        .isEqualTo("worse: in the bottom quarter, joint 126th of 151 councils");
    assertThat(list(ks2("2024/25 45").placed(new Rank(150, 2, 151), QUARTERS)).toString())
        .contains("joint last of 151 councils");
    assertThat(list(ks2("2024/25 56").placed(new Rank(71, 1, 151), QUARTERS))).isEmpty();
  }

  @Test
  void besideAnotherPlaceTheMoveOfTheGapOverThreeYearsCounts() {
    assertThat(list(besideEngland("2021/22 60, 2024/25 50", "2021/22 61, 2024/25 60")))
        .isEqualTo(
            "worse: worse than England, and the gap has grown from 1 to 10 percentage points since"
                + " 2021/22");
    assertThat(list(besideEngland("2021/22 50, 2024/25 58", "2021/22 60, 2024/25 60")))
        .isEqualTo(
            "watch: worse than England, and the gap has shrunk from 10 to 2 percentage points"
                + " since 2021/22");
    assertThat(list(besideEngland("2021/22 62, 2024/25 64", "2021/22 60, 2024/25 60")))
        .isEqualTo("better: better than England");
    assertThat(list(besideEngland("2021/22 68, 2024/25 64", "2021/22 60, 2024/25 60"))).isEmpty();
    assertThat(list(besideEngland("2021/22 54, 2024/25 54", "2021/22 60, 2024/25 60"))).isEmpty();
  }

  @Test
  void aGapThatWasOnTheOtherSideHasTurned() {
    assertThat(list(besideEngland("2021/22 64, 2024/25 58", "2021/22 60, 2024/25 60")))
        .isEqualTo("worse: worse than England, after it was better in 2021/22");
  }

  @Test
  void theLastOfAllCouncilsIsCalledThat() {
    assertThat(list(ks2("2024/25 40").placed(new Rank(151, 1, 151), QUARTERS)))
        .isEqualTo("worse: in the bottom quarter, last of 151 councils");
  }

  @Test
  void whatGotWorseByMoreThanChanceIsToBeWatchedWhereItIsStillGood() {
    LatestResultBuilder worse = ks2("2023/24 75, 2024/25 65").ofCohort(3000, Noun.CHILDREN);
    assertThat(list(worse))
        .isEqualTo("worse: got worse since the year before, by more than chance");
    assertThat(list(worse.placed(new Rank(20, 1, 151), QUARTERS)))
        .isEqualTo("watch: still good, and got worse since the year before, by more than chance");
    // The lead has shrunk, and is a lead still.
    assertThat(
            list(
                besideEngland("2023/24 75, 2024/25 65", "2023/24 55, 2024/25 55")
                    .ofCohort(3000, Noun.CHILDREN)))
        .isEqualTo("watch: still good, and got worse since the year before, by more than chance");
  }

  /// Lateness alone puts a measure among those to watch, and takes none out of another list.
  @Test
  void whatIsLateIsToBeWatchedUnlessMoreCanBeSaid() {
    assertThat(list(late(KS2, ks2("2024/25 56").placed(new Rank(71, 1, 151), QUARTERS))))
        .isEqualTo("watch: the next figures were due on 1 June 2026 and had not come");
    assertThat(list(late(KS2, ks2("2024/25 66").placed(new Rank(12, 1, 151), QUARTERS))))
        .isEqualTo("better: in the top quarter, 12th of 151 councils");
    assertThat(list(late(KS2, ks2("2019/20 66"))))
        .isEqualTo(
            "watch: no new figure to watch; the next figures were due on 1 June 2026 and had not"
                + " come");
  }

  private static TopicProgress.Entry late(Indicator indicator, LatestResultBuilder builder) {
    TopicProgress.Entry entry = entry(indicator, builder);
    return new TopicProgress.Entry(
        indicator, entry.progress(), entry.result(), Optional.of(LocalDate.of(2026, 6, 1)));
  }

  @Test
  void aGapOfFourYearsAgoIsTooOld() {
    assertThat(list(besideEngland("2020/21 60, 2024/25 50", "2020/21 61, 2024/25 60"))).isEmpty();
  }

  @Test
  void threeTimesInARowAtATargetOrNot() {
    assertThat(list(reReferrals("2024-08 12, 2024-09 11, 2024-10 13").withTarget("10")))
        .isEqualTo("worse: target of 10% missed for 3 months in a row");
    assertThat(list(reReferrals("2024-08 9, 2024-09 8, 2024-10 10").withTarget("10")))
        .isEqualTo("better: target of 10% met for 3 months in a row");
    assertThat(list(reReferrals("2024-08 12, 2024-09 9, 2024-10 13").withTarget("10")))
        .isEqualTo("watch: target of 10% missed, after it was met in September 2024");
    assertThat(list(reReferrals("2024-08 9, 2024-09 12, 2024-10 13").withTarget("10"))).isEmpty();
    assertThat(list(reReferrals("2024-10 13").withTarget("10"))).isEmpty();
  }

  @Test
  void aHiddenFigureEndsARun() {
    assertThat(list(reReferrals("2024-07 12, 2024-08 c, 2024-09 11, 2024-10 13").withTarget("10")))
        .isEmpty();
  }

  @Test
  void movesAmongAllCouncils() {
    assertThat(
            list(
                ks2("2024/25 56")
                    .placed(new Rank(70, 1, 151), QUARTERS)
                    .placedBefore(ranks(54, 60))))
        .isEqualTo("watch: down from 54th to 70th place since 2023/24");
    assertThat(
            list(
                ks2("2024/25 56")
                    .placed(new Rank(60, 1, 151), QUARTERS)
                    .placedBefore(ranks(62, 98))))
        .isEqualTo("better: up from 98th to 60th place since 2019/20");
    assertThat(
            list(
                ks2("2024/25 56")
                    .placed(new Rank(60, 1, 151), QUARTERS)
                    .placedBefore(ranks(46, 97))))
        .isEmpty();
  }

  @Test
  void aChangeAgainstTheYearsBefore() {
    assertThat(list(ks2("2020/21 50, 2021/22 51, 2022/23 52, 2023/24 53, 2024/25 49")))
        .isEqualTo("watch: got worse, after it had got better for 3 years in a row");
    assertThat(list(ks2("2021/22 51, 2022/23 52, 2023/24 53, 2024/25 49"))).isEmpty();
    assertThat(list(ks2("2020/21 55, 2021/22 54, 2022/23 53, 2023/24 52, 2024/25 53"))).isEmpty();
  }

  @Test
  void ofSeveralRulesTheMostSeriousListCounts() {
    assertThat(
            list(
                besideEngland("2021/22 50, 2024/25 45", "2021/22 60, 2024/25 60")
                    .placed(new Rank(126, 1, 151), QUARTERS)
                    .placedBefore(ranks(100, 100))))
        .isEqualTo(
            "worse: in the bottom quarter, 126th of 151 councils; worse than England, and the gap"
                + " has grown from 10 to 15 percentage points since 2021/22");
  }

  @Test
  void withoutAPolarityATenthIsAChange() {
    assertThat(list(CARE_RATE, "2023 100, 2024 91")).isEmpty();
    assertThat(list(CARE_RATE, "2023 100, 2024 90"))
        .isEqualTo("changing: down from 100 for every 10,000 in 2023");
  }

  @Test
  void aHiddenFigureCanNotBeWatched() {
    assertThat(list(ks2("2023/24 50, 2024/25 c"))).isEqualTo("watch: no new figure to watch");
  }

  @Test
  void detailsStandInNoList() {
    Indicator detail =
        measure("part-of-it")
            .weighing(new Prominence(Weight.DETAIL, Optional.of("ks2-rwm-expected")))
            .build();
    assertThat(list(detail, "2023/24 50, 2024/25 c")).isEmpty();
  }

  @Test
  void headlinesComeFirstThenWhatLiesFurthestOut() {
    Indicator headline =
        measure("headline").weighing(new Prominence(Weight.HEADLINE, Optional.empty())).build();
    Indicator near = measure("near").build();
    Indicator far = measure("far").build();
    Indicator hidden = measure("hidden").build();
    var topic =
        topic(
            entry(hidden, result(hidden, "2024/25 c")),
            entry(near, result(near, "2024/25 45").placed(new Rank(120, 1, 151), QUARTERS)),
            entry(far, result(far, "2024/25 45").placed(new Rank(150, 1, 151), QUARTERS)),
            entry(
                headline, result(headline, "2024/25 45").placed(new Rank(116, 1, 151), QUARTERS)));
    assertThat(
            new ScorecardPage(SampleMeasures.SOUTHAMPTON, List.of(topic), List.of())
                .listings().stream().map(each -> each.indicator().id()))
        .containsExactly("headline", "far", "near", "hidden");
  }

  private static IndicatorBuilder measure(String id) {
    return new IndicatorBuilder(id, "attainment", Unit.PERCENT, 1, Polarity.HIGHER, Measured.DURING)
        .titled("How are children doing, " + id + "?", id)
        .saying("{value} of children in {area} did well");
  }

  private static EarlierRanks ranks(int yearBefore, int fiveYearsBefore) {
    return new EarlierRanks(
        Optional.of(rank(2023, yearBefore)), Optional.of(rank(2019, fiveYearsBefore)));
  }

  private static RankInYear rank(int year, int place) {
    return new RankInYear(new Period(TimeIdentifier.ACADEMIC_YEAR, year), new Rank(place, 1, 151));
  }

  private static LatestResultBuilder ks2(String figures) {
    return result(KS2, figures);
  }

  private static LatestResultBuilder besideEngland(String own, String england) {
    return ks2(own).comparedWith("england", ENGLAND, england);
  }

  private static LatestResultBuilder reReferrals(String figures) {
    return new LatestResultBuilder(RE_REFERRALS, Group.MONTH, figures);
  }

  private static LatestResultBuilder result(Indicator indicator, String figures) {
    return new LatestResultBuilder(
        indicator, figures.contains("/") ? Group.ACADEMIC_YEAR : Group.CALENDAR_YEAR, figures);
  }

  private static String list(LatestResultBuilder builder) {
    return list(entry(builder.indicator(), builder));
  }

  private static String list(Indicator indicator, String figures) {
    return list(entry(indicator, result(indicator, figures)));
  }

  /// The list and the words of its rules; empty if the indicator stands in none.
  private static String list(TopicProgress.Entry entry) {
    return topic(entry)
        .listings()
        .findFirst()
        .map(listing ->
            listing.kind().id()
                + ": "
                + String.join(
                    "; ", listing.rules().stream().map(new ListingWords(listing)::why).toList()))
        .orElse("");
  }

  private static TopicProgress topic(TopicProgress.Entry... entries) {
    return new TopicProgress(
        new Topic("attainment", "Attainment", "How do children do?"),
        List.of(entries),
        List.of(WITH));
  }

  private static TopicProgress.Entry entry(Indicator indicator, LatestResultBuilder builder) {
    LatestResult result = builder.build();
    return new TopicProgress.Entry(
        indicator,
        Progress.of(indicator, builder.series(), result, LocalDate.of(2025, 10, 31)),
        result);
  }
}
