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
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.Value;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.release.PrintedNames.PublicElsewhere;

/// The figures of all datasets of an edition together, with what earlier editions showed of the
/// protected ones.
final class EditionFigures {
  /// No threshold: a dataset whose publisher's own control applies is only asked which of its
  /// figures are counts.
  private static final Threshold NONE = new Threshold(0, false);

  private final Catalogue catalogue;
  private final CellIdentity identity;
  private final Map<Cell, Long> counts = new LinkedHashMap<>();
  private final Set<Cell> suppressed = new HashSet<>();
  private final Set<Cell> fixed = new HashSet<>();
  private final Set<Cell> maybeZero = new HashSet<>();
  private final Map<Cell, Optional<BigDecimal>> ratios = new LinkedHashMap<>();
  private final Set<FilterGroup> groups = new HashSet<>();
  private final Set<String> given = new HashSet<>();
  private final Map<Cell, PublicElsewhere> elsewhere = new HashMap<>();
  private final List<Set<Cell>> printings = new ArrayList<>();
  private DeclaredRelations declared = DeclaredRelations.NONE;

  /// A dataset whose publisher's own control applies.
  record PublicDataset(ReleaseDescription description, ReleaseCells cells) {}

  EditionFigures(
      Catalogue catalogue,
      CellIdentity identity,
      List<ProtectedDataset> protectedDatasets,
      List<PublicDataset> others) {
    this.catalogue = catalogue;
    this.identity = identity;
    protectedDatasets.forEach(this::add);
    Set<String> linked = linkedIndicators();
    others.forEach(each -> addPublic(each, linked));
    protectedDatasets.forEach(this::addGone);
  }

  private void add(ProtectedDataset each) {
    JointClearing.Dataset dataset = each.dataset();
    ReleaseCells own = each.cells();
    declared = declared.and(identity.of(dataset.description().disclosure().relations()));
    Map<Cell, OptionalLong> recoded = recodedMonths(each);
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
    maybeZero.addAll(figures.maybeZero());
    groups.addAll(figures.groups());
    figures.ratios().forEach((cell, printed) -> ratios.merge(cell, printed, EditionFigures::finer));
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

  private Map<Cell, OptionalLong> recodedMonths(ProtectedDataset each) {
    return each.dataset().description().disclosure().policy() == Policy.COARSEN
        ? RecodedMonths.of(each.cells(), each.primary(catalogue))
        : Map.of();
  }

  /// Adds the figures that the edition no longer gives. Those shown before are constants, and those
  /// suppressed before are still suppressed.
  private void addGone(ProtectedDataset each) {
    EarlierFigures earlier = each.earlier();
    PrimarySuppression primary = each.primary(catalogue);
    earlier
        .printed()
        .forEach((name, last) -> {
          if (!given.contains(name) && !earlier.suppressed().containsKey(name)) {
            remember(each, last.cell());
          }
        });
    earlier
        .suppressed()
        .forEach((name, last) -> {
          if (!given.contains(name) && primary.isCount(last.cell())) {
            suppressed.add(last.cell());
            maybeZero.add(last.cell());
            elsewhere.putIfAbsent(
                last.cell(), new PublicElsewhere(last.printed(), each.origin(last)));
          }
        });
  }

  private void remember(ProtectedDataset each, Cell cell) {
    EarlierFigures.LastSeen last = each.earlier().printed().get(cell.name());
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
    elsewhere.putIfAbsent(cell, new PublicElsewhere(last.printed(), each.origin(last)));
  }

  /// Where figures are public that the edition may not print.
  Map<Cell, PublicElsewhere> elsewhere() {
    return elsewhere;
  }

  /// The indicators of the protected counts, and those that share a relation or a ratio with them.
  private Set<String> linkedIndicators() {
    var all = new HashSet<String>();
    counts.keySet().forEach(cell -> all.add(cell.indicator()));
    suppressed.forEach(cell -> all.add(cell.indicator()));
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

  /// Adds what a publisher has shown. It is known, whatever others suppress.
  private void addPublic(PublicDataset dataset, Set<String> linked) {
    ReleaseCells own = dataset.cells();
    var primary = new PrimarySuppression(catalogue.byId(), own, NONE);
    groups.addAll(own.groups());
    declared = declared.and(identity.of(dataset.description().disclosure().relations()));
    printings.add(own.all().keySet());
    own.all()
        .forEach((cell, value) -> {
          if (linked.contains(cell.indicator()) && value instanceof Value.Figure(var number)) {
            given.add(cell.name());
            if (primary.isCount(cell) && CountsOfRelease.isWhole(number)) {
              counts.put(cell, number.longValueExact());
              fixed.add(cell);
            } else if (primary.isRatio(cell)) {
              ratios.put(cell, Optional.of(number));
              fixed.add(cell);
            }
          }
        });
  }

  LinkedFigures figures() {
    var unknown = new HashSet<>(suppressed);
    unknown.removeAll(counts.keySet());
    return new LinkedFigures(
        counts, unknown, suppressed, fixed, maybeZero, ratios, groups, declared, printings);
  }
}
