package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.FilterGroup;

/// All figures that are protected together, and what is known about each.
///
/// @param counts the true counts of children, or of events about children
/// @param unknown counts that were suppressed by their publisher, so that this program doesn't know
///   them
/// @param suppressed counts that may not be shown, known or not
/// @param fixed what can't be suppressed: counts, percentages and rates that are public from
///   elsewhere, and zeros if zeros are shown
/// @param maybeZero suppressed counts that may be zero as far as a reader knows
/// @param ratios percentages and rates; empty for one that may not be shown and never was
/// @param groups the groups of the levels of filters
/// @param declared what the releases say of their own figures and levels
/// @param printings the cells that each release gave together; empty if one release gave them all
public record LinkedFigures(
    Map<Cell, Long> counts,
    Set<Cell> unknown,
    Set<Cell> suppressed,
    Set<Cell> fixed,
    Set<Cell> maybeZero,
    Map<Cell, Optional<BigDecimal>> ratios,
    Set<FilterGroup> groups,
    DeclaredRelations declared,
    List<Set<Cell>> printings) {
  public LinkedFigures {
    counts = Collections.unmodifiableMap(counts);
    unknown = Set.copyOf(unknown);
    var all = new HashSet<>(suppressed);
    all.addAll(unknown);
    suppressed = Set.copyOf(all);
    fixed = Set.copyOf(fixed);
    maybeZero = Set.copyOf(maybeZero);
    ratios = Collections.unmodifiableMap(ratios);
    groups = Set.copyOf(groups);
    printings = List.copyOf(printings);
  }

  /// The same figures with counts that are public elsewhere. These are constants, whatever is
  /// suppressed here.
  public LinkedFigures with(Map<Cell, Long> outside) {
    var all = new LinkedHashMap<>(counts);
    all.putAll(outside);
    var more = new HashSet<>(fixed);
    more.addAll(outside.keySet());
    var left = new HashSet<>(unknown);
    left.removeAll(outside.keySet());
    return new LinkedFigures(
        all, left, suppressed, more, maybeZero, ratios, groups, declared, printings);
  }

  /// The same figures with counts of months that are shown only as a part of a longer period. A
  /// reader knows that each is zero or more.
  ///
  /// @param months their cells, with the count where it is known
  public LinkedFigures withRecoded(Map<Cell, OptionalLong> months) {
    var all = new LinkedHashMap<>(counts);
    var more = new HashSet<>(unknown);
    var hidden = new HashSet<>(suppressed);
    var zeros = new HashSet<>(maybeZero);
    months.forEach((cell, count) -> {
      if (!has(cell)) {
        count.ifPresentOrElse(known -> all.put(cell, known), () -> more.add(cell));
        hidden.add(cell);
        zeros.add(cell);
      }
    });
    return new LinkedFigures(all, more, hidden, fixed, zeros, ratios, groups, declared, printings);
  }

  /// The same figures where every suppressed count may be zero.
  public LinkedFigures withZeros() {
    return new LinkedFigures(
        counts, unknown, suppressed, fixed, suppressed, ratios, groups, declared, printings);
  }

  /// The same figures with what their release says of them.
  public LinkedFigures with(DeclaredRelations relations) {
    return new LinkedFigures(
        counts, unknown, suppressed, fixed, maybeZero, ratios, groups, relations, printings);
  }

  /// The same figures with some percentages and rates suppressed that were never shown.
  public LinkedFigures withoutRatios(Set<Cell> more) {
    var fewer = new LinkedHashMap<>(ratios);
    more.forEach(cell -> fewer.put(cell, Optional.empty()));
    return new LinkedFigures(
        counts, unknown, suppressed, fixed, maybeZero, fewer, groups, declared, printings);
  }

  /// The same figures with some more counts suppressed, except those that can't be.
  public LinkedFigures without(Set<Cell> more) {
    var all = new HashSet<>(suppressed);
    more.stream().filter(cell -> !fixed.contains(cell)).forEach(all::add);
    return new LinkedFigures(
        counts, unknown, all, fixed, maybeZero, ratios, groups, declared, printings);
  }

  /// Whether the figures have a place for a count, known or not.
  public boolean has(Cell cell) {
    return counts.containsKey(cell) || unknown.contains(cell);
  }

  /// The lower bound that a reader knows for a suppressed count.
  public long lowest(Cell cell) {
    return maybeZero.contains(cell) ? 0 : 1;
  }

  /// The count, if it is shown.
  public OptionalLong shown(Cell cell) {
    return suppressed.contains(cell) ? OptionalLong.empty() : count(cell);
  }

  /// The counts that are shown.
  public Map<Cell, Long> shown() {
    var shown = new LinkedHashMap<>(counts);
    shown.keySet().removeAll(suppressed);
    return shown;
  }

  public OptionalLong count(Cell cell) {
    Long count = counts.get(cell);
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
