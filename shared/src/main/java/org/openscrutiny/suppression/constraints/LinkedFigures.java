package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.FilterGroup;

/// All figures that are protected together, and what is known of each.
///
/// @param counts counts of children or of events about them, as they are
/// @param unknown counts that came hidden, so that nobody here knows them
/// @param hidden counts that may not be shown, known or not
/// @param fixed what can't be hidden: counts, percentages and rates that are public from elsewhere,
///   and zeros where zeros are shown
/// @param maybeZero hidden counts of which a reader doesn't know that they are above zero
/// @param ratios percentages and rates; empty for one that may not be shown and never was
/// @param groups of the levels of filters
public record LinkedFigures(
    Map<Cell, Long> counts,
    Set<Cell> unknown,
    Set<Cell> suppressed,
    Set<Cell> fixed,
    Set<Cell> maybeZero,
    Map<Cell, Optional<BigDecimal>> ratios,
    Set<FilterGroup> groups) {
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
  }

  /// The same with counts that are public elsewhere: they are constants, whatever is hidden here.
  public LinkedFigures with(Map<Cell, Long> outside) {
    var all = new LinkedHashMap<>(counts);
    all.putAll(outside);
    var more = new HashSet<>(fixed);
    more.addAll(outside.keySet());
    var left = new HashSet<>(unknown);
    left.removeAll(outside.keySet());
    return new LinkedFigures(all, left, suppressed, more, maybeZero, ratios, groups);
  }

  /// The same with some percentages and rates hidden that were never shown.
  public LinkedFigures withoutRatios(Set<Cell> more) {
    var fewer = new LinkedHashMap<>(ratios);
    more.forEach(cell -> fewer.put(cell, Optional.empty()));
    return new LinkedFigures(counts, unknown, suppressed, fixed, maybeZero, fewer, groups);
  }

  /// The same with some counts hidden, as far as they can be.
  public LinkedFigures without(Set<Cell> more) {
    var all = new HashSet<>(suppressed);
    more.stream().filter(cell -> !fixed.contains(cell)).forEach(all::add);
    return new LinkedFigures(counts, unknown, all, fixed, maybeZero, ratios, groups);
  }

  /// Whether the figures have a place for a count, known or not.
  public boolean has(Cell cell) {
    return counts.containsKey(cell) || unknown.contains(cell);
  }

  /// The least that a reader knows a hidden count to be.
  public long lowest(Cell cell) {
    return maybeZero.contains(cell) ? 0 : 1;
  }

  /// A count as a reader sees it.
  public OptionalLong shown(Cell cell) {
    return suppressed.contains(cell) ? OptionalLong.empty() : count(cell);
  }

  /// The counts that a reader sees.
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
