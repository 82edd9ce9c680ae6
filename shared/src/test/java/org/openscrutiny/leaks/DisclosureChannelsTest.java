package org.openscrutiny.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.editions.Document;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseId;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.releases.BundledReleases;

/// Each channel beside the tables that could disclose a suppressed figure, by name. In October 2024
/// all but 3, or all but 5, of Southampton's 65 meetings were in time: 62 or 60 of them, and in the
/// other places and months about 45. What they were is hidden, and the two are the same outside.
@Tag("slow")
class DisclosureChannelsTest {
  private static final String SHARE = "initial-conferences-in-time-percentage";
  private static final String COUNT = "initial-conferences-in-time";
  private static final String HIDDEN = "Hidden to protect children's privacy.";
  private static final JsonMapper JSON = new JsonMapper();

  private static final ConferenceReleaseBuilder FEW = ConferenceReleaseBuilder.withLateGirls(2);
  private static final ConferenceReleaseBuilder MORE = ConferenceReleaseBuilder.withLateGirls(4);
  private static final ObservableOutputs OUTSIDE = ObservableOutputs.of(FEW.files());
  private static final ObservableOutputs OTHER = ObservableOutputs.of(MORE.files());

  @Test
  void sentencesSayThatItIsHiddenAndNoMore() {
    assertThat(same(page(SHARE), "/sentences").toString())
        .contains("The figure for October 2024 is hidden")
        .doesNotContain("95", "92");
    assertThat(same("areas/E06000045", "/topics/0").toString())
        .contains("The figure for October 2024 is hidden");
  }

  @Test
  void ranksLeaveItOutAndTheOthersMoveUp() {
    assertThat(same(page(SHARE), "/series/0/latest/rank").isNull()).isTrue();
    assertThat(same(page(SHARE), "/series/0/latest/band").isNull()).isTrue();
    JsonNode rows = same("indicators/" + SHARE + "/areas", "/areas");
    assertThat(rows.findValuesAsText("name")).containsExactly("Leeds", "Portsmouth", "Southampton");
    assertThat(rows.findValuesAsText("rank")).containsExactly("1", "2");
  }

  @Test
  void intervalsOfItThereAreNone() {
    assertThat(same(page(SHARE), "/series/0/latest/interval").isNull()).isTrue();
  }

  /// The number of children that it takes to reach the figure of England discloses the count.
  @Test
  void howManyChildrenIsNotAskedOfIt() {
    assertThat(same(page(SHARE), "/series/0/latest/comparisons")).isEmpty();
    assertThat(same(page(SHARE), "/series/0/latest/target").isNull()).isTrue();
  }

  /// Charts and sparklines are drawn from these points alone, the bounds of their axes too.
  @Test
  void chartsAndSparklinesHaveAGapThere() {
    JsonNode point =
        same(page(SHARE), "/series/0/points").get(ConferenceReleaseBuilder.MONTHS.size() - 1);
    assertThat(point.get("value").isNull()).isTrue();
    JsonNode recent = row(COUNT).get("recent");
    assertThat(recent.get(recent.size() - 1).get("value").isNull()).isTrue();
  }

  @Test
  void revisionsDoNotSayWhatItWas() {
    ConferenceReleaseBuilder before = FEW.copy();
    MemoryFiles shown = before.set(october("Girls"), 20).set(october("Total"), 45).files();
    shown.with(
        "conferences.csv", shown.text("conferences.csv").replace(",35,34,97.1", ",35,25,71.4"));
    MemoryFiles then = withReason(FEW.at("2025-02-28").files(), "Late records came in.");
    MemoryFiles otherThen = withReason(MORE.at("2025-02-28").files(), "Late records came in.");

    ObservableOutputs hiddenLater = ObservableOutputs.of(shown, then);
    JsonNode revision = json(hiddenLater, page(COUNT), 2).at("/revisions/0");
    assertThat(revision.get("from").isNull()).isTrue();
    assertThat(revision.get("to").isNull()).isTrue();
    assertThat(revision.get("why").textValue()).startsWith("Not told");
    assertThat(ObservableOutputs.of(shown, otherThen).documents())
        .isEqualTo(hiddenLater.documents());
  }

