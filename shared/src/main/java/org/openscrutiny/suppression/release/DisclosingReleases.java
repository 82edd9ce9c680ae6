package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.release.DisclosingRelease.DisclosingFigure;
import org.openscrutiny.suppression.release.JointClearing.ClearedEdition;
import org.openscrutiny.suppression.release.JointClearing.Dataset;

/// The new releases of an edition that are shown as published and disclose a count that an earlier
/// edition or another dataset has suppressed. Their figures can't be suppressed, so such a release
/// is left out.
///
/// A count is disclosed by a release if it is disclosed with it and not without it. What earlier
/// editions have disclosed, what a release names in `outside`, and what the release itself releases
/// by name are no reason to leave it out. The releases are tried in their order, each together with
/// those that were not left out.
///
/// Example: edition 1 has suppressed a count of May. A release of edition 2 prints the total of the
/// year, and the other eleven months are public. With the total May is disclosed, and without it
/// not.
public final class DisclosingReleases {
  /// So many figures of a release are searched for at most: each takes many clearings.
  private static final int MOST_FIGURES = 3;

  private final JointClearing clearing;
  private final CellIdentity identity;
  private final List<DisclosingRelease> found = new ArrayList<>();
  private List<Dataset> accepted;
  private Set<DisclosedCount> known;

  private DisclosingReleases(JointClearing clearing, CellIdentity identity, List<Dataset> without) {
    this.clearing = clearing;
    this.identity = identity;
    this.accepted = without;
    this.known = clearing.clear(without).disclosed();
  }

  /// @param datasets of the edition
  /// @param inOrder the ids of the datasets, in the order in which their releases are tried
  /// @param cleared the datasets after joint clearing
  public static List<DisclosingRelease> of(
      JointClearing clearing,
      List<Dataset> datasets,
      Comparator<String> inOrder,
      ClearedEdition cleared) {
    List<Dataset> tried =
        datasets.stream()
            .filter(each -> each.isNew() && !each.isProtected())
            .sorted(Comparator.comparing(Dataset::id, inOrder))
            .toList();
    if (tried.isEmpty() || cleared.disclosed().isEmpty()) {
      return List.of();
    }
    var search =
        new DisclosingReleases(
            clearing,
            clearing.identity(datasets),
            datasets.stream().map(each -> tried.contains(each) ? each.leftOut() : each).toList());
    if (!search.knows(cleared.disclosed())) {
      tried.forEach(search::attempt);
    }
    return search.found;
  }

  private boolean knows(Set<DisclosedCount> all) {
    return cells(known).containsAll(cells(all));
  }

  private static Set<Cell> cells(Set<DisclosedCount> counts) {
    return counts.stream().map(DisclosedCount::cell).collect(Collectors.toSet());
  }

  private void attempt(Dataset release) {
    List<Dataset> with = with(release);
    Set<DisclosedCount> all = clearing.clear(with).disclosed();
    Optional<DisclosedCount> first = more(all, release);
    if (first.isEmpty()) {
      accepted = with;
      known = all;
    } else {
      found.add(new DisclosingRelease(release.id(), figures(release, first.get())));
    }
  }

  private List<Dataset> with(Dataset release) {
    return accepted.stream().map(each -> each.id().equals(release.id()) ? release : each).toList();
  }

  /// A count that a release discloses and that was not disclosed without it.
  private Optional<DisclosedCount> more(Set<DisclosedCount> all, Dataset release) {
    Set<Cell> before = cells(known);
    return all.stream()
        .filter(each -> !before.contains(each.cell()))
        .filter(each ->
            Stream.concat(Stream.of(each.cell()), each.of().stream())
                .noneMatch(release::releasesByName))
        .min(Comparator.comparing(each -> each.cell().name()));
  }

