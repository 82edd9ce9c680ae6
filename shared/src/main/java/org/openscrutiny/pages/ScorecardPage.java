package org.openscrutiny.pages;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.Listing;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription.Status;

/// All indicators of one local authority in one table, in the catalogue's order.
///
/// @param topics those that the area has figures of
public record ScorecardPage(Area area, List<TopicProgress> topics, List<ScorecardRow> rows)
    implements Page {

  /// @param edition the edition in which the indicator's page last changed
  /// @param leading the series that leads the indicator's page
  /// @param lastYear empty where the leading series is yearly itself
  public record ScorecardRow(
      Indicator indicator, int edition, PageSeries leading, Optional<LastYear> lastYear) {}

  /// The area's newest yearly figure for the same people, to compare with a monthly, quarterly or
  /// termly one: the official figure where there is one, otherwise the local paper's.
  public record LastYear(Observation figure, String dataset, Status status) {}

  public ScorecardPage {
    topics = List.copyOf(topics);
    rows = List.copyOf(rows);
  }

  /// What goes well, what to watch, what to do better and what is changing, over all topics: the
  /// most important first.
  public List<Listing> listings() {
    return topics.stream().flatMap(TopicProgress::listings).sorted(Listing.BY_IMPORTANCE).toList();
  }
}
