package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.CORE_CITIES;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;
import static org.openscrutiny.editions.SampleMeasures.SOUTH_EAST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// Every authority stands beside its own region.
class RegionPagesTest {
  private static final String CARE_RATE = "looked-after-children-rate";
  private static final Area LEEDS = new Area(AreaLevel.LOCAL_AUTHORITY, "E08000035", "Leeds");
  private static final Area PORTSMOUTH =
      new Area(AreaLevel.LOCAL_AUTHORITY, "E06000044", "Portsmouth");
  private static final Area NOWHERE = new Area(AreaLevel.LOCAL_AUTHORITY, "E06999999", "Nowhere");
  private static final Area YORKSHIRE =
      new Area(AreaLevel.REGIONAL, "E12000003", "Yorkshire and the Humber");

  private final EditionSequence portal = new EditionSequence();

  @Test
  void theRegionOfAPageIsItsAuthoritys() {
    portal.publish(
        made(
            new FiguresBuilder()
                .financialYears(CARE_RATE, SOUTHAMPTON, "2023/24 97")
                .financialYears(CARE_RATE, PORTSMOUTH, "2023/24 90")
                .financialYears(CARE_RATE, LEEDS, "2023/24 80")
                .financialYears(CARE_RATE, NOWHERE, "2023/24 70")
                .financialYears(CARE_RATE, SOUTH_EAST, "2023/24 57")
                .financialYears(CARE_RATE, YORKSHIRE, "2023/24 78")
                .financialYears(CARE_RATE, CORE_CITIES, "2023/24 99")));

    assertThat(comparators(SOUTHAMPTON))
        .containsExactly("region South East 57", "core-cities Core Cities 99");
    assertThat(comparators(PORTSMOUTH))
        .containsExactly("region South East 57", "core-cities Core Cities 99");
    assertThat(comparators(LEEDS))
        .containsExactly("region Yorkshire and The Humber 78", "core-cities Core Cities 99");
    assertThat(comparators(NOWHERE)).containsExactly("core-cities Core Cities 99");
    assertThat(portal.json(page(LEEDS)).get("sentences").toString())
        .contains("Yorkshire and The Humber")
        .doesNotContain("South East");
  }

  @Test
  void whatIsCalculatedAboutAnotherRegionIsNotOnThePage() {
    portal.publish(
        made(
            new FiguresBuilder()
                .financialYears(CARE_RATE, SOUTHAMPTON, "2023/24 97")
                .financialYears(CARE_RATE, LEEDS, "2023/24 80")
                .calculated(
                    "Change on previous year",
                    CARE_RATE,
                    SOUTH_EAST,
                    Group.FINANCIAL_YEAR,
                    "2023/24 1")
                .calculated(
                    "Change on previous year",
                    CARE_RATE,
                    YORKSHIRE,
                    Group.FINANCIAL_YEAR,
                    "2023/24 2")
                .calculated(
                    "Change on previous year",
                    CARE_RATE,
                    SampleMeasures.NEIGHBOURS,
                    Group.FINANCIAL_YEAR,
                    "2023/24 3")));

    assertThat(calculations(SOUTHAMPTON)).containsExactly("1", "3");
    assertThat(calculations(LEEDS)).containsExactly("2");
  }

  private List<String> comparators(Area area) {
    var found = new ArrayList<String>();
    for (JsonNode each : portal.json(page(area)).at("/series/0/comparators")) {
      found.add(
          "%s %s %s"
              .formatted(
                  each.get("id").textValue(),
                  each.get("name").textValue(),
                  each.at("/points/0/value")));
    }
    return found;
  }

  private List<String> calculations(Area area) {
    return portal.json(page(area)).at("/series/0/calculations").findValuesAsText("value");
  }

  private static String page(Area area) {
    return "indicators/" + CARE_RATE + "/areas/" + area.code();
  }

  private static ReleaseFigures made(FiguresBuilder figures) {
    return CouncilPaperReleases.release(
        "cafecafecafecafe",
        CouncilPaperReleases.description(
            "made",
            "Made for a test",
            "2024-11-28",
            Policy.AS_PUBLISHED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("figures.csv", Holds.FIGURES, "A table")),
        figures.build());
  }
}