  /// Searches for the smallest number of figures, nearest to the disclosed count first, that
  /// disclose something. The last of them is one that discloses.
  private List<DisclosingFigure> figures(Dataset release, DisclosedCount first) {
    List<Printed> left = new ArrayList<>(newFigures(release, first.cell()));
    var disclosing = new ArrayList<DisclosingFigure>();
    Optional<DisclosedCount> disclosed = disclosed(release, left);
    while (disclosed.isPresent() && !left.isEmpty() && disclosing.size() < MOST_FIGURES) {
      int enough = left.size();
      int few = 0;
      while (enough - few > 1) {
        int middle = (few + enough) / 2;
        Optional<DisclosedCount> then = disclosed(release, left.subList(0, middle));
        if (then.isPresent()) {
          enough = middle;
          disclosed = then;
        } else {
          few = middle;
        }
      }
      Printed last = left.remove(enough - 1);
      disclosing.add(new DisclosingFigure(last.file(), last.cell(), disclosed.get().cell()));
      disclosed = disclosed(release, left);
    }
    return disclosing.isEmpty() ? calculation(release, first) : disclosing;
  }

  /// What a release discloses with only some of its new figures.
  private Optional<DisclosedCount> disclosed(Dataset release, List<Printed> kept) {
    EarlierFigures earlier = release.earlierFigures(identity);
    Set<Cell> removed =
        Printed.of(release.figures())
            .filter(each -> isNew(each, earlier))
            .map(Printed::cell)
            .collect(Collectors.toSet());
    kept.forEach(each -> removed.remove(each.cell()));
    Dataset less = release.with(without(release.figures(), removed));
    return more(clearing.clear(with(less)).disclosed(), release);
  }

  /// The publisher's own calculation that discloses a count.
  private List<DisclosingFigure> calculation(Dataset release, DisclosedCount disclosed) {
    return release.figures().calculations().stream()
        .filter(each -> disclosed.of().contains(identity.of(Cell.of(each.key(), each.period()))))
        .limit(1)
        .map(each ->
            new DisclosingFigure(each.file(), Cell.of(each.key(), each.period()), disclosed.cell()))
        .toList();
  }

  /// A figure of a release.
  private record Printed(String file, Cell cell, Value value) {
    static Stream<Printed> of(Figures figures) {
      return Stream.concat(
          figures.series().stream()
              .flatMap(each ->
                  each.series().observations().stream()
                      .map(observation ->
                          new Printed(
                              each.file(),
                              Cell.of(each.series().key(), observation.period()),
                              observation.value()))),
          figures.repeats().stream()
              .map(each ->
                  new Printed(each.file(), Cell.of(each.key(), each.period()), each.value())));
    }
  }

  private boolean isNew(Printed each, EarlierFigures earlier) {
    return each.value()
        .figure()
        .filter(figure -> !earlier.remembers(identity.of(each.cell()), figure))
        .isPresent();
  }

  /// The figures of a release that no earlier edition has shown, those nearest to a count first.
  private List<Printed> newFigures(Dataset release, Cell near) {
    EarlierFigures earlier = release.earlierFigures(identity);
    Map<Cell, Printed> all = new LinkedHashMap<>();
    Printed.of(release.figures())
        .filter(each -> isNew(each, earlier))
        .forEach(each -> all.putIfAbsent(each.cell(), each));
    return all.values().stream()
        .sorted(
            Comparator.comparingInt((Printed each) -> distance(identity.of(each.cell()), near))
                .thenComparing(each -> each.cell().name()))
        .toList();
  }

  private static int distance(Cell one, Cell other) {
    int distance = one.indicator().equals(other.indicator()) ? 0 : 1;
    distance += one.period().equals(other.period()) ? 0 : 1;
    distance += one.filters().equals(other.filters()) ? 0 : 1;
    return distance + (one.area().equals(other.area()) ? 0 : 10);
  }

  /// The figures of a release without some.
  private static Figures without(Figures figures, Set<Cell> removed) {
    return figures.with(
        figures.series().stream()
            .map(each ->
                new FileSeries(
                    each.file(),
                    new Series(
                        each.series().key(),
                        each.series().observations().stream()
                            .filter(observation ->
                                !removed.contains(
                                    Cell.of(each.series().key(), observation.period())))
                            .toList())))
            .toList(),
        List.of(),
        figures.repeats().stream()
            .filter(each -> !removed.contains(Cell.of(each.key(), each.period())))
            .toList());
  }
}
