package org.openscrutiny.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openscrutiny.editions.SampleMeasures.CORE_CITIES;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.ComparatorKind;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.PortalSettings.Comparator;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.editions.CouncilPaperReleases;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.geography.OfficialGazetteer;

/// A computed comparator is one class and one entry of the settings.
class ComputedComparatorsTest {
  private static final List<Area> PORTS =
      IntStream.range(0, 5)
          .mapToObj(i -> new Area(AreaLevel.LOCAL_AUTHORITY, "E0600010" + i, "Port " + i))
          .toList();

  private static final ComputedComparator OTHER_PORTS =
      new ComputedComparator() {
        @Override
        public String kind() {
          return "ports";
        }

        @Override
        public int model() {
          return 2020;
        }

        @Override
        public List<Area> members(Area area) {
          return PORTS;
        }

        @Override
        public List<String> codes(Area member) {
          return List.of(member.code());
        }
      };

  @Test
  void anotherGroupIsComputedAsTheNeighboursAre() {
    var figures = new FiguresBuilder().schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2023/24 55.7");
    for (int i = 0; i < PORTS.size(); i++) {
      figures.schoolYears("ks2-rwm-expected", PORTS.get(i), "2023/24 " + (50 + 2 * i));
    }
    SeriesIndex index = index(figures);
    var lines =
        new ComparatorLines(
            settings("ports"),
            index,
            OfficialGazetteer.read(),
            new ComputedComparators(List.of(OTHER_PORTS)));

    List<ComparatorSeries> found =
        lines.of(
            index.lines("ks2-rwm-expected", SOUTHAMPTON.code()).getFirst(),
            SampleMeasures.KS2,
            SOUTHAMPTON);

    assertThat(found)
        .extracting(each ->
            each.who().id()
                + " "
                + each.series()
                    .observations()
                    .getFirst()
                    .value()
                    .figure()
                    .orElseThrow()
                    .toPlainString())
        .containsExactly("ports 54.0", "ports-median 54.0");
  }

  @Test
  void aKindThatThereIsNotStopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            ComputedComparators.of(OfficialGazetteer.read()).requireThoseOf(settings("cousins")))
        .withMessage(
            "portal.json: the comparator ports is of the kind \"cousins\"; use one of published,"
                + " own-region, home-region, statistical-neighbours");
  }

  private static PortalSettings settings(String kind) {
    PortalSettings all = SampleMeasures.SETTINGS;
    return new PortalSettings(
        all.title(),
        all.council(),
        all.councilUrl(),
        all.contact(),
        all.home(),
        List.of(new Comparator("ports", ComparatorKind.of(kind), CORE_CITIES)),
        all.threshold(),
        all.accent());
  }

  private static SeriesIndex index(FiguresBuilder figures) {
    return new SeriesIndex(
        List.of(
            CouncilPaperReleases.release(
                "0123456789abcdef",
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
                figures.build())),
        OfficialGazetteer.read());
  }
}
