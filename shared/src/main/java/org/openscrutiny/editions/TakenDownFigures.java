package org.openscrutiny.editions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.release.JointClearing;

/// Figures without those that were taken down. These are suppressed in every release of their
/// dataset, so that what follows from them is cleared as for any other suppressed figure.
///
/// @param takedowns those that the edition honours
record TakenDownFigures(List<Takedown> takedowns, JointClearing clearing) {

  /// A release without its figures that were taken down one by one.
  ReleaseFigures without(ReleaseFigures release) {
    Set<String> names = names(release);
    return names.isEmpty()
        ? release
        : new ReleaseFigures(
            release.release(),
            clearing.suppress(release.release().description(), release.figures(), names));
  }

  /// The names of its figures that were taken down one by one.
  Set<String> names(ReleaseFigures release) {
    List<Takedown> own = of(release);
    if (own.isEmpty()) {
      return Set.of();
    }
    return Stream.concat(
            release.figures().series().stream()
                .flatMap(each ->
                    each.series().observations().stream()
                        .map(at -> Cell.of(each.series().key(), at.period()))),
            release.figures().repeats().stream().map(each -> Cell.of(each.key(), each.period())))
        .filter(cell -> own.stream().anyMatch(takedown -> takedown.covers(cell)))
        .map(Cell::name)
        .collect(Collectors.toSet());
  }

  /// Whether a release was taken down as a whole.
  boolean ofWhole(ReleaseFigures release) {
    return takedowns.stream().anyMatch(each -> each.release().equals(release.release().id()));
  }

  /// What an edition showed of a dataset. The tables of a dataset are gone from the editions that
  /// showed what was taken down: their figures are not public any more, and no proof may rest on
  /// them. What they suppressed stays suppressed.
  Figures ofEdition(ReleaseFigures release, int edition) {
    boolean isGone = of(release).stream().anyMatch(each -> edition <= each.edition());
    return isGone ? suppressedOnly(release.figures()) : release.figures();
  }

  private List<Takedown> of(ReleaseFigures release) {
    return takedowns.stream()
        .filter(each -> !each.ofWholeRelease())
        .filter(each -> each.dataset().equals(release.release().description().dataset()))
        .toList();
  }

  private static Figures suppressedOnly(Figures figures) {
    return figures.with(
        figures.series().stream().map(TakenDownFigures::suppressedOnly).flatMap(Optional::stream).toList(),
        List.of(),
        List.of());
  }

  private static Optional<FileSeries> suppressedOnly(FileSeries each) {
    Series series = each.series();
    List<Observation> suppressed =
        series.observations().stream()
            .filter(at -> at.value() instanceof Value.Suppressed)
            .toList();
    return Optional.of(suppressed)
        .filter(found -> !found.isEmpty())
        .map(found -> new FileSeries(each.file(), new Series(series.key(), found)));
  }
}
