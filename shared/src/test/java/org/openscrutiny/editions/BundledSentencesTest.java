package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.releases.BundledReleases;

/// Every sentence of every indicator of the releases that come with the portal. Whoever changes a
/// rule reads the difference of the approved file as a parent would.
@Tag("slow")
class BundledSentencesTest {
  private static final InMemoryStores STORES = BundledReleases.publishedWithHeadlines();

  /// The home council, a London borough, a county, a small unitary authority, one that was made in
  /// 2023, and one with almost no figures.
  private static final List<String> COUNCILS =
      List.of(home(), "E09000007", "E10000012", "E06000017", "E06000063", "E09000001");

  @Test
  void everySentenceIsOneThatAReviewerHasRead() {
    var text = new StringBuilder();
    for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
      List<String> sentences = sentences(indicator.id());
      if (!sentences.isEmpty()) {
        text.append("## ").append(indicator.title()).append('\n');
        sentences.forEach(sentence -> text.append(sentence).append('\n'));
        text.append('\n');
      }
    }
    Approved.text("sentences.txt", text.toString());
  }

  /// The home council's are in `sentences.txt`.
  @Test
  void theHeadlinesOfUnlikeCouncilsAreOnesThatAReviewerHasRead() {
    var text = new StringBuilder();
    for (String code : COUNCILS) {
      if (!code.equals(home())) {
        text.append("## ").append(name(code)).append('\n');
        for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
          List<String> sentences = sentences(indicator.id(), code);
          if (indicator.prominence().weight() == Indicator.Weight.HEADLINE
              && !sentences.isEmpty()) {
            text.append(String.join(" ", sentences)).append('\n');
          }
        }
        text.append('\n');
      }
    }
    Approved.text("headlines.txt", text.toString());
  }

  @Test
  void noPageOfSixUnlikeCouncilsHasMoreThan60WordsBeforeItsChartNorASentenceOfMoreThan30() {
    for (String code : COUNCILS) {
      for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
        List<String> sentences = sentences(indicator.id(), code);
        assertThat(sentences)
            .allSatisfy(each -> assertThat(words(each)).as(each).isLessThanOrEqualTo(30));
        assertThat(words(String.join(" ", sentences)))
            .as(sentences.toString())
            .isLessThanOrEqualTo(60);
        assertThat(sentences).doesNotHaveDuplicates();
      }
      JsonNode scorecard = document(DocumentNames.scorecard(code));
      var summaries = new ArrayList<>(scorecard.findValuesAsText("sentence"));
      summaries.addAll(scorecard.findValuesAsText("figures"));
      summaries.addAll(scorecard.findValuesAsText("words"));
      assertThat(summaries)
          .flatMap(each -> List.of(each.split("(?<=\\.) ")))
          .allSatisfy(each -> assertThat(words(each)).as(each).isLessThanOrEqualTo(30));
    }
  }

  private static int words(String text) {
    return text.split(" ").length;
  }

  @Test
  void everySentenceOfATopicIsOneThatAReviewerHasRead() {
    var text = new StringBuilder();
    for (JsonNode topic : document(DocumentNames.scorecard(home())).path("topics")) {
      text.append(
          "## %s: %s%n".formatted(topic.get("id").textValue(), topic.get("sentence").textValue()));
      for (String kind : List.of("improved", "worsened", "unclear", "missing")) {
        for (JsonNode each : topic.get(kind)) {
          text.append(
              "%s, %s (%s): %s%n"
                  .formatted(
                      kind,
                      each.get("indicator").textValue(),
                      each.get("rule").textValue(),
                      each.get("sentence").textValue()));
        }
      }
      text.append('\n');
    }
    Approved.text("topics.txt", text.toString());
  }

  @Test
  void everyListOfSixUnlikeCouncilsIsOneThatAReviewerHasRead() {
    var text = new StringBuilder();
    for (String code : COUNCILS) {
      JsonNode scorecard = document(DocumentNames.scorecard(code));
      text.append(
          "## %s: %s%n"
              .formatted(
                  scorecard.path("area").path("name").textValue(),
                  scorecard.path("sentence").textValue()));
      for (String list : List.of("better", "watch", "worse", "changing")) {
        scorecard
            .path("lists")
            .path(list)
            .forEach(each -> text.append(list).append(", ").append(listed(each)).append('\n'));
      }
      text.append('\n');
    }
    Approved.text("lists.txt", text.toString());
  }

  private static String listed(JsonNode listing) {
    var why = new ArrayList<String>();
    listing.path("rules").forEach(rule -> why.add(rule.path("words").textValue()));
    return "%s: %s (%s)"
        .formatted(
            listing.path("indicator").textValue(),
            listing.path("figures").textValue(),
            String.join("; ", why));
  }

  @Test
  void whatTheSourcesPrintTwiceOrWorkOutDifferentlyIsListed() {
    var text = new StringBuilder();
    for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
      for (JsonNode series : page(indicator.id()).path("series")) {
        for (JsonNode each : series.path("disagreements")) {
          text.append(
              "%s: %s, %s: printed %s, ours %s. %s%n"
                  .formatted(
                      series.get("id").textValue() + " " + indicator.id(),
                      each.get("what").textValue(),
                      each.get("label").textValue(),
                      each.get("printed"),
                      each.get("ours"),
                      each.get("why").textValue()));
        }
      }
    }
    Approved.text("disagreements.txt", text.toString());
  }

  @Test
  void nothingIsCalledBetterOrWorseWithoutAPolarityOrATest() {
    for (Indicator indicator : BundledReleases.CATALOGUE.indicators()) {
      for (JsonNode series : page(indicator.id()).path("series")) {
        for (JsonNode comparison : series.path("latest").path("comparisons")) {
          String verdict = comparison.get("verdict").textValue();
          boolean judged = !comparison.get("better").isNull();
          assertThat(judged)
              .as(indicator.id())
              .isEqualTo(
                  indicator.polarity() != Indicator.Polarity.NONE
                      && List.of("higher", "lower").contains(verdict));
          assertThat(series.path("latest").path("interval").isNull())
              .as(indicator.id())
              .isEqualTo(List.of("same", "untested").contains(verdict));
        }
      }
    }
  }

  private static List<String> sentences(String indicator) {
    return sentences(indicator, home());
  }

  private static List<String> sentences(String indicator, String area) {
    var sentences = new ArrayList<String>();
    document(DocumentNames.indicator(indicator, area))
        .path("sentences")
        .forEach(each -> sentences.add(each.textValue()));
    return sentences;
  }

  private static String name(String area) {
    return document(DocumentNames.scorecard(area)).path("area").path("name").textValue();
  }

  private static JsonNode page(String indicator) {
    return document(DocumentNames.indicator(indicator, home()));
  }

  private static String home() {
    return BundledReleases.SETTINGS.home().code();
  }

  private static JsonNode document(String name) {
    return STORES
        .documents()
        .asOf(name, 1)
        .map(BundledSentencesTest::json)
        .orElseGet(() -> new JsonMapper().createObjectNode());
  }

  private static JsonNode json(Document document) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return new JsonMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
