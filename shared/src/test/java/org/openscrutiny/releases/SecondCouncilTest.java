package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.PortalJson;

/// The same official releases under the `portal.json` of two councils: each gets a portal of its
/// own, with the same figures.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SecondCouncilTest {
  private static final Map<String, String> FILES =
      Map.of(
          "looked-after-children",
          "cla_number_and_rate_per_10k_children.csv.gz",
          "child-protection-plans",
          "d1_child_protection_plans_2013_to_2024.csv.gz",
          "referrals-2025",
          "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv.gz",
          "social-workers",
          "csww_indicators_2017_to_2024.csv.gz");
  private static final Path FIRST = Path.of("..", "portal.json");
  private static final Path SECOND =
      Path.of("src", "test", "resources", "second-council", "portal.json");

  /// Where an authority may be named for being one among others: a row of a table, a neighbour.
  private static final Pattern AMONG_OTHERS = Pattern.compile(".*/(areas|neighbours)/[0-9]+/name");

  private OfficialPortal southampton;
  private OfficialPortal leeds;

  @BeforeAll
  void compile() {
    List<OfficialFile> files =
        FILES.entrySet().stream().map(each -> file(each.getKey(), each.getValue())).toList();
    PortalSettings first = PortalJson.read(FIRST);
    southampton = OfficialPortal.of(first, files);
    leeds = OfficialPortal.of(withThePublished(first, PortalJson.read(SECOND)), files);
  }

  /// A comparator that the project's own settings get is one of the second council too, so that the
  /// two differ only in what is about one council.
  private static PortalSettings withThePublished(PortalSettings first, PortalSettings second) {
    Stream<Comparator> further =
        first.comparators().stream()
            .filter(each -> each.kind() instanceof ComparatorKind.Published)
            .filter(each ->
                second.comparators().stream().map(Comparator::id).noneMatch(each.id()::equals));
    return new PortalSettings(
        second.title(),
        second.council(),
        second.councilUrl(),
        second.contact(),
        second.home(),
        Stream.concat(second.comparators().stream(), further).toList(),
        second.threshold(),
        second.accent());
  }

  OfficialFile file(String dataset, String name) {
    return OfficialFile.sample(dataset, name);
  }

  int leastPages() {
    return 500;
  }

  @Test
  void eachIsThePortalOfItsCouncil() {
    for (OfficialPortal portal : List.of(southampton, leeds)) {
      Area home = portal.settings().home();
      JsonNode edition = portal.json("edition");
      assertThat(edition.at("/home/code").textValue()).isEqualTo(home.code());
      assertThat(edition.at("/home/name").textValue()).isEqualTo(home.name());
      assertThat(edition.toString()).contains(portal.settings().council());

      List<String> sentences = portal.json("catalogue").findValuesAsText("sentence");
      assertThat(sentences).hasSizeGreaterThan(15).anyMatch(each -> each.contains(home.name()));
    }
  }

  @Test
  void eachCouncilStandsBesideItsOwnRegionAndNeighbours() {
    for (OfficialPortal portal : List.of(southampton, leeds)) {
      Area home = portal.settings().home();
      JsonNode page = portal.json("indicators/looked-after-children-rate/areas/" + home.code());
      JsonNode comparators = page.at("/series/0/comparators");

      assertThat(comparators.findValuesAsText("id"))
          .startsWith(
              "england", "region", "statistical-neighbours", "statistical-neighbours-median");
      assertThat(comparators.at("/1/name").textValue()).isEqualTo(region(portal).name());
      assertThat(comparators.at("/2/neighbours").findValuesAsText("code"))
          .isEqualTo(neighbours(home));
      assertThat(page.get("sentences").toString()).contains(home.name(), "England");
      assertThat(page.at("/series/0/latest/comparisons").findValuesAsText("name"))
          .contains(region(portal).name());
    }
  }

  @Test
  void theFiguresOfAnAreaAreTheSameInBoth() {
    assertThat(leeds.documents().keySet()).isEqualTo(southampton.documents().keySet());
    assertThat(leeds.indicatorPages()).hasSizeGreaterThan(leastPages());
    for (String name : leeds.indicatorPages()) {
      assertThat(points(leeds.json(name))).as(name).isEqualTo(points(southampton.json(name)));
    }
    southampton.documents().keySet().stream()
        .filter(name -> name.endsWith("/areas") || name.contains("/periods/"))
        .forEach(name -> assertThat(leeds.text(name)).as(name).isEqualTo(southampton.text(name)));
  }

  /// Every authority has its own region and neighbours, whoever's portal it is; no publisher here
  /// gives anything about the neighbours of one council. So a page is the same to the byte in both.
  @Test
  void aPageIsTheSameInBothPortalsToTheByte() {
    for (String name : leeds.indicatorPages()) {
      assertThat(leeds.text(name)).as(name).isEqualTo(southampton.text(name));
    }
  }

  @Test
  void neitherNamesTheOther() {
    assertThat(places(leeds, southampton.settings().home())).isEmpty();
    assertThat(places(southampton, leeds.settings().home())).isEmpty();
  }

  private static Area region(OfficialPortal portal) {
    return OfficialGazetteer.read().regionOf(portal.settings().home()).orElseThrow();
  }

  private static List<String> neighbours(Area area) {
    return OfficialGazetteer.read().neighbours().of(area).stream().map(Area::code).toList();
  }

  private static List<String> points(JsonNode page) {
    return StreamSupport.stream(page.get("series").spliterator(), false)
        .map(series -> series.get("id") + " " + series.get("points"))
        .toList();
  }

  /// Where a portal's documents name a council that isn't its own, but for documents about it.
  private static List<String> places(OfficialPortal portal, Area other) {
    return portal.documents().keySet().stream()
        .filter(name -> !name.endsWith("/areas/" + other.code()))
        .filter(name -> !(name + "/").startsWith("areas/" + other.code() + "/"))
        .flatMap(name ->
            name.endsWith(".csv")
                ? csvRows(portal.text(name), other).map(row -> name + ": " + row)
                : texts(portal.json(name), "", other)
                    .filter(path -> !AMONG_OTHERS.matcher(path).matches())
                    .map(path -> name + path))
        .toList();
  }

  /// Rows that name it without being about it.
  private static Stream<String> csvRows(String csv, Area other) {
    return csv.lines()
        .filter(row -> row.contains(other.name()))
        .filter(row -> !("," + row).contains("," + other.code() + "," + other.name() + ","));
  }

  /// The paths of the texts that have its name.
  private static Stream<String> texts(JsonNode node, String path, Area other) {
    if (node.isTextual()) {
      return node.textValue().contains(other.name()) ? Stream.of(path) : Stream.of();
    }
    var paths = new ArrayList<String>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        texts(node.get(i), path + "/" + i, other).forEach(paths::add);
      }
    }
    node.properties()
        .forEach(
            each -> texts(each.getValue(), path + "/" + each.getKey(), other).forEach(paths::add));
    return paths.stream();
  }
}
