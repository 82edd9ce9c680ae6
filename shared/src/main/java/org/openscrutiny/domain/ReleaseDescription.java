package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a publisher says about a release, in its `release.json`. Every list is in the file's order.
///
/// @param dataset the slug of the publication that comes again
/// @param publishedOn when the source published it
/// @param publishAt the moment from which the portal may show it, in Europe/London time
/// @param merges levels of filters that the policy `coarsen` shows as one
/// @param outside counts that are public elsewhere and not in the release
/// @param columns the indicator id for each data column that is not named after its indicator
/// @param legacy whether obsolete symbols and blanks are read as "not available"
public record ReleaseDescription(
    String dataset,
    String title,
    String publisher,
    Source source,
    String licence,
    Status status,
    String coverage,
    LocalDate publishedOn,
    LocalDateTime publishAt,
    Optional<LocalDate> nextDue,
    String contact,
    List<String> notes,
    List<Footnote> footnotes,
    List<Revision> revisions,
    Policy policy,
    Zeros zeros,
    boolean legacy,
    List<Target> targets,
    List<Cohort> cohorts,
    List<Merge> merges,
    List<OutsideCount> outside,
    Map<String, String> columns,
    List<DataFile> files) {

  /// How far the figures have been checked by whoever published them.
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

  /// Whose disclosure control applies: ours, or the publisher's own.
  public enum Policy {
    PROTECT("protect"),
    /// Merges levels and periods until nothing is small, as far as that goes, before it protects.
    COARSEN("coarsen"),
    AS_PUBLISHED("as-published");

    private final String id;

    Policy(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /// Whether the control is ours.
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

  /// A note that belongs to some figures of the release.
  ///
  /// @param files data files that it is about; empty for all
  /// @param indicators ids that it is about; empty for all
  public record Footnote(
      String text,
      List<String> files,
      List<String> indicators,
      List<String> filters,
      String source) {}

  /// Why a value differs from what the release before said.
  ///
  /// @param showsHidden whether figures that the release before hid may be shown now; without it
  ///   what is hidden once stays hidden
  public record Revision(String indicator, String period, String why, boolean showsHidden) {}

  /// What the publisher means to reach, as printed.
  public record Target(String indicator, BigDecimal value, Optional<LocalDate> by, String text) {}

  /// How many people a percentage is of, where the publisher says so outside its tables.
  ///
  /// @param indicators ids of the percentages that are shares of it
  /// @param period the id of the period
  /// @param area the code of the area
  /// @param of what the cohort is made of, in the plural: "pupils"
  /// @param source where the number stands, or how it was worked out
  public record Cohort(
      List<String> indicators, String period, String area, int number, String of, String source) {
    public Cohort {
      indicators = List.copyOf(indicators);
      if (number < 1) {
        throw new IllegalArgumentException("A cohort is 1 or more; found " + number);
      }
    }
  }

  /// A count that others have published, and from which something could be worked out: the total of
  /// which the release gives parts, for one. It is never shown here.
  ///
  /// @param filters the level of each filter that it is about; empty for everybody
  /// @param source where it stands
  public record OutsideCount(
      String indicator, Area area, Filters filters, Period period, long count, String source) {
    public OutsideCount {
      if (count < 0) {
        throw new IllegalArgumentException("A count is not below 0; found " + count);
      }
    }
  }

  /// Levels of a filter that are shown as one, such as the teams of a locality.
  ///
  /// @param filter the filter's name
  /// @param into what they are called together
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
    /// What the publisher worked out from its own figures; kept to reconcile with ours.
    PUBLISHER_CALCULATIONS("publisher-calculations"),
    /// Figures that another file of the release gives too; kept to reconcile the two.
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
    notes = List.copyOf(notes);
    footnotes = List.copyOf(footnotes);
    revisions = List.copyOf(revisions);
    targets = List.copyOf(targets);
    cohorts = List.copyOf(cohorts);
    merges = List.copyOf(merges);
    outside = List.copyOf(outside);
    if (policy != Policy.COARSEN && !merges.isEmpty()) {
      throw new IllegalArgumentException(
          "merges are for the policy \"coarsen\"; this release has \"" + policy.id() + "\"");
    }
    if (policy.isOurs() && !cohorts.isEmpty()) {
      throw new IllegalArgumentException(
          "cohorts are for releases as published: with a percentage one tells a count that was never"
              + " cleared. Give the number in a data file, as the denominator that the catalogue"
              + " names");
    }
    columns = Map.copyOf(columns);
    files = List.copyOf(files);
  }

  /// The same with one more footnote, and without the targets of some indicators.
  public ReleaseDescription with(Footnote footnote, Set<String> untargeted) {
    return new ReleaseDescription(
        dataset,
        title,
        publisher,
        source,
        licence,
        status,
        coverage,
        publishedOn,
        publishAt,
        nextDue,
        contact,
        notes,
        Stream.concat(footnotes.stream(), Stream.of(footnote)).toList(),
        revisions,
        policy,
        zeros,
        legacy,
        targets.stream().filter(target -> !untargeted.contains(target.indicator())).toList(),
        cohorts,
        merges,
        outside,
        columns,
        files);
  }
}
