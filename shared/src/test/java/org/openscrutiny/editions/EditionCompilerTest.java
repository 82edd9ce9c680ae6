package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseFigures;

class EditionCompilerTest {
  private static final String CARE_RATE = "indicators/looked-after-children-rate/areas/E06000045";

  private final EditionSequence portal = new EditionSequence();

  @Test
  void monthsAndYearsOfOneMeasureAreOnePage() {
    portal.publish(CouncilPaperReleases.monthly());
    Approved.json("monthly-and-yearly.json", portal.body(CARE_RATE));
  }

  @Test
  void aMeasureThatChangedIsNotComparedAcrossTheBreak() {
    portal.publish(SchoolPaperReleases.outcomes());
    Approved.json("break.json", portal.body("indicators/ks1-maths-expected/areas/E06000045"));
  }

  @Test
  void hiddenFiguresSayWhyAndAreComparedWithNothing() {
    portal.publish(CouncilPaperReleases.cleared());
    Approved.json(
        "suppressed.json", portal.body("indicators/sexual-exploitation-referrals/areas/E06000045"));
  }

  @Test
  void aPageJoinsTheDatasetsThatHaveItsIndicator() {
    portal.publish(SchoolPaperReleases.outcomes(), SchoolPaperReleases.keyStage2());
    Approved.json("two-datasets.json", portal.body("indicators/ks2-rwm-expected/areas/E06000045"));
  }

  @Test
  void aSeriesNamesTheGroupOfItsLevel() {
    portal.publish(
        made(
            new FiguresBuilder()
                .about("breakdown", "Total", "Total")
                .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2023/24 55.7")
                .about("breakdown", "Female", "Sex")
                .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2023/24 59.1")
                .about("pupils", "SEN support")
                .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2023/24 26.0")
                .build()));
    JsonNode series = portal.json("indicators/ks2-rwm-expected/areas/E06000045").path("series");
    assertThat(series)
        .extracting(each -> each.path("filters").toString())
        .containsExactly(
            "{\"breakdown\":\"Total\"}",
            "{\"breakdown\":\"Female\"}",
            "{\"pupils\":\"SEN support\"}");
    assertThat(series)
        .extracting(each -> each.path("filterGroups").toString())
        .containsExactly("{\"breakdown\":\"Total\"}", "{\"breakdown\":\"Sex\"}", "");
  }

  @Test
  void theOtherDocumentsAreAsApproved() {
    portal.publish(
        CouncilPaperReleases.monthly(),
        CouncilPaperReleases.cleared(),
        SchoolPaperReleases.keyStage2());
    Approved.json("catalogue.json", portal.body("catalogue"));
    Approved.json("catalogue-topic.json", portal.body("catalogue/children-in-care"));
    Approved.json("scorecard.json", portal.body("areas/E06000045"));
    Approved.json("authorities.json", portal.body("areas"));
    Approved.json("areas.json", portal.body("indicators/ks2-rwm-expected/areas"));
    Approved.json("edition.json", portal.body("edition"));
    Approved.json("dataset.json", portal.body("datasets/childrens-services-monthly"));
    Approved.json("quality.json", portal.body("datasets/childrens-services-monthly/quality"));
    Approved.text(
        "data.csv",
        new String(
                portal.body("datasets/childrens-services-monthly/data.csv"), StandardCharsets.UTF_8)
            .replace("\r\n", "\n"));
  }

  @Test
  void compilingAgainGivesTheSameBytes() {
    portal.publish(SchoolPaperReleases.outcomes());
    List<Document> once =
        portal.compile(CouncilPaperReleases.monthly(), SchoolPaperReleases.outcomes());
    List<Document> twice =
        portal.compile(CouncilPaperReleases.monthly(), SchoolPaperReleases.outcomes());
    assertThat(twice).hasSameSizeAs(once);
    for (int i = 0; i < once.size(); i++) {
      assertThat(twice.get(i))
          .usingRecursiveComparison()
          .as(once.get(i).name())
          .isEqualTo(once.get(i));
    }
  }

  @Test
  void onlyWhatAChangedDatasetTouchesIsWritten() {
    portal.publish(SchoolPaperReleases.outcomes());
    portal.publish(SchoolPaperReleases.outcomes(), CouncilPaperReleases.monthly());
    assertThat(portal.document("edition").edition()).isEqualTo(2);
    assertThat(portal.document(CARE_RATE).edition()).isEqualTo(2);
    assertThat(portal.document("catalogue").edition()).isEqualTo(2);
    assertThat(portal.document("catalogue/attainment").edition()).isEqualTo(1);
    assertThat(portal.document("datasets/education-outcomes").edition()).isEqualTo(1);
    assertThat(portal.document("indicators/ks1-maths-expected/areas/E06000045").edition())
        .isEqualTo(1);
  }

