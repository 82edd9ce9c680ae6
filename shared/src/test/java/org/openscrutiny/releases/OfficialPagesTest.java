package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An official file makes a page for every local authority, each beside neighbours of its own.
@Tag("official-data")
class OfficialPagesTest {
  private static final String PAGE = "indicators/looked-after-children-rate/areas/";

  @Test
  void everyAuthorityStandsBesideItsOwnNeighbours() {
    OfficialPortal portal =
        OfficialPortal.compile(
            OfficialPortal.official(
                OfficialFile.published(
                    "looked-after-children", "cla_number_and_rate_per_10k_children.csv.gz"),
                "looked-after-children-rate"));
    List<String> pages =
        portal.documents().keySet().stream()
            .filter(name -> name.matches(PAGE + "E[0-9]{8}"))
            .toList();

    assertThat(pages).as("all but the Isles of Scilly, which have no figure").hasSize(154);
    assertThat(pages)
        .filteredOn(page ->
            !comparators(portal, page)
                .findValuesAsText("kind")
                .containsAll(List.of("mean", "median")))
        .as("Cumbria and Northamptonshire, which are gone")
        .containsExactlyInAnyOrder(PAGE + "E10000006", PAGE + "E10000021");
    assertThat(ofSouthampton(portal, "mean"))
        .containsExactly(
            "2021 77 of 10", "2022 78 of 10", "2023 78 of 10", "2024 75 of 10", "2025 73 of 10");
    assertThat(ofSouthampton(portal, "median"))
        .containsExactly(
            "2021 81 of 10", "2022 79 of 10", "2023 81 of 10", "2024 80 of 10", "2025 80 of 10");
  }

  private static List<String> ofSouthampton(OfficialPortal portal, String kind) {
    var points = new ArrayList<String>();
    for (JsonNode comparator : comparators(portal, PAGE + "E06000045")) {
      if (comparator.get("kind").textValue().equals(kind)) {
        for (JsonNode point : comparator.get("points")) {
          points.add(
              "%s %s of %s"
                  .formatted(point.get("period").textValue(), point.get("value"), point.get("of")));
        }
      }
    }
    return points;
  }

  private static JsonNode comparators(OfficialPortal portal, String page) {
    return portal.json(page).at("/series/0/comparators");
  }
}
