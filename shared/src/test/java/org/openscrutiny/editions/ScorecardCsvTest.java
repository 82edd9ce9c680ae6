package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;

class ScorecardCsvTest {
  private final EditionSequence portal = new EditionSequence();

  @Test
  void everyIndicatorOfTheScorecardIsALine() {
    portal.publish(CouncilPaperReleases.monthly(), SchoolPaperReleases.outcomes());

    Approved.text("scorecard.csv", csv("E06000045"));
    assertThat(csv("E06000045").lines())
        .hasSize(1 + portal.json("areas/E06000045").get("rows").size());
    assertThat(portal.document("areas/E06000045/scorecard.csv").contentType())
        .isEqualTo("text/csv; charset=utf-8");
  }

  @Test
  void aNameThatIsAFormulaIsRead() {
    var area = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000044", "=HYPERLINK(\"x\")");
    portal.publish(made(area, "2023/24 -0.12"));

    assertThat(csv("E06000044")).contains(",\"'=HYPERLINK(\"\"x\"\")\",").contains(",-0.12,");
  }

  @Test
  void aHiddenFigureHasItsSymbolAndNoDigits() {
    portal.publish(made(SampleMeasures.SOUTHAMPTON, "2022/23 57.1, 2023/24 c"));

    assertThat(csv("E06000045")).contains(",2023/24,,c,2022/23,57.1,,");
  }

  @Test
  void anUnchangedPageIsNotWrittenAgain() {
    portal.publish(CouncilPaperReleases.monthly());
    portal.publish(
        CouncilPaperReleases.monthly(), made(SampleMeasures.SOUTHAMPTON, "2023/24 57.1"));
    portal.publish(
        CouncilPaperReleases.monthly("95", "94", "ffffffffffffffff", List.of()),
        made(SampleMeasures.SOUTHAMPTON, "2023/24 57.1"));

    assertThat(portal.document("areas/E06000045/scorecard.csv").edition()).isEqualTo(2);
  }

  private String csv(String area) {
    return new String(portal.body("areas/" + area + "/scorecard.csv"), StandardCharsets.UTF_8);
  }

  private static ReleaseFigures made(Area area, String figures) {
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
        new FiguresBuilder().schoolYears("ks2-rwm-expected", area, figures).build());
  }
}
