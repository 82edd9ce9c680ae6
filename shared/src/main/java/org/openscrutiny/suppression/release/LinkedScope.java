package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.SeriesKey;

/// The figures of other datasets that may be linked with those of the protected ones: all of the
/// same areas, and in any area those of an indicator that the catalogue relates to a protected one.
///
/// @param indicators of the protected figures, and those that share a relation or a ratio with them
/// @param areas of the protected figures
public record LinkedScope(Set<String> indicators, Set<Area> areas, CellIdentity identity) {
  public LinkedScope {
    indicators = Set.copyOf(indicators);
    areas = Set.copyOf(areas);
  }

  /// @param figures of the datasets that are or were protected
  /// @param identity which areas are one
  public static LinkedScope ofFigures(
      Catalogue catalogue, CellIdentity identity, Collection<Figures> figures) {
    return of(
        catalogue,
        identity,
        figures.stream()
            .flatMap(each -> each.series().stream())
            .map(each -> identity.of(each.series().key()))
            .map(key -> new Named(key.indicator(), key.area())));
  }

  /// @param cells by the names that they are known by
  static LinkedScope ofCells(Catalogue catalogue, Stream<Cell> cells) {
    return of(
        catalogue,
        CellIdentity.AS_PRINTED,
        cells.map(cell -> new Named(cell.indicator(), cell.area())));
  }

  private record Named(String indicator, Area area) {}

  private static LinkedScope of(Catalogue catalogue, CellIdentity identity, Stream<Named> all) {
    var own = new HashSet<String>();
    var areas = new HashSet<Area>();
    all.forEach(each -> {
      own.add(each.indicator());
      areas.add(each.area());
    });
    var found = new HashSet<>(own);
    catalogue.relations().stream()
        .map(relation -> relation.terms().stream().map(term -> term.indicator()).toList())
        .filter(named -> named.stream().anyMatch(own::contains))
        .forEach(found::addAll);
    catalogue
        .indicators()
        .forEach(indicator -> {
          var named = new ArrayList<String>();
          named.add(indicator.id());
          indicator.numerator().ifPresent(named::add);
          indicator.denominator().ifPresent(named::add);
          if (named.stream().anyMatch(own::contains)) {
            found.addAll(named);
          }
        });
    return new LinkedScope(found, areas, identity);
  }

  public boolean isEmpty() {
    return areas.isEmpty();
  }

  boolean contains(Cell cell) {
    return contains(cell.indicator(), cell.area());
  }

  private boolean contains(SeriesKey key) {
    return contains(key.indicator(), key.area());
  }

  private boolean contains(String indicator, Area area) {
    return indicators.contains(indicator) || areas.contains(area);
  }

  /// Those of some figures.
  public Figures of(Figures figures) {
    return figures.with(
        figures.series().stream()
            .filter(each -> contains(identity.of(each.series().key())))
            .toList(),
        figures.calculations().stream().filter(each -> contains(identity.of(each.key()))).toList(),
        figures.repeats().stream().filter(each -> contains(identity.of(each.key()))).toList());
  }
}
