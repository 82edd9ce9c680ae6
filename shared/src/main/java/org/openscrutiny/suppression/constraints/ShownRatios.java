package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;

/// Percentages that the catalogue does not define and that are always the ratio of the same two
/// published counts. Example: 70, 86 and 65 are 114 of 164, 131 of 152 and 112 of 173.
public final class ShownRatios {
  private static final int FEWEST = 4;
  private static final int PERCENT = 100;

  /// What the figures of one row describe.
  private record Row(Area area, Filters filters, Period period) {
    static Row of(Cell cell) {
      return new Row(cell.area(), cell.filters(), cell.period());
    }

    Cell of(String indicator) {
      return new Cell(indicator, area, filters, period);
    }
  }

  private ShownRatios() {}

  /// The definitions by the id of the percentage.
  public static Map<String, RatioDefinition> of(LinkedFigures figures, Catalogue catalogue) {
    Map<String, Map<Row, BigDecimal>> printed = new HashMap<>();
    figures
        .ratios()
        .forEach((cell, figure) ->
            figure.ifPresent(number ->
                printed
                    .computeIfAbsent(cell.indicator(), key -> new HashMap<>())
                    .put(Row.of(cell), number)));
    Map<Cell, Long> seen = figures.shown();
    List<String> counts = seen.keySet().stream().map(Cell::indicator).distinct().sorted().toList();
    return printed.entrySet().stream()
        .filter(each -> isOpen(each.getKey(), catalogue) && differs(each.getValue()))
        .flatMap(each ->
            definition(each.getValue(), numerator(each.getKey(), catalogue), counts, seen).stream()
                .map(definition -> Map.entry(each.getKey(), definition)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isOpen(String ratio, Catalogue catalogue) {
    return catalogue
        .indicator(ratio)
        .filter(each -> each.unit() == Unit.PERCENT)
        .filter(each -> each.numerator().isEmpty() || each.denominator().isEmpty())
        .map(Indicator::id)
        .isPresent();
  }

  /// The numerator that the catalogue names.
  private static Optional<String> numerator(String ratio, Catalogue catalogue) {
    return catalogue.indicator(ratio).flatMap(Indicator::numerator);
  }

  private static boolean differs(Map<Row, BigDecimal> printed) {
    return printed.values().stream().distinct().count() >= FEWEST;
  }

  private static Optional<RatioDefinition> definition(
      Map<Row, BigDecimal> printed,
      Optional<String> named,
      List<String> counts,
      Map<Cell, Long> seen) {
    List<String> numerators = named.map(List::of).orElse(counts);
    for (String denominator : counts) {
      for (String numerator : numerators) {
        if (!numerator.equals(denominator) && fits(printed, numerator, denominator, seen)) {
          return Optional.of(
              new RatioDefinition(numerator, denominator, PERCENT, named.isPresent()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(
      Map<Row, BigDecimal> printed, String numerator, String denominator, Map<Cell, Long> seen) {
    int rows = 0;
    for (Map.Entry<Row, BigDecimal> each : printed.entrySet()) {
      Long n = seen.get(each.getKey().of(numerator));
      Long d = seen.get(each.getKey().of(denominator));
      if (n != null && d != null && d > 0) {
        if (!RatioLink.holds(each.getValue(), n, d, PERCENT)) {
          return false;
        }
        rows++;
      }
    }
    return rows >= FEWEST;
  }
}