  @Test
  void aPageKeepsTheEditionInWhichItLastChanged() {
    portal.publish(CouncilPaperReleases.monthly());
    portal.publish(CouncilPaperReleases.monthly("95", "93", "ffffffffffffffff", List.of()));
    assertThat(portal.json(CARE_RATE).get("edition").intValue()).isEqualTo(2);
    assertThat(portal.document("indicators/looked-after-children/areas/E06000045").edition())
        .isEqualTo(1);
    assertThat(portal.json("catalogue").findValuesAsText("id"))
        .containsSequence("looked-after-children-rate", "looked-after-children");
    JsonNode rows = portal.json("areas/E06000045").get("rows");
    assertThat(rows.findValuesAsText("edition")).containsExactly("1", "2", "1");
  }

  @Test
  void aRevisedValueIsListedWithItsReasonAndKept() {
    portal.publish(CouncilPaperReleases.monthly());
    portal.publish(
        CouncilPaperReleases.monthly(
            "96",
            "94",
            "ffffffffffffffff",
            List.of(
                new Revision("looked-after-children-rate", "2024-09", "A late record.", false))));
    portal.publish(CouncilPaperReleases.monthly("96", "93", "eeeeeeeeeeeeeeee", List.of()));
    JsonNode revisions = portal.json(CARE_RATE).get("revisions");
    assertThat(revisions.toString())
        .isEqualTo(
            """
            [{"series":"childrens-services-monthly/month","period":"2024-10",\
            "label":"October 2024","kind":"revised","from":94,"to":93,"edition":3,\
            "why":"The publisher gave no reason."},\
            {"series":"childrens-services-monthly/month","period":"2024-09",\
            "label":"September 2024","kind":"revised","from":95,"to":96,"edition":2,"why":"A late record."}]\
            """);
    assertThat(portal.json("edition").at("/changes/0/kind").textValue()).isEqualTo("revised");
    assertThat(portal.json("edition").at("/changes/0/revisions").intValue()).isEqualTo(1);
    assertThat(portal.json("datasets/childrens-services-monthly").get("revisions")).hasSize(2);
    assertThat(portal.json("editions").get("editions")).hasSize(3);
    assertThat(portal.json("editions").at("/editions/2/changes/0/kind").textValue())
        .isEqualTo("new");
  }

  /// The paper's release has a dash among its notes, and "n/a" among its footnotes.
  @Test
  void notesThatSayNothingReachNoPage() {
    portal.publish(CouncilPaperReleases.monthly());
    portal.publish(
        CouncilPaperReleases.monthly(
            "96",
            "94",
            "ffffffffffffffff",
            List.of(new Revision("looked-after-children-rate", "2024-09", "N/A", false))));
    JsonNode dataset = portal.json("datasets/childrens-services-monthly");
    assertThat(dataset.get("notes")).hasSize(1);
    assertThat(dataset.get("footnotes")).hasSize(2);
    assertThat(portal.json(CARE_RATE).get("notes")).hasSize(1);
    assertThat(portal.json(CARE_RATE).get("footnotes").toString()).doesNotContain("n/a");
    assertThat(portal.json(CARE_RATE).at("/revisions/0/why").textValue())
        .isEqualTo("The publisher gave no reason.");
  }

  @Test
  void aValueThatIsHiddenLaterIsDisclosedInNoRevision() {
    portal.publish(CouncilPaperReleases.monthly());
    portal.publish(CouncilPaperReleases.monthly("96", "94", "ffffffffffffffff", List.of()));
    portal.publish(CouncilPaperReleases.monthly("c", "94", "eeeeeeeeeeeeeeee", List.of()));
    for (String name : List.of(CARE_RATE, "datasets/childrens-services-monthly")) {
      for (JsonNode revision : portal.json(name).get("revisions")) {
        assertThat(revision.get("from").isNull()).isTrue();
        assertThat(revision.get("to").isNull()).isTrue();
        assertThat(revision.get("fromSymbol").textValue()).isEqualTo("c");
        assertThat(revision.get("toSymbol").textValue()).isEqualTo("c");
      }
    }
  }

  @Test
  void aWithdrawnDatasetLeavesPagesWithoutFigures() {
    portal.publish(SchoolPaperReleases.outcomes(), CouncilPaperReleases.monthly());
    portal.publish(SchoolPaperReleases.outcomes());
    assertThat(portal.json(CARE_RATE).get("series")).isEmpty();
    assertThat(portal.json(CARE_RATE).at("/sentences/0").textValue())
        .isEqualTo("There are no figures for Southampton.");
    assertThat(portal.json("catalogue").findValuesAsText("id"))
        .containsExactly("ks2-rwm-expected", "ks1-maths-expected");
    assertThat(portal.json("edition").at("/changes/0/kind").textValue()).isEqualTo("withdrawn");
  }

