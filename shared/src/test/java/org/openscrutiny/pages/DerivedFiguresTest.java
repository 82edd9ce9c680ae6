package org.openscrutiny.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.editions.CouncilPaperReleases;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.releases.BundledReleases;

/// The counts are those of the council's paper of November 2024.
class DerivedFiguresTest {
  @Test
  void whatFollowsFromTheCountsIsNotListed() {
    assertThat(differing("overall-absence", "7.7")).isEmpty();
    assertThat(differing("overall-absence-without-persistent", "3.5")).isEmpty();
    assertThat(differing("average-sessions-missed", "18.0")).isEmpty();
    assertThat(differing("severe-absence", "2.8")).isEmpty();
    assertThat(differing("severe-absence-average-sessions", "133.2")).isEmpty();
  }

  @Test
  void whatDoesNotFollowFromThemIsListedWithWhatDoes() {
    List<Disagreement> found = differing("overall-absence-without-persistent", "3.6");
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().printed()).isEqualTo("3.6");
    assertThat(found.getFirst().ours()).isEqualTo("3.5");
  }

  @Test
  void withoutTheCountsNothingIsWorkedOut() {
    assertThat(differing("persistent-absence", "99.9")).isEmpty();
  }

  private static List<Disagreement> differing(String indicator, String figure) {
    var figures = new FiguresBuilder().file("attendance.csv", 1);
    figures.schoolYears(indicator, SOUTHAMPTON, "2023/24 " + figure);
    figures.schoolYears("sessions-missed", SOUTHAMPTON, "2023/24 579683");
    figures.schoolYears("sessions-possible", SOUTHAMPTON, "2023/24 7515215");
    figures.schoolYears("absence-enrolments", SOUTHAMPTON, "2023/24 32144");
    figures.schoolYears("severe-absence-enrolments", SOUTHAMPTON, "2023/24 893");
    figures.schoolYears("severe-absence-authorised-sessions", SOUTHAMPTON, "2023/24 42170");
    figures.schoolYears("severe-absence-unauthorised-sessions", SOUTHAMPTON, "2023/24 76743");
    figures.schoolYears("persistent-absence-authorised-sessions", SOUTHAMPTON, "2023/24 186040");
    figures.schoolYears("persistent-absence-unauthorised-sessions", SOUTHAMPTON, "2023/24 184596");
    figures.schoolYears("persistent-absence-sessions-possible", SOUTHAMPTON, "2023/24 1536341");
    var index =
        new SeriesIndex(
            List.of(
                CouncilPaperReleases.release(
                    "0123456789abcdef",
                    CouncilPaperReleases.description(
                        "attendance",
                        "Attendance",
                        "2024-11-28",
                        Policy.AS_PUBLISHED,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new DataFile("attendance.csv", Holds.FIGURES, "Attendance")),
                    figures.build())),
            OfficialGazetteer.read());
    return new DerivedFigures(BundledReleases.CATALOGUE, index)
        .differing(index.lines(indicator, SOUTHAMPTON.code()).getFirst());
  }
}
