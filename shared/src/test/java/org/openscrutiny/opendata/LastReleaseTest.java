package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.releases.BundledReleases;

/// Differences between a release and the release before it.
class LastReleaseTest {
  private static final List<String> MONTHS =
      List.of(
          "January", "February", "March", "April", "May", "June", "July", "August", "September");

  @Test
  void theSameReleaseAgainHasNoDifferences() {
    assertThat(against(FaultlessRelease.files(), FaultlessRelease.files())).isEmpty();
  }

  @Test
  void aChangedHistoryIsListedValueByValue() {
    MemoryFiles now = changed("470,400,85.1", "473,402,84.99");

    Finding finding = only(against(now, FaultlessRelease.files()), "history-changed");

    assertThat(finding.places())
        .containsExactly(
            new Finding.Place("monthly.csv", 2, "looked_after_children", "473, was 470"),
            new Finding.Place("monthly.csv", 2, "looked_after_reviewed", "402, was 400"),
            new Finding.Place(
                "monthly.csv", 2, "looked_after_reviewed_percentage", "84.99, was 85.1"));
  }

  @Test
  void aReasonForARevisionThatNeverHappenedIsReported() {
    MemoryFiles now = changed("470,400,85.1", "473,400,85.1");
    String entry =
        "{\"indicator\": \"looked-after-children\", \"period\": \"%s\", \"why\": \"W.\"}";
    now.with(
        "release.json",
        now.text("release.json")
            .replace(
                "\"revisions\": []",
                "\"revisions\": ["
                    + entry.formatted("2024-09")
                    + ","
                    + entry.formatted("2024-10")
                    + "]"));

    assertThat(against(now, FaultlessRelease.files()))
        .filteredOn(finding -> finding.check().equals("revision-unmatched"))
        .singleElement()
        .extracting(Finding::places)
        .isEqualTo(
            List.of(
                new Finding.Place(
                    "release.json", 0, "revisions", "looked-after-children, 2024-10")));
  }

  @Test
  void aFigureThatTheLastReleaseSuppressedIsNotCompared() {
    assertThat(against(changed("300,c,c", "300,250,83.3"), FaultlessRelease.files())).isEmpty();
  }

  @Test
  void otherDigitsOfTheSameNumberAreNoRevision() {
    assertThat(against(changed("402,85.90", "402,85.9"), FaultlessRelease.files())).isEmpty();
  }

  @Test
  void aMissingLevelIsReportedAsAMissingSeries() {
    MemoryFiles now = changed("Fostered", "Residential");

    Finding finding = only(against(now, FaultlessRelease.files()), "series-gone");

    assertThat(finding.places())
        .extracting(Finding.Place::found)
        .contains("looked-after-children, Southampton, Fostered");
  }

  @Test
  void aMissingAreaIsReportedOnce() {
    MemoryFiles now = changed("(?m)^.*statistical-neighbours.*\\n", "");

    Finding finding = only(against(now, FaultlessRelease.files()), "area-gone");

    assertThat(finding.places())
        .extracting(Finding.Place::found)
        .containsExactly("Statistical neighbours");
  }

  @Test
  void aMissingPeriodIsReportedOnce() {
    MemoryFiles now = changed("(?m)^2024,September.*\\n", "");

    Finding finding = only(against(now, FaultlessRelease.files()), "period-gone");

    assertThat(finding.places()).extracting(Finding.Place::found).containsExactly("September 2024");
  }

  @Test
  void aSeriesWithoutOneOfItsPeriodsIsReported() {
    MemoryFiles now = changed("(?m)^2024,September(.*)Fostered,.*\\n", "");

    Finding finding = only(against(now, FaultlessRelease.files()), "period-gone");

    assertThat(finding.places())
        .extracting(Finding.Place::found)
        .containsExactly("looked-after-children, Southampton, Fostered, September 2024");
  }

