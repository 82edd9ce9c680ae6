package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// The figures of one release by cell, and which of them are suppressed.
///
/// A cell may be printed under several names ([CellIdentity]). It is shown or suppressed under all
/// of them.
final class ReleaseCells {
  private final CellIdentity identity;
  private final Map<Cell, Value> values = new HashMap<>();

  /// What is printed under each name, for the cells that have another than their own.
  private final Map<Cell, Map<Cell, Value>> printings = new HashMap<>();

  private final Set<Cell> suppressed = new HashSet<>();
  private final Set<Period> periods = new HashSet<>();
  private final Map<String, Area> areas = new HashMap<>();
  private final Set<FilterGroup> groups;

  /// A second printing counts only if there is no first one.
  ReleaseCells(Figures figures, CellIdentity identity) {
    this.identity = identity;
    groups = figures.filterGroups().stream().map(identity::of).collect(Collectors.toSet());
    for (Figures.FileSeries each : figures.series()) {
      for (Observation observation : each.series().observations()) {
        put(Cell.of(each.series().key(), observation.period()), observation.value());
      }
    }
    figures
        .repeats()
        .forEach(repeat -> put(Cell.of(repeat.key(), repeat.period()), repeat.value()));
    printings.forEach(this::join);
    values.forEach((cell, value) -> {
      if (value instanceof Value.Suppressed) {
        suppressed.add(cell);
      }
    });
  }

  private void put(Cell printed, Value value) {
    Cell cell = identity.of(printed);
    Map<Cell, Value> printing =
        isCalled(cell, printed)
            ? values
            : printings.computeIfAbsent(cell, any -> new TreeMap<>(Cell.BY_NAME));
    printing.merge(
        isCalled(cell, printed) ? cell : printed,
        value,
        (first, second) -> isFigureOrSuppressed(first) ? first : second);
    periods.add(printed.period());
    areas.putIfAbsent(printed.area().code(), printed.area());
  }

  /// Whether a cell is printed under its own name.
  private static boolean isCalled(Cell cell, Cell printed) {
    return cell.area().code().equals(printed.area().code())
        && cell.filters().equals(printed.filters());
  }

  private static boolean isFigureOrSuppressed(Value value) {
    return value instanceof Value.Figure || value instanceof Value.Suppressed;
  }

  private void join(Cell cell, Map<Cell, Value> printed) {
    Optional.ofNullable(values.get(cell)).ifPresent(own -> printed.put(cell, own));
    values.put(cell, Printings.joined(printed.values()));
  }

  /// The cell of a figure in a file.
  Cell cell(SeriesKey key, Period period) {
    return identity.of(Cell.of(key, period));
  }

  CellIdentity identity() {
    return identity;
  }

  Map<Cell, Value> all() {
    return values;
  }

  /// The cells that are printed under another name than their own.
  Set<Cell> renamed() {
    return printings.keySet();
  }

  /// What is printed of a cell, by the names under which it is; empty if nothing is.
  Map<Cell, Value> printings(Cell cell) {
    Map<Cell, Value> under = printings.get(cell);
    if (under == null) {
      Value value = values.get(cell);
      under = value == null ? Map.of() : Map.of(cell, value);
    }
    Map<Cell, Value> named = new TreeMap<>(Cell.BY_NAME);
    under.forEach((name, value) ->
        named.put(
            Optional.ofNullable(areas.get(name.area().code())).map(name::of).orElse(name), value));
    return named;
  }

  /// The figure as it came, whether or not it is suppressed by now.
  Optional<BigDecimal> figure(Cell cell) {
    return Optional.ofNullable(values.get(cell)).flatMap(Value::figure);
  }

  Set<Cell> suppressed() {
    return Collections.unmodifiableSet(suppressed);
  }

  boolean isSuppressed(Cell cell) {
    return suppressed.contains(cell);
  }

  boolean isShown(Cell cell) {
    return figure(cell).isPresent() && !isSuppressed(cell);
  }

  void suppress(Cell cell) {
    suppressed.add(cell);
  }

  void suppressNamed(Set<String> names) {
    values.keySet().stream().filter(cell -> names.contains(cell.name())).forEach(suppressed::add);
  }

  Stream<Period> periods() {
    return periods.stream();
  }

  Set<FilterGroup> groups() {
    return groups;
  }

  /// The areas as files name them.
  Stream<Area> areas() {
    return areas.values().stream();
  }
}