  @Test
  void aHiddenFigureThatIsRevisedIsNoRevision() {
    ObservableOutputs twice = ObservableOutputs.of(FEW.files(), MORE.at("2025-02-28").files());

    assertThat(json(twice, page(COUNT), 2).get("revisions")).isEmpty();
    assertThat(json(twice, "edition", 2).at("/changes/0/revisions").intValue()).isZero();
    assertThat(ObservableOutputs.of(MORE.files(), FEW.at("2025-02-28").files()).documents())
        .isEqualTo(twice.documents());
  }

  @Test
  void changesAgainstThePeriodBeforeThereAreNone() {
    assertThat(same(page(COUNT), "/series/0/latest/change").isNull()).isTrue();
    assertThat(same(page(COUNT), "/series/0/latest/yearOnYear").isNull()).isTrue();
    assertThat(same(page(COUNT), "/series/0/latest/trend").isNull()).isTrue();
    assertThat(printedOfOctober()).doesNotContain("Change on previous month");
  }

  /// The publisher's table of means says nothing of the sexes: it is about their total all the
  /// same.
  @Test
  void meansAndMaximaWithItThereAreNone() {
    assertThat(same(page(COUNT), "/series/0/latest/twelveMonths").isNull()).isTrue();
    assertThat(printedOfOctober()).doesNotContain("12-month mean", "12-month maximum");
    assertThat(row(COUNT).toString()).contains("\"mean12\":null", "\"max12\":null");
  }

  /// What the paper calls its 12 months are 13: October 2023 is the first of them.
  @Test
  void aMeanOfThirteenMonthsIsHiddenForTheFirstOfThem() {
    var ofOctober =
        new ConferenceReleaseBuilder.Cell(
            ConferenceReleaseBuilder.SOUTHAMPTON, "2023 October", "Total", false);
    ConferenceReleaseBuilder early =
        ConferenceReleaseBuilder.withLateGirls(10)
            .set(october("Boys"), 25)
            .set(october("Total"), 45)
            .set(ofOctober, 3);

    ObservableOutputs hidden = ObservableOutputs.of(early.files());

    assertThat(printed(json(hidden, page(COUNT), 1), "2024-10"))
        .containsExactly("Change on previous month");
  }

  /// The rows of the file are sorted by their figures: another truth is in another order.
  @Test
  void theOrderOfRowsDoesNotSayBetweenWhichOthersItLies() {
    var leeds = new ConferenceReleaseBuilder.Cell("Leeds", "2024 October", "Girls", false);
    ConferenceReleaseBuilder between = FEW.copy().set(leeds, 27);
    ConferenceReleaseBuilder below = MORE.copy().set(leeds, 27);

    assertThat(names(between)).isNotEqualTo(names(below));
    assertThat(ObservableOutputs.of(below.files()).documents())
        .isEqualTo(ObservableOutputs.of(between.files()).documents());
  }

  @Test
  void nullStandsWhereAFigureWouldAndNothingIsLeftOutForIt() {
    JsonNode points = same(page(SHARE), "/series/0/points");
    JsonNode hidden = points.get(points.size() - 1);
    assertThat(hidden.toString())
        .contains("\"value\":null,\"symbol\":\"c\",\"why\":\"" + HIDDEN + "\"");
    // the symbol and why, in place of the interval of a figure
    assertThat(hidden.size()).isEqualTo(points.get(0).size() + 1);
  }

  @Test
  void sizesAndTagsOfAnswersAreTheSame() {
    for (String name : List.of(page(SHARE), "datasets/conferences/data.csv", "edition")) {
      Document one = OUTSIDE.document(name, 1);
      Document two = OTHER.document(name, 1);
      assertThat(two.etag()).isEqualTo(one.etag());
      assertThat(two.gzip()).isEqualTo(one.gzip());
    }
  }

