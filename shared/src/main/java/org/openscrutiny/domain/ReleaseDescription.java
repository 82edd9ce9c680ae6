package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a publisher says about a release, in its `release.json`. Every list is in the file's order.
///
/// @param dataset the slug of the dataset
public record ReleaseDescription(
    String dataset,
    String title,
    Status status,
    Provenance provenance,
    PublicationSchedule schedule,
    DisclosureRules disclosure,
    Annotations annotations,
    ReleaseContents contents) {

  /// How far the publisher has checked the figures.
  public enum Status {
    LOCAL_UNAUDITED("local-unaudited"),
    PROVISIONAL("provisional"),
    REVISED("revised"),
    FINAL("final");

    private final String id;

    Status(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  /// Which disclosure control applies: the portal's, or only the publisher's own.
  public enum Policy {
    PROTECT("protect"),
    /// Recodes levels and periods until no count is small, where that is possible, and then
    /// protects.
    COARSEN("coarsen"),
    AS_PUBLISHED("as-published");

    private final String id;

    Policy(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /// Whether the portal's disclosure control applies.
    public boolean isOurs() {
      return this != AS_PUBLISHED;
    }
  }

  /// Whether a count of zero may be shown.
  public enum Zeros {
    SHOW,
    PROTECT
  }

  public record Source(String name, String url, String pages) {}

  /// A note about some figures of the release.
  ///
  /// @param files the data files that it is about; empty for all
  /// @param indicators the ids that it is about; empty for all
  public record Footnote(
      String text,
      List<String> files,
      List<String> indicators,
      List<String> filters,
      String source) {}

  /// Why a value differs from that of the release before.
  ///
  /// @param showsHidden whether figures that the release before suppressed may be shown now;
  ///   otherwise they stay suppressed
  public record Revision(String indicator, String period, String why, boolean showsHidden) {}

  /// What the publisher intends to achieve.
  ///
  /// @param text as printed
  public record Target(String indicator, BigDecimal value, Optional<LocalDate> by, String text) {}

  /// The denominator of a percentage, where the publisher gives it outside its tables.
  ///
  /// @param indicators ids of the percentages that are shares of it
  /// @param period the id of the period
  /// @param area the code of the area
  /// @param of the members of the cohort, in the plural: "pupils"
  /// @param source where the number was published, or how it was calculated
  public record Cohort(
      List<String> indicators, String period, String area, int number, String of, String source) {
    public Cohort {
      indicators = List.copyOf(indicators);
      if (number < 1) {
        throw new IllegalArgumentException("A cohort is 1 or more; found " + number);
      }
    }
  }

  /// A count that others have published and from which an intruder could derive a suppressed
  /// figure: a total whose parts are in the release, for example. The portal never shows it.
  ///
  /// @param filters the level of each filter that it is about; empty for everybody
  /// @param source where it was published
  public record OutsideCount(
      String indicator, Area area, Filters filters, Period period, long count, String source) {
    public OutsideCount {
      if (count < 0) {
        throw new IllegalArgumentException("A count is not below 0; found " + count);
      }
    }
  }

  /// Figures of which a person has decided that they are not shown: they give away more than the
  /// rules can see, because of what is known about them from elsewhere.
  ///
  /// @param area the code of the area; figures of other areas are shown
  /// @param periods their ids, for example `2024-10`; empty for the whole series
  /// @param why the reason, for whoever revises the decision; never published
  public record SuppressedByHand(String indicator, String area, List<String> periods, String why) {
    public SuppressedByHand {
      periods = List.copyOf(periods);
      if (why.isBlank()) {
        throw new IllegalArgumentException("An entry of suppress says why");
      }
    }

    /// Whether the decision is about a figure.
    public boolean isAbout(Cell cell) {
      return indicator.equals(cell.indicator())
          && area.equals(cell.area().code())
          && (periods.isEmpty() || periods.contains(cell.period().id()));
    }
  }

  /// Levels of a filter that are shown as one, such as the teams of a locality.
  ///
  /// @param filter the filter's name
  /// @param into the name of the level that they become
  public record Merge(String filter, List<String> levels, String into) {
    public Merge {
      levels = List.copyOf(levels);
    }
  }

  /// One data file of the release.
  ///
  /// @param data the file's name within the release
  /// @param table the table of the source that it transcribes
  public record DataFile(String data, Holds holds, String table) {}

  /// What a data file holds.
  public enum Holds {
    /// Figures: each a value of an indicator.
    FIGURES("figures"),
    /// What the publisher calculated from its figures; the portal compares it with its own results.
    PUBLISHER_CALCULATIONS("publisher-calculations"),
    /// Figures that another file of the release has too; the portal compares the two.
    REPEATED_FIGURES("repeated-figures");

    private final String id;

    Holds(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  public ReleaseDescription {
    if (!dataset.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "dataset must be words joined by hyphens, such as \"attendance\"; found \""
              + dataset
              + "\"");
    }
  }

  /// The same with other annotations.
  public ReleaseDescription with(Annotations others) {
    return new ReleaseDescription(
        dataset, title, status, provenance, schedule, disclosure, others, contents);
  }
}
