package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// Disagreements in the quality report of the dataset that prints the figure.
class QualityPagesTest {
  private static final String MONTHLY = "datasets/childrens-services-monthly/quality";

  private final EditionSequence portal = new EditionSequence();

  @Test
  void theQualityReportHasBothFiguresOfASecondPrintingAndItsRule() {
    portal.publish(CouncilPaperReleases.monthly());

    JsonNode found = portal.json(MONTHLY).get("disagreements");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString())
        .isEqualTo(
            """
            {"indicator":"looked-after-children","area":{"code":"E06000045","name":"Southampton","inText":"Southampton"},\
            "series":"childrens-services-monthly/month","what":"Printed twice",\
            "period":"2022-10","label":"October 2022","printed":552,"ours":548,\
            "why":"Another table of the same source, “Birth families”, prints another figure.",\
            "rule":"second-printing","source":null}\
            """);
  }

  @Test
  void anOfficialReleaseBringsDisagreementsToADatasetThatDidNotChange() {
    portal.publish(CouncilPaperReleases.monthly());
    portal.publish(CouncilPaperReleases.monthly(), official("2022/23 108, 2023/24 97"));

    JsonNode found = portal.json(MONTHLY).get("disagreements");
    assertThat(found.findValuesAsText("rule"))
        .containsExactly("second-printing", "official-figure", "official-figure");
    assertThat(found.get(1).get("source").textValue()).isEqualTo("official-care");
    assertThat(portal.document(MONTHLY).edition()).isEqualTo(2);

    portal.publish(CouncilPaperReleases.monthly());
    assertThat(portal.json(MONTHLY).get("disagreements").findValuesAsText("rule"))
        .containsExactly("second-printing");
  }

  @Test
  void aLocalPapersFigureForEnglandIsComparedWithTheOfficialOne() {
    portal.publish(
        CouncilPaperReleases.monthly(),
        officialOf(SampleMeasures.ENGLAND, "2022/23 70, 2023/24 70"));

    JsonNode found = portal.json(MONTHLY).get("disagreements");
    assertThat(found.findValuesAsText("what")).contains("Official figure, England");
    assertThat(found.findValuesAsText("printed")).contains("71.0");
  }

  @Test
  void theGapOfAGroupWithEverybodyElsewhereIsWorkedOutAgain() {
    portal.publish(groups("2016/17 -33"));
    assertThat(portal.json("datasets/groups/quality").get("disagreements")).isEmpty();

    portal.publish(groups("2016/17 -30"));
    JsonNode found = portal.json("datasets/groups/quality").get("disagreements");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("what").textValue()).isEqualTo("Gap with England, all pupils");
    assertThat(found.get(0).get("printed").intValue()).isEqualTo(-30);
    assertThat(found.get(0).get("ours").intValue()).isEqualTo(-33);
  }

  @Test
  void aPercentageAboveOneHundredIsListed() {
    Figures figures =
        new FiguresBuilder()
            .file("monthly.csv", 2)
            .months(
                "re-referrals-within-12-months",
                SampleMeasures.SOUTHAMPTON,
                "2024-09 100, 2024-10 106")
            .build();
    portal.publish(CouncilPaperReleases.release("aaaa1111bbbb2222", description("above"), figures));

    JsonNode found = portal.json("datasets/above/quality").get("disagreements");
    assertThat(found.findValuesAsText("rule")).containsExactly("above-the-whole");
    assertThat(found.findValuesAsText("period")).containsExactly("2024-10");
    assertThat(found.findValuesAsText("printed")).containsExactly("106");
    assertThat(found.findValuesAsText("ours")).containsExactly("100");
  }

  /// Pupils with SEN support beside all pupils in England, as a paper of 2018 sets them.
  private static ReleaseFigures groups(String gap) {
    Figures figures =
        new FiguresBuilder()
            .file("figures.csv", 4)
            .about("pupils", "All pupils")
            .schoolYears("ks2-rwm-expected", SampleMeasures.SOUTHAMPTON, "2016/17 62")
            .schoolYears("ks2-rwm-expected", SampleMeasures.ENGLAND, "2016/17 62")
            .about("pupils", "SEN support")
            .schoolYears("ks2-rwm-expected", SampleMeasures.SOUTHAMPTON, "2016/17 29")
            .schoolYears("ks2-rwm-expected", SampleMeasures.ENGLAND, "2016/17 21")
            .calculated(
                "Gap with England, all pupils",
                "ks2-rwm-expected",
                SampleMeasures.SOUTHAMPTON,
                Group.ACADEMIC_YEAR,
                gap)
            .build();
    return CouncilPaperReleases.release(
        gap.replaceAll("[^0-9]", "") + "aa22bb33cc", description("groups"), figures);
  }

  private static ReleaseDescription description(String dataset) {
    return CouncilPaperReleases.description(
        dataset,
        "A paper",
        "2018-06-15",
        Policy.AS_PUBLISHED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new DataFile("figures.csv", Holds.FIGURES, "Table 1"));
  }

  @Test
  void aHiddenFigureIsInNoDisagreement() {
    portal.publish(CouncilPaperReleases.monthly("c", "94", "ffffffffffffffff", List.of()));

    for (JsonNode each : portal.json(MONTHLY).get("disagreements")) {
      assertThat(each.get("period").textValue()).isNotEqualTo("2024-09");
    }
  }

  private static ReleaseFigures official(String figures) {
    return officialOf(SampleMeasures.SOUTHAMPTON, figures);
  }

  private static ReleaseFigures officialOf(Area area, String figures) {
    ReleaseDescription as =
        CouncilPaperReleases.description(
            "official-care",
            "Children looked after",
            "2024-11-14",
            Policy.AS_PUBLISHED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("figures.csv", Holds.FIGURES, "A table"));
    return CouncilPaperReleases.release(
        "0ff1c1a10ff1c1a1",
        new ReleaseDescription(
            as.dataset(),
            as.title(),
            Status.FINAL,
            as.provenance(),
            as.schedule(),
            as.disclosure(),
            as.annotations(),
            as.contents()),
        new FiguresBuilder().financialYears("looked-after-children-rate", area, figures).build());
  }
}
