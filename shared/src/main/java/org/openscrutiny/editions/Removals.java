package org.openscrutiny.editions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;
import org.openscrutiny.pages.Removal;

/// All that was taken down from earlier editions, by the editions that took it down.
public record Removals(List<Removal> all) {
  static final Removals NONE = new Removals(List.of());

  public Removals {
    all = List.copyOf(all);
  }

  Removals and(Removal last) {
    return new Removals(Stream.concat(all.stream(), Stream.of(last)).toList());
  }

  /// The ids of the indicators that an edition took down.
  ///
  /// @param edition its number
  Set<String> indicatorsOf(int edition) {
    return all.stream()
        .filter(each -> each.upTo() == edition - 1)
        .flatMap(each -> each.indicators().stream())
        .collect(Collectors.toSet());
  }

  /// What an edition shows of a dataset in its tables. Where they were taken down no proof may rest
  /// on their figures. What they suppressed stays suppressed.
  Figures ofEdition(ReleaseFigures release, int edition) {
    String dataset = release.release().description().dataset();
    return all.stream()
            .anyMatch(each -> edition <= each.upTo() && each.datasets().contains(dataset))
        ? suppressedOnly(release.figures())
        : release.figures();
  }

  private static Figures suppressedOnly(Figures figures) {
    return figures.with(
        figures.series().stream().flatMap(each -> suppressedOnly(each).stream()).toList(),
        List.of(),
        List.of());
  }

  private static Optional<FileSeries> suppressedOnly(FileSeries each) {
    Series series = each.series();
    List<Observation> suppressed =
        series.observations().stream()
            .filter(at -> at.value() instanceof Value.Suppressed)
            .toList();
    return suppressed.isEmpty()
        ? Optional.empty()
        : Optional.of(new FileSeries(each.file(), new Series(series.key(), suppressed)));
  }
}
