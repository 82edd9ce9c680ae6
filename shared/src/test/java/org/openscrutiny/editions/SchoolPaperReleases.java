package org.openscrutiny.editions;

import static org.openscrutiny.editions.SampleMeasures.CORE_CITIES;
import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;

import java.util.List;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// Releases with real figures about schools, from papers of Southampton's scrutiny panel.
public final class SchoolPaperReleases {
  private SchoolPaperReleases() {}

  /// Education outcomes, 2012/13 to 2016/17: the measures changed in 2015/16.
  public static ReleaseFigures outcomes() {
    Figures figures =
        new FiguresBuilder()
            .file("key-stage-1.csv", 20)
            .schoolYears(
                "ks1-maths-expected",
                SOUTHAMPTON,
                "2012/13 92, 2013/14 93, 2014/15 92, 2015/16 74, 2016/17 75")
            .schoolYears(
                "ks1-maths-expected",
                NEIGHBOURS,
                "2012/13 90, 2013/14 91, 2014/15 92, 2015/16 70, 2016/17 73")
            .schoolYears(
                "ks1-maths-expected",
                CORE_CITIES,
                "2012/13 89, 2013/14 89, 2014/15 90, 2015/16 68, 2016/17 72")
            .schoolYears(
                "ks1-maths-expected",
                ENGLAND,
                "2012/13 91, 2013/14 92, 2014/15 93, 2015/16 73, 2016/17 75")
            .file("key-stage-2.csv", 10)
            .about("pupils", "All pupils")
            .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2015/16 54, 2016/17 62")
            .schoolYears("ks2-rwm-expected", ENGLAND, "2015/16 54, 2016/17 62")
            .about("pupils", "SEN support")
            .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2015/16 18, 2016/17 29")
            .schoolYears("ks2-rwm-expected", ENGLAND, "2015/16 16, 2016/17 21")
            .file("gaps.csv", 1)
            .calculated(
                "Gap with England",
                "ks1-maths-expected",
                SOUTHAMPTON,
                Group.ACADEMIC_YEAR,
                "2016/17 0")
            .build();
    return CouncilPaperReleases.release(
        "8899aabbccddeeff",
        CouncilPaperReleases.description(
            "education-outcomes",
            "Education outcomes, early years to key stage 5: 2012/13 to 2016/17",
            "2018-06-15",
            Policy.AS_PUBLISHED,
            List.of("Years are academic years."),
            List.of(
                new Footnote(
                    "From 2015/16 pupils took new tests.",
                    List.of("key-stage-1.csv", "key-stage-2.csv"),
                    List.of("ks1-maths-expected", "ks2-rwm-expected"),
                    List.of(),
                    "Headings")),
            List.of(),
            List.of(),
            new DataFile("key-stage-1.csv", Holds.FIGURES, "Key stage 1"),
            new DataFile("key-stage-2.csv", Holds.FIGURES, "Key stage 2"),
            new DataFile("gaps.csv", Holds.PUBLISHER_CALCULATIONS, "Key stage 1, gaps")),
        figures);
  }

  /// Key stage 2, 2023/24.
  public static ReleaseFigures keyStage2() {
    Figures figures =
        new FiguresBuilder()
            .file("key-stage-2.csv", 7)
            .about("pupils", "All pupils")
            .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2022/23 z, 2023/24 55.7")
            .schoolYears("ks2-rwm-expected", NEIGHBOURS, "2023/24 56.6")
            .schoolYears("ks2-rwm-expected", ENGLAND, "2022/23 z, 2023/24 60.4")
            .about("pupils", "Disadvantaged pupils")
            .schoolYears("ks2-rwm-expected", SOUTHAMPTON, "2023/24 44.2")
            .schoolYears("ks2-rwm-expected", ENGLAND, "2023/24 45.3")
            .build();
    return CouncilPaperReleases.release(
        "1234567890abcdef",
        CouncilPaperReleases.description(
            "key-stage-2",
            "Key stage 2 results: 2021/22 to 2023/24",
            "2024-11-28",
            Policy.AS_PUBLISHED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("key-stage-2.csv", Holds.FIGURES, "Appendix 1")),
        figures);
  }
}
