package org.openscrutiny.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What one edition changed, by dataset and indicator. The values themselves are on the pages of
/// the areas ([AreaRevisionsPage]), where a value that is suppressed by now has lost its figures.
///
/// @param datasets those whose release is another than in the edition before
public record ChangesPage(Instant publishedAt, List<DatasetChange> datasets) implements Page {

  /// @param version of the dataset after the change; of a withdrawn one, its last
  /// @param meaning whether a definition or a unit has changed, though no figure may have
  /// @param indicators those of which a value changed, by id
  public record DatasetChange(
      EditionChange change,
      DatasetVersion version,
      ChangeLevel level,
      boolean meaning,
      List<IndicatorChange> indicators) {
    public DatasetChange {
      indicators = List.copyOf(indicators);
    }

    /// @param before the version that the dataset had
    /// @param found by indicator
    public static DatasetChange of(
        EditionChange change,
        DatasetVersion before,
        boolean meaning,
        Map<String, IndicatorChange> found) {
      boolean withdrawn = change.kind() == EditionChange.Kind.WITHDRAWN;
      List<IndicatorChange> indicators = List.copyOf(new TreeMap<>(found).values());
      ChangeLevel level = meaning || withdrawn ? ChangeLevel.MAJOR : counts(indicators).level();
      return new DatasetChange(
          change, withdrawn ? before : before.next(level), level, meaning, indicators);
    }

    public ChangeCounts counts() {
      return counts(indicators);
    }

    private static ChangeCounts counts(List<IndicatorChange> indicators) {
      return indicators.stream()
          .map(IndicatorChange::counts)
          .reduce(ChangeCounts.NONE, ChangeCounts::plus);
    }
  }

  /// @param indicator its id
  /// @param areas how many authorities have a value that changed
  public record IndicatorChange(String indicator, ChangeCounts counts, int areas) {
    public IndicatorChange plus(IndicatorChange other) {
      return new IndicatorChange(indicator, counts.plus(other.counts), areas + other.areas);
    }
  }

  public ChangesPage {
    datasets = List.copyOf(datasets);
  }

  /// That of the dataset that changed most.
  public ChangeLevel level() {
    return datasets.stream().map(DatasetChange::level).reduce(ChangeLevel.PATCH, ChangeLevel::or);
  }

  /// The version of a dataset; empty if it has not changed.
  public Optional<DatasetVersion> version(String dataset) {
    return datasets.stream()
        .filter(each -> each.change().dataset().equals(dataset))
        .map(DatasetChange::version)
        .findFirst();
  }
}