  @Test
  void areasAreRankedAndTiesShareAPlace() {
    var portsmouth = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000044", "Portsmouth");
    var brighton = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000043", "Brighton and Hove");
    var reading = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000038", "Reading");
    Figures figures =
        new FiguresBuilder()
            .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2023/24 55.7")
            .schoolYears("ks2-rwm-expected", portsmouth, "2023/24 55.70")
            .schoolYears("ks2-rwm-expected", brighton, "2023/24 66")
            .schoolYears("ks2-rwm-expected", reading, "2023/24 c")
            .schoolYears("ks2-rwm-expected", SampleMeasures.ENGLAND, "2023/24 60.4")
            .build();
    portal.publish(made(figures));
    JsonNode table = portal.json("indicators/ks2-rwm-expected/areas/periods/2023-24");
    assertThat(table.get("areas").findValuesAsText("name"))
        .containsExactly("Brighton and Hove", "Portsmouth", "Southampton", "Reading");
    assertThat(table.get("areas").findValuesAsText("rank")).containsExactly("1", "2", "2");
    assertThat(table.at("/areas/1/tied").booleanValue()).isTrue();
    assertThat(table.at("/areas/3/why").textValue())
        .isEqualTo("Hidden to protect children's privacy.");
    assertThat(table.get("others").findValuesAsText("name")).containsExactly("England");
    assertThat(portal.json("areas/E06000044").get("rows")).hasSize(1);
  }

  @Test
  void theListOfAuthoritiesHasTheEditionOfEachAndItsLastDay() {
    var leeds = new Area(AreaLevel.LOCAL_AUTHORITY, "E08000035", "Leeds");
    var poole = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000029", "Poole");
    ReleaseFigures others =
        made(
            new FiguresBuilder()
                .schoolYears("ks2-rwm-expected", leeds, "2023/24 55.7")
                .schoolYears("ks2-rwm-expected", poole, "2016/17 55.70")
                .build());
    portal.publish(others);
    assertThat(portal.json("areas").get("areas").toString())
        .isEqualTo(
            """
            [{"code":"E08000035","name":"Leeds","edition":1,"indicators":1,"until":null},\
            {"code":"E06000029","name":"Poole","edition":1,"indicators":1,"until":"2019-03-31"}]\
            """);

    portal.publish(others, CouncilPaperReleases.monthly());
    assertThat(portal.json("areas").get("areas").findValuesAsText("name"))
        .containsExactly("Leeds", "Poole", "Southampton");
    assertThat(portal.json("areas").get("areas").findValuesAsText("edition"))
        .containsExactly("1", "1", "2");

    portal.publish(CouncilPaperReleases.monthly());
    assertThat(portal.json("areas").get("areas").findValuesAsText("name"))
        .containsExactly("Southampton");
    assertThat(portal.json("areas/E08000035").get("rows")).isEmpty();
  }

  @Test
  void noCellOfTheCsvIsAFormula() {
    var area = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "=HYPERLINK(\"x\")");
    portal.publish(
        made(new FiguresBuilder().schoolYears("ks2-rwm-expected", area, "2023/24 -0.12").build()));
    String csv = new String(portal.body("datasets/made/data.csv"), StandardCharsets.UTF_8);
    assertThat(csv).contains(",\"'=HYPERLINK(\"\"x\"\")\",").contains(",-0.12,");
  }

  @Test
  void anEditionThatAnotherHasPublishedByNowIsCompiledTheSame() {
    ReleaseFigures release = CouncilPaperReleases.monthly();
    Edition edition =
        EditionSequence.edition(1, Map.of("childrens-services-monthly", release.release().id()));
    var late =
        new Compilation(
            edition,
            List.of(edition),
            Map.of("childrens-services-monthly", release),
            Map.of(),
            Map.of(),
            PreviousDocuments.NONE,
            Memories.NONE);
    assertThat(late.changed()).containsExactly("childrens-services-monthly");
  }

  @Test
  void figuresThatDontBelongToTheEditionAreRefused() {
    ReleaseFigures release = CouncilPaperReleases.monthly();
    assertThatThrownBy(() ->
            new Compilation(
                EditionSequence.edition(1, Map.of("childrens-services-monthly", "other")),
                List.of(),
                Map.of("childrens-services-monthly", release),
                Map.of(),
                Map.of(),
                PreviousDocuments.NONE,
                Memories.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Edition 1 has releases of [childrens-services-monthly]");
  }

  private static ReleaseFigures made(Figures figures) {
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
        figures);
  }
}
