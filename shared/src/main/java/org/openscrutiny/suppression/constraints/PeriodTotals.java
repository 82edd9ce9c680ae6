package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;

/// Sums over periods: the months of a quarter, the quarters of a year. They need an indicator that
/// is published for periods of several lengths.
final class PeriodTotals {
  private PeriodTotals() {}

  static Stream<ConstraintFamily> of(Collection<Cell> counts) {
    Map<List<Object>, Map<Frequency, List<Cell>>> lines = new LinkedHashMap<>();
    for (Cell cell : counts) {
      lines
          .computeIfAbsent(
              List.of(cell.indicator(), cell.area(), cell.filters()), key -> new TreeMap<>())
          .computeIfAbsent(cell.period().frequency(), key -> new ArrayList<>())
          .add(cell);
    }
    Map<List<Object>, List<Sum>> constraintFamilies = new LinkedHashMap<>();
    lines.values().stream()
        .filter(line -> line.size() > 1)
        .forEach(line ->
            line.forEach((frequency, totals) ->
                line.forEach((finer, parts) -> {
                  if (finer.compareTo(frequency) < 0) {
                    totals.stream()
                        .flatMap(total -> sum(total, parts))
                        .forEach(sum ->
                            constraintFamilies
                                .computeIfAbsent(
                                    List.of(totals.getFirst().indicator(), frequency, finer),
                                    key -> new ArrayList<>())
                                .add(sum));
                  }
                })));
    return constraintFamilies.values().stream().map(sums -> new ConstraintFamily(sums, true));
  }

  /// The sum of the shorter periods, if they fill the period.
  private static Stream<Sum> sum(Cell total, List<Cell> finer) {
    Period period = total.period();
    List<Cell> parts =
        finer.stream()
            .filter(part -> !part.period().start().isBefore(period.start()))
            .filter(part -> !part.period().end().isAfter(period.end()))
            .toList();
    int months = parts.stream().mapToInt(part -> part.period().identifier().months()).sum();
    return parts.size() > 1 && months == period.identifier().months()
        ? Stream.of(Sum.total(total, parts))
        : Stream.empty();
  }
}
