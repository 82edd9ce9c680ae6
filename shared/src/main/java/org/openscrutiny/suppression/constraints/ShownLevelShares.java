package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Percentages of the levels of a filter that always add up to 100, up to rounding. Where nobody
/// prints how many children are in each level, these numbers still add up to the total. Example:
/// 50.0, 37.5 and 12.5 of 40 children are 20 + 15 + 5.
public final class ShownLevelShares {
  private static final int FEWEST_TABLES = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final LinkedFigures figures;
  private final RatioDefinitions definitions;

  /// The percentages of each indicator, by the cell of their denominator.
  private final Map<String, Map<Cell, List<Cell>>> tables = new LinkedHashMap<>();

  private ShownLevelShares(LinkedFigures figures, RatioDefinitions definitions) {
    this.figures = figures;
    this.definitions = definitions;
    figures.ratios().keySet().stream()
        .sorted(Comparator.comparing(Cell::name))
        .forEach(ratio ->
            definitions
                .of(ratio.indicator())
                .filter(RatioDefinition::share)
                .filter(each ->
                    each.wholes().isEmpty()
                        && !each.totals().isEmpty()
                        && ratio.filters().levels().keySet().containsAll(each.totals()))
                .ifPresent(each ->
                    tables
                        .computeIfAbsent(ratio.indicator(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(each.denominatorOf(ratio), key -> new ArrayList<>())
                        .add(ratio)));
    tables.values().removeIf(some -> !alwaysAddUp(some.values().stream()));
  }

  /// The sums of the numbers that nobody prints.
  static Stream<ConstraintFamily> of(LinkedFigures figures, RatioDefinitions definitions) {
    var shares = new ShownLevelShares(figures, definitions);
    return shares.tables.values().stream()
        .map(tables ->
            new ConstraintFamily(
                tables.entrySet().stream()
                    .filter(table -> figures.has(table.getKey()))
                    .filter(table -> table.getValue().stream().noneMatch(shares::isCounted))
                    .map(table -> shares.sum(table.getKey(), table.getValue()))
                    .toList(),
                true));
  }

  /// Percentages to suppress beside others that are suppressed: the smallest, until two are, and
  /// until the suppressed ones together are more children than the threshold. Example: 50.0, 42.5
  /// and a suppressed 7.5 of 40. The 42.5 is suppressed too.
  public static Set<Cell> besideSuppressed(
      LinkedFigures figures, RatioDefinitions definitions, int threshold) {
    var shares = new ShownLevelShares(figures, definitions);
    var additional = new LinkedHashSet<Cell>();
    shares.tables.values().stream()
        .flatMap(tables -> tables.entrySet().stream())
        .filter(table -> table.getValue().stream().noneMatch(shares::isCounted))
        .forEach(table -> shares.addTo(additional, table.getKey(), table.getValue(), threshold));
    return additional;
  }

  private void addTo(Set<Cell> additional, Cell denominator, List<Cell> levels, int threshold) {
    List<Cell> shown =
        new ArrayList<>(
            levels.stream()
                .filter(level -> printed(level).isPresent())
                .sorted(Comparator.comparing(level -> printed(level).orElse(HUNDRED)))
                .toList());
    if (shown.size() == levels.size()) {
      return;
    }
    while (!shown.isEmpty()
        && (shown.size() == levels.size() - 1 || left(denominator, shown) <= threshold)) {
      Cell smallest =
          shown.stream()
              .filter(level -> !figures.fixed().contains(level))
              .findFirst()
              .orElse(shown.getFirst());
      shown.remove(smallest);
      if (!figures.fixed().contains(smallest)) {
        additional.add(smallest);
      }
    }
  }

  /// How many children the percentages leave; many if their total isn't shown.
  private long left(Cell denominator, List<Cell> shown) {
    OptionalLong total = figures.shown(denominator);
    return total.isEmpty()
        ? Long.MAX_VALUE
        : HUNDRED
            .subtract(
                shown.stream()
                    .flatMap(level -> printed(level).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .multiply(BigDecimal.valueOf(total.getAsLong()))
            .divide(HUNDRED, 0, RoundingMode.HALF_UP)
            .longValue();
  }

  private boolean isCounted(Cell ratio) {
    return definitions
        .of(ratio.indicator())
        .map(definition -> figures.has(definition.numeratorOf(ratio)))
        .orElse(false);
  }

  private Sum sum(Cell denominator, List<Cell> levels) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(denominator, -1));
    levels.forEach(level ->
        terms.add(new Term(level.ofIndicator(definitions.numerator(level.indicator())), 1)));
    return Sum.of(terms);
  }

  private Optional<BigDecimal> printed(Cell ratio) {
    return figures.ratios().getOrDefault(ratio, Optional.empty());
  }

  /// Whether the tables that are shown whole add up to 100, and enough are shown.
  private boolean alwaysAddUp(Stream<List<Cell>> some) {
    List<List<Cell>> whole =
        some.filter(levels -> levels.size() > 1)
            .filter(levels -> levels.stream().allMatch(level -> printed(level).isPresent()))
            .toList();
    return whole.size() >= FEWEST_TABLES && whole.stream().allMatch(this::addsUp);
  }

  private boolean addsUp(List<Cell> levels) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal tolerance = BigDecimal.ZERO;
    for (Cell level : levels) {
      BigDecimal own = printed(level).orElse(BigDecimal.ZERO);
      sum = sum.add(own);
      tolerance = tolerance.add(HALF.scaleByPowerOfTen(-Math.max(own.scale(), 0)));
    }
    return sum.subtract(HUNDRED).abs().compareTo(tolerance) <= 0;
  }
}
