package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Value;

/// What is printed of one cell under several names.
///
/// Figures agree if they are the same, or if one is the other with more decimal places. Example:
/// 7.4 and 7 agree, 7.5 and 7 don't, and 7.5 and 8 don't either, since 7.46 would be printed as 7.
final class Printings {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Printings() {}

  /// The figure with the most decimal places. If there is none, that the figure is suppressed, or
  /// why there is none.
  static Value joined(Collection<Value> values) {
    return values.stream()
        .flatMap(each -> each.figure().stream())
        .reduce(Printings::finer)
        .map(Value::of)
        .or(() -> values.stream().filter(Value.Suppressed.class::isInstance).findFirst())
        .orElseGet(() -> values.iterator().next());
  }

  /// The one with more decimal places.
  static BigDecimal finer(BigDecimal one, BigDecimal other) {
    return one.scale() >= other.scale() ? one : other;
  }

  /// Suppresses our cells whose printings contradict each other: nobody knows which is true.
  ///
  /// @param all the figures that are shown together, ours and those of other publishers
  static void suppressContradicting(List<ReleaseCells> all, List<ReleaseCells> ours) {
    Set<Cell> renamed = new HashSet<>();
    all.forEach(each -> renamed.addAll(each.renamed()));
    for (Cell cell : renamed) {
      if (isSuppressedInPart(cell, ours) || isContradicted(cell, all)) {
        ours.stream()
            .filter(each -> each.all().containsKey(cell))
            .forEach(each -> each.suppress(cell));
      }
    }
  }

  private static boolean isSuppressedInPart(Cell cell, List<ReleaseCells> ours) {
    return ours.stream()
        .flatMap(each -> each.printings(cell).values().stream())
        .anyMatch(Value.Suppressed.class::isInstance);
  }

  private static boolean isContradicted(Cell cell, List<ReleaseCells> all) {
    Map<String, BigDecimal> figures = new HashMap<>();
    for (ReleaseCells each : all) {
      each.printings(cell)
          .forEach((name, value) ->
              value.figure().ifPresent(figure -> figures.putIfAbsent(name.name(), figure)));
    }
    return figures.values().stream()
        .anyMatch(one -> figures.values().stream().anyMatch(other -> !agree(one, other)));
  }

  /// Whether all numbers that are printed as the finer figure are printed as the other with fewer
  /// decimal places.
  private static boolean agree(BigDecimal one, BigDecimal other) {
    BigDecimal within = half(one).subtract(half(other)).abs();
    return one.compareTo(other) == 0
        || (within.signum() > 0 && one.subtract(other).abs().compareTo(within) <= 0);
  }

  private static BigDecimal half(BigDecimal figure) {
    return HALF.scaleByPowerOfTen(-Math.max(figure.scale(), 0));
  }
}
