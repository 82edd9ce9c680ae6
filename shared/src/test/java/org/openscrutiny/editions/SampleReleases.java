package org.openscrutiny.editions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Annotations;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.DisclosureRules;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Provenance;
import org.openscrutiny.domain.PublicationSchedule;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseContents;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// Made-up releases that use everything a release can have.
public final class SampleReleases {
  public static final Area SOUTHAMPTON =
      new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton");
  public static final Area ENGLAND = new Area(AreaLevel.NATIONAL, "E92000001", "England");

  private SampleReleases() {}

  public static Release release(String id, String dataset, LocalDateTime publishAt) {
    return new Release(
        id,
        description(dataset, publishAt),
        Instant.parse("2024-11-20T08:00:00Z"),
        List.of(
            new Finding(
                "values-percentage",
                10,
                Finding.Level.WARNING,
                true,
                "A percentage is below 0 or above 100",
                "\"106\"",
                true,
                "Check the figure",
                List.of(new Finding.Place("monthly.csv", 3, "section_47_rate", "106")),
                1)),
        new Clearance(ReleaseDescription.Policy.PROTECT, 5, 1, List.of()),
        List.of("looked-after-children"),
        figures().files());
  }

  public static ReleaseDescription description(String dataset, LocalDateTime publishAt) {
    return new ReleaseDescription(
        dataset,
        "Children looked after, monthly",
        ReleaseDescription.Status.LOCAL_UNAUDITED,
        new Provenance(
            "Southampton City Council",
            new ReleaseDescription.Source("Panel paper", "https://www.example.org/", "page 4"),
            "Open Government Licence v3.0",
            "Southampton",
            "https://www.example.org/contact"),
        new PublicationSchedule(
            LocalDate.of(2024, 11, 28), publishAt, Optional.of(LocalDate.of(2025, 1, 30))),
        new DisclosureRules(
            ReleaseDescription.Policy.PROTECT,
            ReleaseDescription.Zeros.SHOW,
            List.of(),
            List.of(),
            List.of(),
            DeclaredRelations.NONE,
            List.of()),
        new Annotations(
            List.of("A note."),
            List.of(
                new ReleaseDescription.Footnote(
                    "At the month's end.",
                    List.of("monthly.csv"),
                    List.of("looked-after-children"),
                    List.of(),
                    "page 4")),
            List.of(
                new ReleaseDescription.Revision(
                    "looked-after-children", "2024-09", "Late cases", false)),
            List.of(
                new ReleaseDescription.Target(
                    "looked-after-children", new BigDecimal("470.00"), Optional.empty(), "470"))),
        new ReleaseContents(
            List.of(
                new ReleaseDescription.DataFile(
                    "monthly.csv", ReleaseDescription.Holds.FIGURES, "Children in care (page 4)")),
            Map.of("children_in_care", "looked-after-children"),
            false));
  }

  /// Two areas, two filters, every kind of value, a calculation and a repeat: in an order that no
  /// sorting would give.
  public static Figures figures() {
    Period september = new Period(TimeIdentifier.SEPTEMBER, 2024);
    Period october = new Period(TimeIdentifier.OCTOBER, 2024);
    SeriesKey home = key(SOUTHAMPTON, Filters.NONE);
    return new Figures(
        List.of(
            new Figures.FileSeries(
                "monthly.csv",
                new Series(
                    home,
                    List.of(
                        new Observation(september, Value.of(new BigDecimal("63.90"))),
                        new Observation(october, new Value.Suppressed())))),
            new Figures.FileSeries(
                "monthly.csv",
                new Series(
                    key(ENGLAND, Filters.NONE),
                    List.of(
                        new Observation(september, new Value.NotApplicable()),
                        new Observation(october, new Value.NotAvailable())))),
            new Figures.FileSeries(
                "by-age.csv",
                new Series(
                    key(SOUTHAMPTON, new Filters(Map.of("age", "Under 1", "sex", "Total"))),
                    List.of(
                        new Observation(september, new Value.LowReliability()),
                        new Observation(october, new Value.RoundsToZero()))))),
        List.of(
            new Figures.Calculation(
                "worked-out.csv",
                new CalculationKind.Gap(CalculationKind.ComparedWith.ENGLAND, false),
                home,
                october,
                Value.of(new BigDecimal("-0.10")))),
        List.of(
            new Figures.Repeat(
                "again.csv", "Scorecard", home, september, Value.of(new BigDecimal("64")))),
        List.of(new Figures.FileRows("monthly.csv", 4), new Figures.FileRows("by-age.csv", 2)),
        Set.of(new FilterGroup("age", "Under 1", "Under 5")));
  }

  private static SeriesKey key(Area area, Filters filters) {
    return new SeriesKey("looked-after-children", area, filters, Frequency.MONTH);
  }
}