  /// No page shows the number of findings either: that a total is not the sum of its parts can be
  /// about hidden figures only.
  @Test
  void qualityReportsSayNothingThatScreeningFoundInFigures() {
    ConferenceReleaseBuilder wrong = FEW.copy().set(october("Total"), 61);
    assertThat(checks(FEW)).isEmpty();
    assertThat(checks(wrong)).containsExactly("values-parts");

    ObservableOutputs outputs = ObservableOutputs.of(wrong.files());
    for (String name : List.of("datasets/conferences/quality", "datasets/conferences")) {
      assertThat(json(outputs, name, 1)).isEqualTo(json(OUTSIDE, name, 1));
    }
    assertThat(same("datasets/conferences/quality", "/findings")).isEmpty();
    assertThat(same("datasets/conferences", "/quality/warnings").intValue()).isZero();
  }

  /// Whoever knows all of a file but one small figure can try which one gives its hash.
  @Test
  void noAnswerHasTheHashOfTheFiles() {
    assertThat(OUTSIDE.documents().values())
        .noneMatch(each -> each.contains(ReleaseId.of(FEW.files())));
  }

  /// What is kept, and logged, of a release that was refused says in which cells it is wrong.
  @Test
  void aRefusalQuotesNoCell() {
    List<String> refused = ObservableOutputs.of(spoilt(FEW)).texts();

    assertThat(refused.toString())
        .contains("values-numerator", "file=conferences.csv, row=")
        .doesNotContain("77", "62");
    assertThat(ObservableOutputs.of(spoilt(MORE)).texts()).isEqualTo(refused);
  }

  /// One authority has more meetings in time than meetings; of the hidden ones nothing is wrong.
  private static MemoryFiles spoilt(ConferenceReleaseBuilder conferences) {
    var leeds = new ConferenceReleaseBuilder.Cell("Leeds", "2024 October", "Girls", false);
    return conferences.copy().set(leeds, 77).files();
  }

  private static ConferenceReleaseBuilder.Cell october(String sex) {
    return new ConferenceReleaseBuilder.Cell(
        ConferenceReleaseBuilder.SOUTHAMPTON, "2024 October", sex, false);
  }

  private static MemoryFiles withReason(MemoryFiles files, String why) {
    return files.with(
        "release.json",
        files
            .text("release.json")
            .replace(
                "\"revisions\": []",
                "\"revisions\": [{\"indicator\": \"%s\", \"period\": \"2024-10\", \"why\": \"%s\"}]"
                    .formatted(COUNT, why)));
  }

  private static List<String> checks(ConferenceReleaseBuilder conferences) {
    return new ReleaseScreening(
            BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read())
        .screen(conferences.files()).findings().stream().map(Finding::check).toList();
  }

  private static List<String> names(ConferenceReleaseBuilder conferences) {
    return conferences
        .files()
        .text("conferences.csv")
        .lines()
        .map(line -> line.replaceAll("(,[^,]*){3}$", ""))
        .toList();
  }

  private static String page(String indicator) {
    return "indicators/" + indicator + "/areas/E06000045";
  }

  private JsonNode row(String indicator) {
    for (JsonNode row : same("areas/E06000045", "/rows")) {
      if (row.at("/indicator/id").textValue().equals(indicator)) {
        return row;
      }
    }
    throw new AssertionError("No row of " + indicator);
  }

  private List<String> printedOfOctober() {
    same(page(COUNT), "/series/0/calculations");
    JsonNode page = json(OUTSIDE, page(COUNT), 1);
    assertThat(printed(page, "2024-09")).contains("Change on previous month");
    return printed(page, "2024-10");
  }

  private static List<String> printed(JsonNode page, String period) {
    return page.at("/series/0/calculations")
        .valueStream()
        .filter(each -> each.get("period").textValue().equals(period))
        .map(each -> each.get("calculation").textValue())
        .toList();
  }

  /// A part of a document, which both truths give alike.
  private JsonNode same(String document, String pointer) {
    JsonNode one = json(OUTSIDE, document, 1).at(pointer);
    assertThat(json(OTHER, document, 1).at(pointer)).isEqualTo(one);
    assertThat(one.isMissingNode()).isFalse();
    return one;
  }

  private static JsonNode json(ObservableOutputs outside, String name, int edition) {
    try {
      return JSON.readTree(ObservableOutputs.body(outside.document(name, edition)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
