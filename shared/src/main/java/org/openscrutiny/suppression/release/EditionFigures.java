package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.release.PrintedNames.PublicElsewhere;

/// The figures of all datasets of an edition together, with what earlier editions showed of them
/// and suppressed.
///
/// Where zeros are shown, a reader takes a suppressed count for 1 or more, so its interval has to
/// be wide from 1 on. It may be zero all the same: a publisher's own `c`, or a count that was
/// suppressed and is revised to zero. If what is shown refutes 1 or more, zero is allowed
/// ([LinkedFigures#withZeros]).
final class EditionFigures {
  private final Catalogue catalogue;
  private final CellIdentity identity;
  private final Map<Cell, Long> counts = new LinkedHashMap<>();
  private final Set<Cell> suppressed = new HashSet<>();
  private final Set<Cell> fixed = new HashSet<>();
  private final Set<Cell> maybeZero = new HashSet<>();
  private final Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
  private final Set<FilterGroup> groups = new HashSet<>();

  /// The names of the figures that the edition gives, shown or suppressed.
  private final Set<String> given = new HashSet<>();

  /// The figures that protected datasets give or gave.
  private final Set<Cell> ours = new HashSet<>();

  private final Map<Cell, PublicElsewhere> elsewhere = new HashMap<>();
  private final List<Set<Cell>> printings = new ArrayList<>();
  private DeclaredRelations declared = DeclaredRelations.NONE;

  /// @param others datasets that are shown as published
  EditionFigures(
      Catalogue catalogue,
      CellIdentity identity,
      List<EditionDataset> protectedDatasets,
      List<EditionDataset> others) {
    this.catalogue = catalogue;
    this.identity = identity;
    protectedDatasets.forEach(this::add);
    protectedDatasets.forEach(this::addSuppressedBefore);
    others.forEach(this::addSuppressedBefore);
    LinkedScope scope =
        LinkedScope.ofCells(catalogue, Stream.concat(ours.stream(), suppressed.stream()));
    others.forEach(each -> addPublic(each, scope));
    protectedDatasets.forEach(each -> addGone(each, cell -> true));
    others.forEach(each -> addGone(each, scope::contains));
  }

  private void add(EditionDataset each) {
    JointClearing.Dataset dataset = each.dataset();
    ReleaseCells own = each.cells();
    declared = declared.and(identity.of(dataset.description().disclosure().relations()));
    Map<Cell, OptionalLong> recoded = each.recodedMonths(catalogue);
    var together = new HashSet<>(own.all().keySet());
    together.addAll(recoded.keySet());
    printings.add(together);
    dataset.earlier().stream()
        .map(earlier -> new ReleaseCells(earlier.figures(), identity).all().keySet())
        .forEach(printings::add);
    Set<Cell> remembered = each.earlier().remembered(own);
    LinkedFigures figures =
        new CountsOfRelease(each.primary(catalogue), own, each.limit(), each.suppressedBefore())
            .linked(remembered)
            .with(Clearing.outside(dataset.description(), identity))
            .withRecoded(recoded);
    figures.counts().forEach(counts::putIfAbsent);
    suppressed.addAll(figures.suppressed());
    fixed.addAll(figures.fixed());
    maybeZero.addAll(each.limit().zeros() ? figures.maybeZero() : recoded.keySet());
    groups.addAll(figures.groups());
    figures.ratios().forEach((cell, printed) -> ratios.merge(cell, printed, EditionFigures::finer));
    ours.addAll(own.all().keySet());
    own.all()
        .forEach((cell, value) -> {
          if (value instanceof Value.Figure || value instanceof Value.Suppressed) {
            given.add(cell.name());
          }
        });
    dataset
        .description()
        .disclosure()
        .outside()
        .forEach(count ->
            elsewhere.put(
                identity.of(Cell.of(count)),
                new PublicElsewhere(Cell.of(count), new Origin.Elsewhere(count.source()))));
    remembered.forEach(cell -> remember(each, cell));
    dataset.clearance().alreadyPublic().stream()
        .filter(known ->
            each.earlier().remembers(own.cell(known.key(), known.period()), known.figure()))
        .forEach(known -> remember(each, own.cell(known.key(), known.period())));
  }

