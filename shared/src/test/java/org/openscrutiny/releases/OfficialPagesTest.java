package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.publication.Document;

/// An official file makes a page for every local authority, each beside neighbours of its own.
class OfficialPagesTest {
  private static final String PAGE = "indicators/looked-after-children-rate/areas/";

  @Test
  void everyAuthorityStandsBesideItsOwnNeighbours() {
    List<Document> pages =
        compiled().stream().filter(each -> each.name().matches(PAGE + "E[0-9]{8}")).toList();

    assertThat(pages).as("all but the Isles of Scilly, which have no figure").hasSize(154);
    assertThat(pages)
        .filteredOn(page -> !kinds(page).containsAll(List.of("mean", "median")))
        .extracting(Document::name)
        .as("Cumbria and Northamptonshire, which are gone")
        .containsExactlyInAnyOrder(PAGE + "E10000006", PAGE + "E10000021");
    assertThat(computed(pages, "E06000045", "mean"))
        .containsExactly(
            "2021 77 of 10", "2022 78 of 10", "2023 78 of 10", "2024 75 of 10", "2025 73 of 10");
    assertThat(computed(pages, "E06000045", "median"))
        .containsExactly(
            "2021 81 of 10", "2022 79 of 10", "2023 81 of 10", "2024 80 of 10", "2025 80 of 10");
  }

  private static List<Document> compiled() {
    return CompiledOfficial.of(
        "looked-after-children",
        "cla_number_and_rate_per_10k_children.csv.gz",
        List.of("looked-after-children-rate"));
  }

  private static List<String> kinds(Document page) {
    return comparators(page).findValuesAsText("kind");
  }

  private static List<String> computed(List<Document> pages, String area, String kind) {
    var points = new ArrayList<String>();
    for (Document page : pages) {
      for (JsonNode comparator : comparators(page)) {
        if (page.name().endsWith(area) && comparator.get("kind").textValue().equals(kind)) {
          for (JsonNode point : comparator.get("points")) {
            points.add(
                "%s %s of %s"
                    .formatted(
                        point.get("period").textValue(), point.get("value"), point.get("of")));
          }
        }
      }
    }
    return points;
  }

  private static JsonNode comparators(Document page) {
    return CompiledOfficial.json(page).at("/series/0/comparators");
  }
}
