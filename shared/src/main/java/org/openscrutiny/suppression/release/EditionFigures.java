package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.constraints.LinkedFigures;

/// The figures of all datasets of an edition as one, with what earlier editions showed of those
/// that are protected.
final class EditionFigures {
  /// Of a dataset whose publisher's own control applies nothing is asked but what it counts.
  private static final Threshold NONE = new Threshold(0, false);

  private final Catalogue catalogue;
  private final List<ProtectedDataset> guarded;
  private final Map<Cell, Long> counts = new LinkedHashMap<>();
  private final Set<Cell> hidden = new HashSet<>();
  private final Set<Cell> fixed = new HashSet<>();
  private final Set<Cell> maybeZero = new HashSet<>();
  private final Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
  private final Set<FilterGroup> groups = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Map<Cell, Origin> origins = new HashMap<>();

  /// @param others whose publishers' own control applies
  EditionFigures(
      Catalogue catalogue, List<ProtectedDataset> guarded, List<JointClearing.Dataset> others) {
    this.catalogue = catalogue;
    this.guarded = guarded;
    guarded.forEach(this::add);
    Set<String> linked = linkedIndicators();
    others.forEach(each -> addPublic(each, linked));
    guarded.forEach(this::addGone);
  }

  private void add(ProtectedDataset each) {
    JointClearing.Dataset dataset = each.dataset();
    ReleaseCells own = each.cells();
    Set<Cell> remembered = each.earlier().remembered(own);
    LinkedFigures figures =
        new CountsOfRelease(each.primary(catalogue), own, each.limit(), each.hiddenBefore())
            .linked(remembered)
            .with(Clearing.outside(dataset.description()));
    figures.counts().forEach(counts::putIfAbsent);
    hidden.addAll(figures.hidden());
    fixed.addAll(figures.fixed());
    maybeZero.addAll(figures.maybeZero());
    groups.addAll(figures.groups());
    figures
        .ratios()
        .forEach((cell, printed) ->
            ratios.merge(cell, printed, (one, other) -> one.isEmpty() ? one : other));
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
        .forEach(count -> origins.put(Cell.of(count), new Origin.Elsewhere(count.source())));
    remembered.forEach(cell -> remember(each, cell));
    dataset.clearance().alreadyPublic().stream()
        .filter(
            known -> each.earlier().remembers(Cell.of(known.key(), known.period()), known.figure()))
        .forEach(known -> remember(each, Cell.of(known.key(), known.period())));
  }

  /// What was shown and is no longer given is a constant too; what was hidden is hidden still.
  private void addGone(ProtectedDataset each) {
    EarlierFigures earlier = each.earlier();
    PrimarySuppression primary = each.primary(catalogue);
    earlier
        .printed()
        .forEach((name, last) -> {
          if (!given.contains(name) && !earlier.hidden().containsKey(name)) {
            remember(each, last.cell());
          }
        });
    earlier
        .hidden()
        .forEach((name, last) -> {
          if (!given.contains(name) && primary.isCount(last.cell())) {
            hidden.add(last.cell());
            maybeZero.add(last.cell());
            origins.putIfAbsent(last.cell(), each.origin(last));
          }
        });
  }

  private void remember(ProtectedDataset each, Cell cell) {
    EarlierFigures.Last last = each.earlier().printed().get(cell.name());
    if (last == null) {
      return;
    }
    PrimarySuppression primary = each.primary(catalogue);
    if (primary.isCount(cell) && CountsOfRelease.isWhole(last.figure())) {
      counts.put(cell, last.figure().longValueExact());
    } else if (primary.isRatio(cell)) {
      ratios.put(cell, Optional.of(last.figure()));
    } else {
      return;
    }
    fixed.add(cell);
    origins.putIfAbsent(cell, each.origin(last));
  }

  /// Of the figures of a proof that no dataset prints.
  Map<Cell, Origin> origins(FigureCertificate proof) {
    Map<Cell, Origin> found = new HashMap<>();
    Stream.concat(proof.figures().stream().flatMap(Optional::stream), proof.ratios().stream())
        .filter(cell -> guarded.stream().noneMatch(each -> each.cells().isShown(cell)))
        .forEach(cell ->
            Optional.ofNullable(origins.get(cell)).ifPresent(origin -> found.put(cell, origin)));
    return found;
  }

  /// The indicators of the counts that are guarded, and those that share a relation or a ratio with
  /// them.
  private Set<String> linkedIndicators() {
    var all = new HashSet<String>();
    counts.keySet().forEach(cell -> all.add(cell.indicator()));
    hidden.forEach(cell -> all.add(cell.indicator()));
    var found = new HashSet<>(all);
    catalogue.relations().stream()
        .map(relation -> relation.terms().stream().map(term -> term.indicator()).toList())
        .filter(named -> named.stream().anyMatch(all::contains))
        .forEach(found::addAll);
    catalogue
        .indicators()
        .forEach(indicator -> {
          var named = new ArrayList<String>();
          named.add(indicator.id());
          indicator.numerator().ifPresent(named::add);
          indicator.denominator().ifPresent(named::add);
          if (named.stream().anyMatch(all::contains)) {
            found.addAll(named);
          }
        });
    return found;
  }

  /// What a publisher has shown of it is known, whatever others hide.
  private void addPublic(JointClearing.Dataset dataset, Set<String> linked) {
    var own = new ReleaseCells(dataset.figures());
    var primary = new PrimarySuppression(catalogue.byId(), own, NONE);
    groups.addAll(own.groups());
    own.all()
        .forEach((cell, value) -> {
          if (linked.contains(cell.indicator()) && value instanceof Value.Figure(var number)) {
            given.add(cell.name());
            if (primary.isCount(cell) && CountsOfRelease.isWhole(number)) {
              counts.put(cell, number.longValueExact());
              fixed.add(cell);
            } else if (primary.isRatio(cell)) {
              ratios.put(cell, Optional.of(number));
            }
          }
        });
  }

  LinkedFigures figures() {
    var unknown = new HashSet<>(hidden);
    unknown.removeAll(counts.keySet());
    return new LinkedFigures(counts, unknown, hidden, fixed, maybeZero, ratios, groups);
  }
}
