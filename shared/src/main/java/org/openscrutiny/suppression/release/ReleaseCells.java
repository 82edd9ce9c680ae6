package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// The figures of one release by cell, and which of them are suppressed.
final class ReleaseCells {
  private final Map<Cell, Value> values = new HashMap<>();
  private final Set<Cell> suppressed = new HashSet<>();
  private final Set<Period> periods = new HashSet<>();
  private final Set<Area> areas = new HashSet<>();
  private final Set<FilterGroup> groups;

  /// A second printing counts only if there is no first one.
  ReleaseCells(Figures figures) {
    groups = figures.filterGroups();
    for (Figures.FileSeries each : figures.series()) {
      for (Observation observation : each.series().observations()) {
        put(Cell.of(each.series().key(), observation.period()), observation.value());
      }
    }
    figures
        .repeats()
        .forEach(repeat -> put(Cell.of(repeat.key(), repeat.period()), repeat.value()));
    values.forEach((cell, value) -> {
      if (value instanceof Value.Suppressed) {
        suppressed.add(cell);
      }
    });
  }

  private void put(Cell cell, Value value) {
    values.merge(cell, value, (first, second) -> isFigureOrSuppressed(first) ? first : second);
    periods.add(cell.period());
    areas.add(cell.area());
  }

  private static boolean isFigureOrSuppressed(Value value) {
    return value instanceof Value.Figure || value instanceof Value.Suppressed;
  }

  Map<Cell, Value> all() {
    return values;
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

  Stream<Area> areas() {
    return areas.stream();
  }
}
