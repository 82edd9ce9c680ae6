package org.openscrutiny.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Status;

/// Disagreements in the quality report of the dataset that prints the figure.
class QualityPagesTest {
  private static final String MONTHLY = "datasets/childrens-services-monthly/quality";

  private final Portal portal = new Portal();

  @Test
  void aSecondPrintingStandsInTheQualityReportWithBothFiguresAndItsRule() {
    portal.publish(Papers.monthly());

    JsonNode found = portal.json(MONTHLY).get("disagreements");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString())
        .isEqualTo(
            """
            {"indicator":"looked-after-children","area":{"code":"E06000045","name":"Southampton"},\
            "series":"childrens-services-monthly/month","what":"Printed twice",\
            "period":"2022-10","label":"October 2022","printed":552,"ours":548,\
            "why":"Another table of the same source, “Birth families”, prints another figure.",\
            "rule":"second-printing","source":null}\
            """);
  }

  @Test
  void anOfficialReleaseBringsDisagreementsToADatasetThatDidNotChange() {
    portal.publish(Papers.monthly());
    portal.publish(Papers.monthly(), official("2022/23 108, 2023/24 97"));

    JsonNode found = portal.json(MONTHLY).get("disagreements");
    assertThat(found.findValuesAsText("rule"))
        .containsExactly("second-printing", "official-figure", "official-figure");
    assertThat(found.get(1).get("source").textValue()).isEqualTo("official-care");
    assertThat(portal.document(MONTHLY).edition()).isEqualTo(2);

    portal.publish(Papers.monthly());
    assertThat(portal.json(MONTHLY).get("disagreements").findValuesAsText("rule"))
        .containsExactly("second-printing");
  }

  @Test
  void whatALocalPaperPrintsForEnglandIsSetBesideTheOfficialFigureToo() {
    portal.publish(Papers.monthly(), officialOf(Measures.ENGLAND, "2022/23 70, 2023/24 70"));

    JsonNode found = portal.json(MONTHLY).get("disagreements");
    assertThat(found.findValuesAsText("what")).contains("Official figure, England");
    assertThat(found.findValuesAsText("printed")).contains("71.0");
  }

  @Test
  void aHiddenFigureIsInNoDisagreement() {
    portal.publish(Papers.monthly("c", "94", "ffffffffffffffff", List.of()));

    for (JsonNode each : portal.json(MONTHLY).get("disagreements")) {
      assertThat(each.get("period").textValue()).isNotEqualTo("2024-09");
    }
  }

  private static ReleaseFigures official(String figures) {
    return officialOf(Measures.SOUTHAMPTON, figures);
  }

  private static ReleaseFigures officialOf(Area area, String figures) {
    ReleaseDescription as =
        Papers.description(
            "official-care",
            "Children looked after",
            "2024-11-14",
            Policy.AS_PUBLISHED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("figures.csv", Holds.FIGURES, "A table"));
    return Papers.release(
        "0ff1c1a10ff1c1a1",
        new ReleaseDescription(
            as.dataset(),
            as.title(),
            as.publisher(),
            as.source(),
            as.licence(),
            Status.FINAL,
            as.coverage(),
            as.publishedOn(),
            as.publishAt(),
            as.nextDue(),
            as.contact(),
            as.notes(),
            as.footnotes(),
            as.revisions(),
            as.policy(),
            as.zeros(),
            as.legacy(),
            as.targets(),
            as.cohorts(),
            as.merges(),
            as.columns(),
            as.files()),
        new FiguresBuilder().financialYears("looked-after-children-rate", area, figures).build());
  }
}
