package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseFigures;

/// What a figure is set beside: its own time, what is no larger only because the place is, what was
/// there before, and the same area under another code.
class ChangedMeaningsTest {
  private static final Area SOMERSET = new Area(AreaLevel.LOCAL_AUTHORITY, "E06000066", "Somerset");
  private static final Area OLD_SOMERSET =
      new Area(AreaLevel.LOCAL_AUTHORITY, "E10000027", "Somerset");
  private static final Area CUMBERLAND =
      new Area(AreaLevel.LOCAL_AUTHORITY, "E06000063", "Cumberland");
  private static final Area CUMBRIA = new Area(AreaLevel.LOCAL_AUTHORITY, "E10000006", "Cumbria");
  private static final String RATE = "looked-after-children-rate";

  private final EditionSequence portal = new EditionSequence();

  @Test
  void aReportingYearIsOlderThanTheMonthsAfterItsEnd() {
    portal.publish(
        release("monthly", new FiguresBuilder().months(RATE, SOUTHAMPTON, "2024-10 94"), List.of()),
        release(
            "official",
            new FiguresBuilder()
                .reportingYears(RATE, SOUTHAMPTON, "2023 104, 2024 106")
                .reportingYears(RATE, ENGLAND, "2023 71, 2024 70"),
            List.of()));

    JsonNode page = page(RATE, SOUTHAMPTON);

    assertThat(page.at("/sentences/0").textValue()).startsWith("At the end of October 2024");
    assertThat(page.at("/series/1/points/1/end").textValue()).isEqualTo("2024-03-31");
    assertThat(texts(page.get("sentences")))
        .anyMatch(sentence -> sentence.contains("24 above England at the end of March 2024"));
    assertThat(portal.json("catalogue").at("/indicators/0/latest/end").textValue())
        .isEqualTo("2024-10-31");
  }

  @Test
  void aSnapshotAtTheEndOfMarchIsThatOfTheReportingYear() {
    portal.publish(
        release("monthly", new FiguresBuilder().months(RATE, SOUTHAMPTON, "2024-03 94"), List.of()),
        release(
            "official",
            new FiguresBuilder().reportingYears(RATE, ENGLAND, "2023 71, 2024 70"),
            List.of()));

    JsonNode comparison = page(RATE, SOUTHAMPTON).at("/series/0/latest/comparisons/0");

    assertThat(comparison.get("period").textValue()).isEqualTo("2024");
    assertThat(comparison.get("samePeriod").booleanValue()).isTrue();
  }

  @Test
  void aCountIsNotComparedWithThatOfAnotherPlace() {
    portal.publish(
        release(
            "counts",
            new FiguresBuilder()
                .schoolYears("contacts", SOUTHAMPTON, "2022/23 41, 2023/24 45")
                .schoolYears("contacts", ENGLAND, "2022/23 9376, 2023/24 10885"),
            List.of()));

    JsonNode page = page("contacts", SOUTHAMPTON);

    assertThat(page.at("/indicator/total").booleanValue()).isTrue();
    assertThat(page.at("/series/0/latest/comparisons")).isEmpty();
    assertThat(page.at("/series/0/latest/change/by").intValue()).isEqualTo(4);
    assertThat(page.at("/series/0/comparators/0/points/1/value").intValue()).isEqualTo(10885);
    assertThat(texts(page.get("sentences"))).noneMatch(sentence -> sentence.contains("England"));
  }

  @Test
  void aFigureThatIsTakenOutIsListedAsWithdrawn() {
    portal.publish(
        release(
            "plans",
            new FiguresBuilder()
                .financialYears("contacts", SOUTHAMPTON, "2021/22 410, 2022/23 x, 2023/24 940"),
            List.of()));
    portal.publish(
        release(
            "plans",
            new FiguresBuilder().financialYears("contacts", SOUTHAMPTON, "2021/22 410"),
            List.of(new Revision("contacts", "2023/24", "Counted twice.", false))));

    JsonNode revisions = page("contacts", SOUTHAMPTON).get("revisions");

    assertThat(revisions.toString())
        .isEqualTo(
            """
            [{"series":"plans/year","period":"2023/24","label":"2023/24","kind":"withdrawn","from":940,\
            "to":null,"toSymbol":"z","edition":2,"why":"Counted twice."}]\
            """);
    assertThat(portal.json("datasets/plans").get("revisions")).hasSize(1);
    assertThat(portal.json("edition").at("/changes/0/revisions").intValue()).isEqualTo(1);
  }

