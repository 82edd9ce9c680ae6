package org.openscrutiny.recomputed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.recomputed.PublishedClaims.Row;

/// The lists of the home page and of six unlike councils, worked out again from the files.
@Tag("slow")
class ListsRecomputedTest {
  private static final List<String> COUNCILS = PublishedClaims.COUNCILS;
  private static final List<String> WEIGHTS = List.of("headline", "main");

  @ParameterizedTest
  @FieldSource("COUNCILS")
  void everyMeasureStandsInTheListOfItsRulesAndInNoOther(String council) {
    var claims = new PublishedClaims(council);
    var expected = new TreeMap<String, String>();
    for (Row row : claims.rows()) {
      String id = row.measure().id();
      if (row.here().isPresent()) {
        new ListRules(row.here().get()).listed().ifPresent(listed -> expected.put(id, listed));
      } else if (!row.measure().isDetail() && isMonthlyOrYearly(row)) {
        expected.put(id, "watch: no-new-figure");
      }
    }
    var found = new TreeMap<String, String>();
    listed(claims)
        .forEach((list, listings) ->
            listings.forEach(listing -> {
              String id = listing.path("indicator").textValue();
              if (claims.rows().stream()
                  .anyMatch(row -> row.measure().id().equals(id) && isMonthlyOrYearly(row))) {
                var rules = new ArrayList<String>();
                listing.path("rules").forEach(rule -> rules.add(rule.path("rule").textValue()));
                found.put(id, list + ": " + String.join(", ", rules));
              }
            }));
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(20);
  }

  /// Quarters, half-years and terms are old, or follow from months by disclosure control.
  private static boolean isMonthlyOrYearly(Row row) {
    return List.of("year", "month").contains(row.json().path("frequency").textValue());
  }

  @ParameterizedTest
  @FieldSource("COUNCILS")
  void aListHasTheHeadlinesFirstThenWhatLiesFurthestOut(String council) {
    var claims = new PublishedClaims(council);
    Map<String, Row> rows = new HashMap<>();
    claims.rows().forEach(row -> rows.put(row.measure().id(), row));
    List<String> order = claims.rows().stream().map(row -> row.measure().id()).toList();
    listed(claims)
        .forEach((list, listings) -> {
          List<Row> found =
              listings.stream()
                  .flatMap(each ->
                      rows.entrySet().stream()
                          .filter(row -> row.getKey().equals(each.path("indicator").textValue()))
                          .map(Map.Entry::getValue))
                  .filter(row -> row.here().isPresent())
                  .toList();
          List<Row> sorted =
              found.stream()
                  .sorted(
                      Comparator.comparing((Row row) -> WEIGHTS.indexOf(row.measure().weight()))
                          .thenComparing(row -> -new ListRules(row.here().orElseThrow()).distance())
                          .thenComparing(row -> order.indexOf(row.measure().id())))
                  .toList();
          assertThat(found)
              .extracting(row -> row.measure().id())
              .as(list)
              .isEqualTo(sorted.stream().map(row -> row.measure().id()).toList());
        });
  }

  @ParameterizedTest
  @FieldSource("COUNCILS")
  void everyEntryAndItsReasonsGiveTheFiguresOfTheFiles(String council) {
    var claims = new PublishedClaims(council);
    var reasons = new Reasons();
    listed(claims).values().stream()
        .flatMap(List::stream)
        .forEach(listing ->
            claims.rows().stream()
                .filter(row -> row.measure().id().equals(listing.path("indicator").textValue()))
                .forEach(row -> row.here().ifPresent(here -> reasons.check(here, listing))));
    assertThat(reasons.checked()).isGreaterThan(30);
  }

  /// By list.
  private static Map<String, List<JsonNode>> listed(PublishedClaims claims) {
    var listed = new TreeMap<String, List<JsonNode>>();
    claims
        .scorecard()
        .path("lists")
        .properties()
        .forEach(list -> {
          var listings = new ArrayList<JsonNode>();
          list.getValue().forEach(listings::add);
          listed.put(list.getKey(), listings);
        });
    return listed;
  }
}
