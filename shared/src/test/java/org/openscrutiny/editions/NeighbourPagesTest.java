package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

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
import org.openscrutiny.geography.OfficialGazetteer;

/// Where the publisher gives no figures for the statistical neighbours, pages show what follows
/// from those of the neighbours.
class NeighbourPagesTest {
  private static final String CARE_RATE = "looked-after-children-rate";
  private static final String PAGE = "indicators/" + CARE_RATE + "/areas/";
  private static final List<Area> TEN = OfficialGazetteer.read().neighbours().of(SOUTHAMPTON);

  /// The rates at 31 March 2024 that the department published for them, in the order of the model.
  private static final List<String> RATES_2024 =
      List.of("83", "99", "94", "56", "43", "90", "75", "89", "77", "48");

  private final EditionSequence portal = new EditionSequence();

  @Test
  void aYearlyFigureIsComparedWithMeanAndMedian() {
    portal.publish(official(national(10)));

    Approved.json("neighbours.json", portal.body(PAGE + "E06000045"));
  }

  @Test
  void fourNeighboursAreTooFew() {
    portal.publish(official(national(4)));
    assertThat(comparators("E06000045")).containsExactly("england");

    portal.publish(official(national(5)));
    assertThat(comparators("E06000045"))
        .containsExactly("england", "statistical-neighbours", "statistical-neighbours-median");
  }

  @Test
  void whatThePublisherGivesIsPreferredOnTheCouncilsOwnPagesOnly() {
    FiguresBuilder figures = national(10).financialYears(CARE_RATE, NEIGHBOURS, "2023/24 100.30");
    Area coventry = TEN.getFirst();
    List<Area> others = OfficialGazetteer.read().neighbours().of(coventry);
    others.stream()
        .filter(area -> !TEN.contains(area) && !area.equals(SOUTHAMPTON))
        .forEach(area -> figures.financialYears(CARE_RATE, area, "2023/24 80"));
    portal.publish(official(figures));

    JsonNode own = portal.json(PAGE + "E06000045").at("/series/0/comparators");
    assertThat(own.findValuesAsText("kind")).containsExactly("published", "published");
    JsonNode beside = portal.json(PAGE + coventry.code()).at("/series/0/comparators");
    assertThat(beside.findValuesAsText("kind")).containsExactly("published", "mean", "median");
    assertThat(beside.at("/1/neighbours")).hasSize(10);
    assertThat(beside.at("/1/neighbours/0/code").textValue()).isEqualTo(others.getFirst().code());
  }

  @Test
  void aMonthlyFigureIsComparedWithTheNeighboursYear() {
    portal.publish(
        official(national(10)),
        made(
            "monthly",
            new FiguresBuilder().months(CARE_RATE, SOUTHAMPTON, "2024-09 95, 2024-10 94")));

    JsonNode latest = portal.json(PAGE + "E06000045").at("/series/0/latest");
    assertThat(latest.get("period").textValue()).isEqualTo("2024-10");
    JsonNode mean = latest.at("/comparisons/1");
    assertThat(mean.get("with").textValue()).isEqualTo("statistical-neighbours");
    assertThat(mean.get("samePeriod").booleanValue()).isFalse();
    assertThat(mean.get("gap").decimalValue()).isEqualByComparingTo("19");
  }

  @Test
  void aHiddenNeighbourIsNotAZero() {
    var figures = new FiguresBuilder().financialYears(CARE_RATE, SOUTHAMPTON, "2023/24 97");
    for (int i = 0; i < TEN.size(); i++) {
      String value = i < 5 ? "10" : "c";
      figures.financialYears(CARE_RATE, TEN.get(i), "2023/24 " + value);
    }
    portal.publish(official(figures));

    JsonNode mean = portal.json(PAGE + "E06000045").at("/series/0/comparators/0");
    assertThat(mean.get("of").intValue()).isEqualTo(5);
    assertThat(mean.at("/points/0/value").intValue()).isEqualTo(10);
  }

  @Test
  void aNeighboursYearsUnderItsFormerCodeCount() {
    var before = new Area(AreaLevel.LOCAL_AUTHORITY, "E08000019", "Sheffield");
    FiguresBuilder figures = new FiguresBuilder();
    figures.financialYears(CARE_RATE, SOUTHAMPTON, "2023/24 97, 2024/25 90");
    figures.financialYears(CARE_RATE, before, "2023/24 60, 2024/25 1000");
    TEN.stream()
        .filter(area -> !area.name().equals("Sheffield"))
        .limit(4)
        .forEach(area -> figures.financialYears(CARE_RATE, area, "2023/24 50, 2024/25 50"));
    figures.financialYears(CARE_RATE, TEN.get(3), "2024/25 100");
    portal.publish(official(figures));

    JsonNode points = portal.json(PAGE + "E06000045").at("/series/0/comparators/0/points");
    assertThat(points.findValuesAsText("value")).containsExactly("52", "60");
    assertThat(points.findValuesAsText("of")).containsExactly("5", "5");
  }

  private List<String> comparators(String area) {
    var ids = new ArrayList<String>();
    portal
        .json(PAGE + area)
        .at("/series/0/comparators")
        .forEach(each -> ids.add(each.get("id").textValue()));
    return ids;
  }

  private static FiguresBuilder national(int neighbours) {
    var figures =
        new FiguresBuilder()
            .financialYears(CARE_RATE, SOUTHAMPTON, "2022/23 108, 2023/24 97")
            .financialYears(CARE_RATE, SampleMeasures.ENGLAND, "2022/23 70, 2023/24 70");
    for (int i = 0; i < neighbours; i++) {
      figures.financialYears(CARE_RATE, TEN.get(i), "2023/24 " + RATES_2024.get(i));
    }
    return figures;
  }

  private static ReleaseFigures official(FiguresBuilder figures) {
    return made("official", figures);
  }

  private static ReleaseFigures made(String dataset, FiguresBuilder figures) {
    return CouncilPaperReleases.release(
        "%016x".formatted(figures.hashCode()),
        CouncilPaperReleases.description(
            dataset,
            "Children looked after",
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
