package org.openscrutiny.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.sources.TakenFigures.Figure;

/// What a version says that the one before did not.
///
/// @param newPeriods the ids of periods without a figure before
/// @param revised the figures that have another value, or a symbol instead of one
/// @param gone the figures that the version has not any more
/// @param newUses what was not taken before
/// @param largest the revision that is largest in proportion to the figure before; empty where no
///   number became another
record VersionDifference(
    List<String> newPeriods,
    Set<Figure> revised,
    Set<Figure> gone,
    List<String> newUses,
    Optional<Revised> largest) {

  /// A number that became another.
  record Revised(Figure figure, BigDecimal from, BigDecimal to) {
    private double share() {
      double base = Math.max(Math.abs(from.doubleValue()), Double.MIN_NORMAL);
      return Math.abs(to.subtract(from).doubleValue()) / base;
    }
  }

  static VersionDifference between(TakenFigures before, TakenFigures now) {
    var revised = new HashSet<Figure>();
    var gone = new HashSet<Figure>();
    var numbers = new ArrayList<Revised>();
    before
        .values()
        .forEach((figure, value) -> {
          String other = now.values().get(figure);
          if (other == null) {
            gone.add(figure);
          } else if (!other.equals(value)) {
            Optional<BigDecimal> from = number(value);
            Optional<BigDecimal> to = number(other);
            if (from.isEmpty()
                || to.isEmpty()
                || from.orElseThrow().compareTo(to.orElseThrow()) != 0) {
              revised.add(figure);
            }
            if (from.isPresent() && to.isPresent()) {
              numbers.add(new Revised(figure, from.orElseThrow(), to.orElseThrow()));
            }
          }
        });
    return new VersionDifference(
        without(now.periods(), before.periods()),
        Set.copyOf(revised),
        Set.copyOf(gone),
        without(uses(now.values()), uses(before.values())),
        numbers.stream()
            .filter(each -> each.from().compareTo(each.to()) != 0)
            .max(
                Comparator.comparingDouble(Revised::share)
                    .thenComparing(each -> each.figure().toString())));
  }

  private static List<String> uses(Map<Figure, String> values) {
    var all = new TreeSet<String>();
    values.keySet().forEach(figure -> all.add(figure.use()));
    return List.copyOf(all);
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(each -> !others.contains(each)).toList();
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// What of the figures before is another now, by use and period.
  Set<Figure> changed() {
    var all = new HashSet<>(revised);
    all.addAll(gone);
    return all;
  }

  /// For the officer, a line each.
  List<String> lines() {
    var lines = new ArrayList<String>();
    if (!newPeriods.isEmpty()) {
      lines.add("New periods: " + String.join(", ", newPeriods));
    }
    if (!newUses.isEmpty()) {
      lines.add("Newly taken: " + String.join(", ", newUses));
    }
    if (!revised.isEmpty()) {
      lines.add(
          "Revised figures: %,d%s"
              .formatted(
                  revised.size(),
                  largest
                      .map(each ->
                          "; the largest change is %s, %s, %s: from %s to %s"
                              .formatted(
                                  each.figure().use(),
                                  each.figure().place(),
                                  each.figure().period(),
                                  each.from().toPlainString(),
                                  each.to().toPlainString()))
                      .orElse("")));
    }
    if (!gone.isEmpty()) {
      lines.add("Figures that are not in it any more: %,d".formatted(gone.size()));
    }
    return lines;
  }
}
