package org.openscrutiny.editions;

import static org.openscrutiny.editions.SampleMeasures.ENGLAND;
import static org.openscrutiny.editions.SampleMeasures.NEIGHBOURS;
import static org.openscrutiny.editions.SampleMeasures.SOUTHAMPTON;
import static org.openscrutiny.editions.SampleMeasures.SOUTH_EAST;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Annotations;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.DisclosureRules;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Provenance;
import org.openscrutiny.domain.PublicationSchedule;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseContents;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Footnote;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.ReleaseDescription.Zeros;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.TimeIdentifier.Group;

/// Releases with real figures from papers of Southampton's scrutiny panel.
public final class CouncilPaperReleases {
  private static final String SINCE_OCTOBER_2023 =
      "2023-10 101, 2023-11 102, 2023-12 102, 2024-01 99, 2024-02 99, 2024-03 98, 2024-04 97,"
          + " 2024-05 98, 2024-06 96, 2024-07 95, 2024-08 94, ";

  private CouncilPaperReleases() {}

  /// Children's services, October 2022 and October 2023 to October 2024: months and years.
  public static ReleaseFigures monthly() {
    return monthly("95", "94", "a1b2c3d4e5f60718", List.of());
  }

  /// The same with other values for September and October 2024.
  public static ReleaseFigures monthly(
      String september, String october, String id, List<Revision> revisions) {
    Figures figures =
        new FiguresBuilder()
            .file("monthly_family_safeguarding.csv", 14)
            .months(
                "looked-after-children-rate",
                SOUTHAMPTON,
                "2022-10 111, "
                    + SINCE_OCTOBER_2023
                    + "2024-09 "
                    + september
                    + ", 2024-10 "
                    + october)
            .months(
                "looked-after-children",
                SOUTHAMPTON,
                "2022-10 548, 2023-10 503, 2023-11 507, 2023-12 510, 2024-01 494, 2024-02 492,"
                    + " 2024-03 490, 2024-04 488, 2024-05 488, 2024-06 479, 2024-07 473,"
                    + " 2024-08 470, 2024-09 473, 2024-10 468")
            .months(
                "re-referrals-within-12-months",
                SOUTHAMPTON,
                "2024-07 22, 2024-08 18, 2024-09 14, 2024-10 19")
            .file("annual_family_safeguarding.csv", 8)
            .financialYears(
                "looked-after-children-rate", SOUTHAMPTON, "2022/23 114.00, 2023/24 108.00")
            .financialYears(
                "looked-after-children-rate", NEIGHBOURS, "2022/23 100.90, 2023/24 100.30")
            .financialYears("looked-after-children-rate", SOUTH_EAST, "2022/23 57.0, 2023/24 x")
            .financialYears("looked-after-children-rate", ENGLAND, "2022/23 70.00, 2023/24 71.00")
            .financialYears(
                "re-referrals-within-12-months", SOUTHAMPTON, "2022/23 22.0, 2023/24 23.2")
            .financialYears(
                "re-referrals-within-12-months", NEIGHBOURS, "2022/23 21.3, 2023/24 21.0")
            .financialYears("re-referrals-within-12-months", SOUTH_EAST, "2022/23 27.9, 2023/24 z")
            .financialYears("re-referrals-within-12-months", ENGLAND, "2022/23 22.4, 2023/24 21.0")
            .file("repeated_children_in_care.csv", 1)
            .repeated("Birth families", "looked-after-children", SOUTHAMPTON, "2022-10 552")
            .build();
    return release(
        id,
        description(
            "childrens-services-monthly",
            "Children's services, monthly performance: October 2022 and October 2023 to October"
                + " 2024",
            "2024-11-28",
            Policy.PROTECT,
            List.of(
                "These are the council's own monthly figures. They have not been audited.", "-"),
            List.of(
                new Footnote(
                    "The second table of the paper prints 552 for October 2022.",
                    List.of("monthly_family_safeguarding.csv"),
                    List.of("looked-after-children"),
                    List.of(),
                    "Page 10"),
                new Footnote("n/a", List.of(), List.of(), List.of(), "Page 11"),
                new Footnote(
                    "The South East's figures for 2023/24 had not been released.",
                    List.of("annual_family_safeguarding.csv"),
                    List.of(),
                    List.of(),
                    "Page 6")),
            revisions,
            List.of(
                new Target(
                    "looked-after-children-rate", new BigDecimal("87"), Optional.empty(), "87"),
                new Target(
                    "re-referrals-within-12-months",
                    new BigDecimal("20"),
                    Optional.empty(),
                    "20%")),
            new DataFile(
                "monthly_family_safeguarding.csv", Holds.FIGURES, "Family Safeguarding, months"),
            new DataFile(
                "annual_family_safeguarding.csv", Holds.FIGURES, "Family Safeguarding, years"),
            new DataFile(
                "repeated_children_in_care.csv", Holds.REPEATED_FIGURES, "Birth families")),
        figures);
  }