  @Test
  void everyFigureOfASeriesThatIsTakenOutIsListed() {
    portal.publish(
        release(
            "plans",
            new FiguresBuilder()
                .financialYears("contacts", SOUTHAMPTON, "2022/23 410")
                .months(RATE, SOUTHAMPTON, "2024-09 93, 2024-10 94"),
            List.of()));
    portal.publish(
        release(
            "plans",
            new FiguresBuilder().financialYears("contacts", SOUTHAMPTON, "2022/23 410"),
            List.of()));

    assertThat(page(RATE, SOUTHAMPTON).get("revisions")).hasSize(2);
    assertThat(page("contacts", SOUTHAMPTON).get("revisions")).isEmpty();
  }

  @Test
  void anAreaThatOnlyHasANewCodeKeepsItsHistory() {
    portal.publish(
        release(
            "rates",
            new FiguresBuilder()
                .financialYears(RATE, OLD_SOMERSET, "2021/22 44, 2022/23 46")
                .financialYears(RATE, SOMERSET, "2023/24 47"),
            List.of()));

    JsonNode series = page(RATE, SOMERSET).at("/series/0");

    assertThat(series.get("points").findValuesAsText("value")).containsExactly("44", "46", "47");
    assertThat(series.at("/formerCodes/0/code").textValue()).isEqualTo("E10000027");
    assertThat(series.at("/formerCodes/0/period").textValue()).isEqualTo("2022/23");
    assertThat(series.at("/latest/change/by").intValue()).isEqualTo(1);
    assertThat(page(RATE, OLD_SOMERSET).at("/series/0/points")).hasSize(2);
    assertThat(portal.json(DocumentNames.areas(RATE, "2022/23")).get("areas")).hasSize(1);
  }

  @Test
  void figuresThatThePublisherGivesUnderBothCodesAreTakenOnce() {
    portal.publish(
        release(
            "rates",
            new FiguresBuilder()
                .financialYears(RATE, OLD_SOMERSET, "2021/22 44, 2022/23 46")
                .financialYears(RATE, SOMERSET, "2022/23 45, 2023/24 47"),
            List.of()));

    assertThat(page(RATE, SOMERSET).at("/series/0/points").findValuesAsText("value"))
        .containsExactly("44", "45", "47");
  }

  @Test
  void anAreaOfOtherBoundariesLinksToTheOneBefore() {
    portal.publish(
        release(
            "rates",
            new FiguresBuilder()
                .financialYears(RATE, CUMBRIA, "2021/22 44, 2022/23 46")
                .financialYears(RATE, CUMBERLAND, "2023/24 47"),
            List.of()));

    JsonNode page = page(RATE, CUMBERLAND);

    assertThat(page.at("/series/0/points")).hasSize(1);
    assertThat(page.at("/predecessors/0/code").textValue()).isEqualTo("E10000006");
    assertThat(page(RATE, CUMBRIA).has("predecessors")).isFalse();
  }

  private JsonNode page(String indicator, Area area) {
    return portal.json("indicators/" + indicator + "/areas/" + area.code());
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.textValue()));
    return texts;
  }

  private static ReleaseFigures release(
      String dataset, FiguresBuilder figures, List<Revision> revisions) {
    Figures built = figures.build();
    return CouncilPaperReleases.release(
        "%016x".formatted(built.hashCode() & 0xffffffffL),
        CouncilPaperReleases.description(
            dataset,
            "Made for a test",
            "2024-11-28",
            Policy.AS_PUBLISHED,
            List.of(),
            List.of(),
            revisions,
            List.of(),
            new DataFile("figures.csv", Holds.FIGURES, "A table")),
        built);
  }
}