  @Test
  void aFigureThatMovesByMoreThanFiveTimesTheUsualMoveIsReported() {
    Finding finding = only(FaultlessRelease.accepted(yearWithJump()).findings(), "figures-jump");

    assertThat(finding.places())
        .filteredOn(place -> place.column().equals("looked_after_children"))
        .extracting(Finding.Place::found)
        .containsExactly("470 after 690, where 2 is usual", "690 after 462, where 2 is usual");
  }

  @Test
  void aJumpThatTheLastReleaseHadIsNotReportedAgain() {
    assertThat(against(yearWithJump(), yearWithJump())).isEmpty();
  }

  @Test
  void theUsualMoveIncludesTheHistoryOfTheLastRelease() {
    MemoryFiles now = changed("(?m)^2024,September.*\\n", "");
    now.with("monthly.csv", now.text("monthly.csv").replace(",468,402,85.90,", ",668,402,60.18,"));
    MemoryFiles before = year("September,460");

    assertThat(against(now, before))
        .filteredOn(found -> found.check().equals("figures-jump"))
        .flatExtracting(Finding::places)
        .extracting(Finding.Place::found)
        .contains("668 after 470, where 2 is usual");
  }

  /// What the council's scorecards print twice, as its release notes list it.
  @Test
  void aFigureThatIsPrintedTwiceWithTwoValuesIsReported() {
    Finding finding =
        BundledReleases.screened("childrens-services-monthly").findings().stream()
            .filter(found -> found.check().equals("figures-differ"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.places().stream().map(Finding.Place::found).distinct())
        .containsExactlyInAnyOrder(
            "552, elsewhere 548, for October 2022",
            "112, elsewhere 111, for October 2022",
            "504, elsewhere 503, for October 2023",
            "489, elsewhere 488, for May 2024",
            "474, elsewhere 473, for July 2024");
  }

  private static MemoryFiles yearWithJump() {
    return year("August,690");
  }

  /// The faultless release with 460 in every month of the year but one.
  private static MemoryFiles year(String other) {
    MemoryFiles files = FaultlessRelease.files();
    String row = files.text("monthly.csv").lines().toList().get(1);
    var rows = new StringBuilder(files.text("monthly.csv"));
    IntStream.range(0, MONTHS.size() - 1)
        .forEach(month -> {
          String name = MONTHS.get(month);
          String figure = other.startsWith(name + ",") ? other.split(",", -1)[1] : "";
          String usual = Integer.toString(month % 2 == 0 ? 462 : 460);
          rows.append(
                  row.replace("2024,September", "2024," + name)
                      .replace(
                          "Total,470,400,85.1",
                          "Total,%s,x,85.1".formatted(figure.isEmpty() ? usual : figure)))
              .append('\n');
        });
    return files.with("monthly.csv", rows.toString());
  }

  @Test
  void aReleaseAsPublishedPrintsNothingThatWasKeptBack() {
    MemoryFiles files = FaultlessRelease.files();
    MemoryFiles now =
        files.with(
            "release.json", files.text("release.json").replace("\"protect\"", "\"as-published\""));

    ScreeningOutcome outcome =
        FaultlessRelease.screen(
            now,
            description ->
                new LastRelease.Known(
                    Optional.empty(),
                    cell ->
                        cell.indicator().equals("looked-after-children-rate")
                            && cell.period().id().equals("2024-09")));

    assertThat(outcome).isInstanceOf(ScreeningOutcome.Refused.class);
    Finding finding = only(outcome.findings(), "policy-loosened");
    assertThat(finding.places()).isNotEmpty();
  }

  private static MemoryFiles changed(String replace, String with) {
    MemoryFiles files = FaultlessRelease.files();
    return files.with("monthly.csv", files.text("monthly.csv").replaceAll(replace, with));
  }

  private static List<Finding> against(MemoryFiles now, MemoryFiles before) {
    Figures last = FaultlessRelease.accepted(before).figures();
    return FaultlessRelease.screen(
            now, description -> new LastRelease.Known(Optional.of(last), cell -> false))
        .findings();
  }

  private static Finding only(List<Finding> findings, String check) {
    assertThat(findings).extracting(Finding::check).containsExactly(check);
    return findings.getFirst();
  }
}