  /// Children and families, October 2016 to October 2017, as cleared: counts from 1 to 5 are
  /// hidden.
  public static ReleaseFigures cleared() {
    Figures figures =
        new FiguresBuilder()
            .file("contacts-and-referrals.csv", 13)
            .months(
                "contacts",
                SOUTHAMPTON,
                "2016-10 1547, 2016-11 1534, 2016-12 1260, 2017-01 1466, 2017-02 1510,"
                    + " 2017-03 1753, 2017-04 1278, 2017-05 1605, 2017-06 1357, 2017-07 1491,"
                    + " 2017-08 1259, 2017-09 1358, 2017-10 1378")
            .months(
                "sexual-exploitation-referrals",
                SOUTHAMPTON,
                "2016-10 c, 2016-11 c, 2016-12 0, 2017-01 c, 2017-02 c, 2017-03 0, 2017-04 c,"
                    + " 2017-05 c, 2017-06 c, 2017-07 0, 2017-08 c, 2017-09 c, 2017-10 c")
            .file("contacts-and-referrals-calculations.csv", 1)
            .calculated("12-month mean", "contacts", SOUTHAMPTON, Group.MONTH, "2017-10 1446")
            .build();
    return release(
        "0011223344556677",
        description(
            "children-and-families-monthly",
            "Children and families, monthly performance: October 2016 to October 2017",
            "2017-11-16",
            Policy.PROTECT,
            List.of("The paper's mean of 12 months is a mean of 13."),
            List.of(),
            List.of(),
            List.of(),
            new DataFile("contacts-and-referrals.csv", Holds.FIGURES, "M1 to M4"),
            new DataFile(
                "contacts-and-referrals-calculations.csv",
                Holds.PUBLISHER_CALCULATIONS,
                "M1 to M4, average")),
        figures);
  }

  public static ReleaseFigures release(String id, ReleaseDescription description, Figures figures) {
    List<String> indicators =
        figures.series().stream()
            .map(each -> each.series().key().indicator())
            .distinct()
            .sorted()
            .toList();
    var finding =
        new Finding(
            "geography-region-for-la",
            8,
            Finding.Level.WARNING,
            false,
            "A local authority's row lacks its region",
            "",
            true,
            "Fill in region_code and region_name.",
            List.of(
                new Finding.Place("monthly.csv", 4, "region_code", ""),
                new Finding.Place("monthly.csv", 5, "region_code", "")),
            2);
    return new ReleaseFigures(
        new Release(
            id,
            description,
            Instant.parse("2026-11-01T10:00:00Z"),
            RedactedFindings.accepted(description.disclosure().policy(), List.of(finding)),
            new Clearance(description.disclosure().policy(), 5, 10, List.of()),
            indicators,
            figures.files()),
        figures);
  }

  public static ReleaseDescription description(
      String dataset,
      String title,
      String publishedOn,
      Policy policy,
      List<String> notes,
      List<Footnote> footnotes,
      List<Revision> revisions,
      List<Target> targets,
      DataFile... files) {
    return new ReleaseDescription(
        dataset,
        title,
        Status.LOCAL_UNAUDITED,
        new Provenance(
            "Southampton City Council",
            new ReleaseDescription.Source(
                "Children and Families Scrutiny Panel",
                "https://www.southampton.gov.uk/",
                "item 9"),
            "Open Government Licence v3.0",
            "Southampton, with comparators",
            "https://www.southampton.gov.uk/"),
        new PublicationSchedule(
            LocalDate.parse(publishedOn),
            LocalDateTime.parse(publishedOn + "T09:30"),
            Optional.of(LocalDate.parse(publishedOn).plusMonths(3))),
        new DisclosureRules(
            policy, Zeros.SHOW, List.of(), List.of(), List.of(), DeclaredRelations.NONE, List.of()),
        new Annotations(notes, footnotes, revisions, targets),
        new ReleaseContents(List.of(files), Map.of(), false));
  }
}
