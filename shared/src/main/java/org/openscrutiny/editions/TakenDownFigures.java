package org.openscrutiny.editions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Takedown;
import org.openscrutiny.pages.Removal;
import org.openscrutiny.suppression.release.JointClearing;

/// Figures without those that were taken down, and without what follows from these. They are
/// suppressed in every release of their dataset, so what follows from them further is cleared as
/// for any other suppressed figure.
final class TakenDownFigures {
  private final Compilation compilation;
  private final JointClearing clearing;

  /// The names of the figures, by dataset.
  private final Map<String, Set<String>> names = new HashMap<>();

  /// The indicators of the figures.
  private final Set<String> indicators = new TreeSet<>();

  private TakenDownFigures(Compilation compilation, JointClearing clearing) {
    this.compilation = compilation;
    this.clearing = clearing;
  }

  static TakenDownFigures of(Compilation compilation, JointClearing clearing) {
    var figures = new TakenDownFigures(compilation, clearing);
    if (!compilation.takedowns().isEmpty()) {
      figures.find();
    }
    return figures;
  }

  private void find() {
    for (Takedown each : compilation.newTakedowns()) {
      Stream.of(each.indicator()).filter(id -> !id.isEmpty()).forEach(indicators::add);
      Stream.concat(compilation.now().values().stream(), compilation.before().values().stream())
          .map(ReleaseFigures::release)
          .filter(release -> release.id().equals(each.release()))
          .forEach(release -> indicators.addAll(release.indicators()));
    }
    all().forEach(release -> of(dataset(release)).addAll(covered(release)));
    Set<Cell> following =
        clearing.following(
            compilation.now().values().stream()
                .map(each ->
                    new JointClearing.Dataset(
                        each.release().description(),
                        each.release().clearance(),
                        without(each).figures(),
                        false,
                        List.of(),
                        names(dataset(each))))
                .toList());
    Set<String> all = following.stream().map(Cell::name).collect(Collectors.toSet());
    compilation.now().keySet().forEach(dataset -> of(dataset).addAll(all));
    if (!compilation.newTakedowns().isEmpty()) {
      following.forEach(cell -> indicators.add(cell.indicator()));
    }
  }

  private Set<String> of(String dataset) {
    return names.computeIfAbsent(dataset, _ -> new HashSet<>());
  }

  /// A release without its figures that were taken down one by one, and what follows from them.
  ReleaseFigures without(ReleaseFigures release) {
    Set<String> own = names(dataset(release));
    return own.isEmpty()
        ? release
        : new ReleaseFigures(
            release.release(),
            clearing.suppress(release.release().description(), release.figures(), own));
  }

  /// The names of the figures of a dataset that must not be calculated.
  Set<String> names(String dataset) {
    return Set.copyOf(names.getOrDefault(dataset, Set.of()));
  }

  /// The ids of the indicators of what is taken down, and of what follows from it.
  Set<String> indicators() {
    return indicators;
  }

  /// What leaves the editions before this one: the pages of indicators, and the tables of all
  /// datasets that have one of them.
  Removal removal(Set<String> reached) {
    Set<String> datasets =
        all()
            .map(ReleaseFigures::release)
            .filter(each -> each.indicators().stream().anyMatch(reached::contains))
            .map(TakenDownFigures::dataset)
            .collect(Collectors.toSet());
    List<Takedown> takedowns = compilation.newTakedowns();
    return new Removal(
        compilation.edition().number() - 1,
        LondonTime.of(takedowns.getLast().at()).toLocalDate(),
        takedowns.stream().map(Takedown::reason).distinct().collect(Collectors.joining(" ")),
        datasets,
        reached);
  }

  /// The releases of this edition, of the one before, and of all others.
  private Stream<ReleaseFigures> all() {
    return Stream.of(
            compilation.now().values().stream(),
            compilation.before().values().stream(),
            compilation.past().values().stream()
                .flatMap(List::stream)
                .map(Compilation.Past::release))
        .flatMap(each -> each);
  }

  /// Whether a release was taken down as a whole.
  boolean ofWhole(ReleaseFigures release) {
    return compilation.takedowns().stream()
        .anyMatch(each -> each.release().equals(release.release().id()));
  }

  private Set<String> covered(ReleaseFigures release) {
    List<Takedown> own =
        compilation.takedowns().stream()
            .filter(each -> !each.ofWholeRelease())
            .filter(each -> each.dataset().equals(dataset(release)))
            .toList();
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

  private static String dataset(ReleaseFigures release) {
    return dataset(release.release());
  }

  private static String dataset(Release release) {
    return release.description().dataset();
  }
}
