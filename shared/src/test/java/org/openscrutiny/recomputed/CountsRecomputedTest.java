package org.openscrutiny.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.recomputed.PublishedClaims.Row;

/// The first sentence of the home page and the sentence of each topic: how many measures are better
/// or worse, in which quarter, since when, and how many targets are met. They are written again
/// from counts that follow from the files.
@Tag("slow")
class CountsRecomputedTest {
  private static final List<String> COUNCILS = PublishedClaims.COUNCILS;

  @ParameterizedTest
  @FieldSource("COUNCILS")
  void theSentenceOverAllTopicsIsThatOfItsCounts(String council) {
    var claims = new PublishedClaims(council);
    assertThat(claims.scorecard().path("sentence").textValue())
        .isEqualTo(String.join(" ", standing(leading(claims.rows()))));
  }

  @ParameterizedTest
  @FieldSource("COUNCILS")
  void theSentenceOfEachTopicIsThatOfItsCounts(String council) {
    var claims = new PublishedClaims(council);
    int topics = 0;
    for (JsonNode topic : claims.scorecard().path("topics")) {
      String id = topic.path("id").textValue();
      List<Row> rows =
          leading(claims.rows().stream().filter(row -> row.measure().topic().equals(id)).toList());
      assertThat(topic.path("sentence").textValue()).as(id).isEqualTo(sentence(rows));
      topics++;
    }
    assertThat(topics).isGreaterThan(7);
  }

  private static List<Row> leading(List<Row> rows) {
    return rows.stream().filter(row -> !row.measure().isDetail()).toList();
  }

  private static String sentence(List<Row> rows) {
    var sentences = new ArrayList<>(standing(rows));
    List<Integer> tested = values(rows, row -> row.measure().better(), MeasureInArea::tested);
    var clear = new ArrayList<String>();
    add(clear, Collections.frequency(tested, 1), "has improved", "have improved");
    add(clear, Collections.frequency(tested, -1), "has got worse", "have got worse");
    if (!clear.isEmpty()) {
      sentences.add(joined(clear) + " by more than chance is likely to make.");
    }
    long missing = rows.stream().filter(row -> isMissing(row)).count();
    if (missing == rows.size()) {
      return missing == 1
          ? "There is no new figure here."
          : "There are no new figures for the %d measures here.".formatted(missing);
    }
    if (sentences.isEmpty()) {
      sentences.add(
          rows.size() == 1
              ? "There is nothing yet to compare the one measure here with."
              : "There is nothing yet to compare the %d measures here with."
                  .formatted(rows.size()));
    }
    if (missing > 0) {
      sentences.add(missing + (missing == 1 ? " has no new figure." : " have no new figure."));
    }
    targets(rows, sentences);
    return String.join(" ", sentences);
  }

  /// A half-year that ended in 2024 has a new figure, and nothing to compare it with.
  private static boolean isMissing(Row row) {
    String frequency = row.json().path("frequency").textValue();
    return List.of("year", "month").contains(frequency)
        ? row.here().isEmpty()
        : row.json().at("/latest/value").isNull()
            || row.json().at("/latest/period").textValue().compareTo("2023") < 0;
  }

  private static void targets(List<Row> rows, List<String> sentences) {
    List<String> outcomes =
        rows.stream()
            .flatMap(row -> row.here().stream())
            .flatMap(here -> new ListRules(here).outcome().stream())
            .toList();
    var parts = new ArrayList<String>();
    for (String outcome : List.of("met", "narrowly missed", "missed")) {
      add(parts, Collections.frequency(outcomes, outcome), "is " + outcome, "are " + outcome);
    }
    if (outcomes.size() == 1) {
      sentences.add("The one target is " + outcomes.getFirst() + ".");
    } else if (parts.size() == 1) {
      sentences.add("All %d targets are %s.".formatted(outcomes.size(), outcomes.getFirst()));
    } else if (!outcomes.isEmpty()) {
      sentences.add("Of %d targets, %s.".formatted(outcomes.size(), joined(parts)));
    }
  }

  private static List<String> standing(List<Row> rows) {
    var sentences = new ArrayList<String>();
    List<Integer> beside = values(rows, row -> 1, MeasureInArea::besideEngland);
    var parts = new ArrayList<String>();
    add(parts, Collections.frequency(beside, -1), "is worse", "are worse");
    add(parts, Collections.frequency(beside, 1), "is better", "are better");
    add(parts, Collections.frequency(beside, 0), "is about the same", "are about the same");
    if (parts.size() > 1) {
      sentences.add(
          "Of %d measures compared with England, %s.".formatted(beside.size(), joined(parts)));
    } else if (!parts.isEmpty()) {
      String rest = parts.getFirst().replaceFirst("\\d+ ", "");
      sentences.add(
          (beside.size() == 1
                  ? "The one measure compared with England "
                  : "All %d measures compared with England ".formatted(beside.size()))
              + rest
              + ".");
    }
    List<Integer> quarters = values(rows, row -> 1, MeasureInArea::quarter);
    var ends = new ArrayList<String>();
    add(
        ends,
        Collections.frequency(quarters, -1),
        "is in the bottom quarter",
        "are in the bottom quarter");
    add(
        ends,
        Collections.frequency(quarters, 1),
        "is in the top quarter",
        "are in the top quarter");
    if (!ends.isEmpty() && !beside.isEmpty()) {
      sentences.add(joined(ends) + " of all councils.");
    }
    List<Integer> since = values(rows, row -> 1, MeasureInArea::sinceYearBefore);
    var moved = new ArrayList<String>();
    add(moved, Collections.frequency(since, 1), "got better", "got better");
    add(moved, Collections.frequency(since, -1), "got worse", "got worse");
    if (!moved.isEmpty()) {
      sentences.add("Since the year before, " + joined(moved) + ".");
    }
    return sentences;
  }

  /// The values of those with a new figure.
  private static List<Integer> values(
      List<Row> rows, Function<Row, Integer> sign, Function<MeasureInArea, OptionalInt> value) {
    return rows.stream()
        .flatMap(row ->
            row.here().stream()
                .flatMap(here -> value.apply(here).stream().boxed())
                .map(each -> each * sign.apply(row)))
        .toList();
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts).replaceFirst(", ([^,]*)$", " and $1");
  }
}