  /// The one of two printings that shows more; empty if one is suppressed.
  private static Optional<BigDecimal> finer(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(figure -> other.map(another -> Printings.finer(another, figure)));
  }

  /// Adds the counts that were suppressed before and that no protected dataset gives any more. They
  /// are still suppressed, also if their dataset is shown as published now.
  private void addSuppressedBefore(EditionDataset each) {
    PrimarySuppression primary = each.primary(catalogue);
    each.dataset().earlier().stream()
        .filter(before -> before.policy().isOurs())
        .forEach(
            before -> ours.addAll(new ReleaseCells(before.figures(), identity).all().keySet()));
    each.earlier()
        .suppressed()
        .forEach((name, last) -> {
          if (!given.contains(name) && primary.isCount(last.cell())) {
            suppressed.add(last.cell());
            if (each.limit().zeros()) {
              maybeZero.add(last.cell());
            }
            elsewhere.putIfAbsent(
                last.cell(), new PublicElsewhere(last.printed(), each.origin(last)));
          }
        });
    if (!each.dataset().isProtected()) {
      Set<Cell> recoded = each.recodedBefore(catalogue);
      suppressed.addAll(recoded);
      maybeZero.addAll(recoded);
    }
  }

  /// Adds what a publisher has shown. It is known, whatever others suppress.
  private void addPublic(EditionDataset each, LinkedScope scope) {
    ReleaseCells own = each.cells();
    PrimarySuppression primary = each.primary(catalogue);
    groups.addAll(own.groups());
    declared = declared.and(identity.of(each.dataset().description().disclosure().relations()));
    printings.add(own.all().keySet());
    own.all()
        .forEach((cell, value) -> {
          if (scope.contains(cell) && value instanceof Value.Figure(var number)) {
            given.add(cell.name());
            fix(cell, number, primary);
          }
        });
  }

  /// Adds the figures that earlier editions showed and this one no longer gives: they are
  /// constants.
  private void addGone(EditionDataset each, Predicate<Cell> linked) {
    EarlierFigures earlier = each.earlier();
    if (!each.dataset().isProtected()) {
      each.dataset().earlier().stream()
          .map(before ->
              new ReleaseCells(before.figures(), identity)
                  .all().keySet().stream().filter(linked).collect(Collectors.toSet()))
          .forEach(printings::add);
    }
    earlier
        .printed()
        .forEach((name, last) -> {
          if (!given.contains(name)
              && !earlier.suppressed().containsKey(name)
              && linked.test(last.cell())) {
            remember(each, last.cell());
          }
        });
  }

  private void remember(EditionDataset each, Cell cell) {
    EarlierFigures.LastSeen last = each.earlier().printed().get(cell.name());
    if (last != null && fix(cell, last.figure(), each.primary(catalogue))) {
      elsewhere.putIfAbsent(cell, new PublicElsewhere(last.printed(), each.origin(last)));
    }
  }

  /// Adds a figure that can't be suppressed. Returns whether it is a count or a ratio.
  private boolean fix(Cell cell, BigDecimal figure, PrimarySuppression primary) {
    if (primary.isCount(cell) && CountsOfRelease.isWhole(figure)) {
      counts.put(cell, figure.longValueExact());
    } else if (primary.isRatio(cell)) {
      ratios.put(cell, Optional.of(figure));
    } else {
      return false;
    }
    fixed.add(cell);
    return true;
  }

  /// Where figures are public that the edition may not print.
  Map<Cell, PublicElsewhere> elsewhere() {
    return elsewhere;
  }

  /// Whether a count is one that a protected dataset gives, gave or suppressed.
  boolean isOurs(Cell cell) {
    return ours.contains(cell) || suppressed.contains(cell);
  }

  LinkedFigures figures() {
    var unknown = new HashSet<>(suppressed);
    unknown.removeAll(counts.keySet());
    return new LinkedFigures(
        counts, unknown, suppressed, fixed, maybeZero, ratios, groups, declared, printings);
  }
}
