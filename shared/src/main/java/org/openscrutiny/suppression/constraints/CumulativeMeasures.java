package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.constraints.Timeline.Measure;

/// Measures that add up what happened since the year began, while nobody prints the periods by
/// themselves. What a figure is more than the one before in the same year is a count that nobody
/// prints: a rest.
///
/// Example: 31 adoptions from April to July and 34 from April to August leave 3 in August.
///
/// An indicator is taken as cumulative for a beginning of the year (January, April, August or
/// September) if no shown figure is below the one before in the same year, and each is below it
/// where a year begins. One figure in 20 may be otherwise: publishers revise. All areas and levels
/// count together. Besides, either its name says so ("year to date"), or the figures are evidence:
///
/// - it falls to less than half where a year begins, at least once;
/// - a figure that is not cumulative rises or falls alike. With n rises, chance shows this in one
///   of 2ⁿ measures, or in as many more as there are ways to choose the exceptions. Times the
///   measures and the beginnings that are tried, this is at most 1 in 10.
///
/// Example: 11 rises show it among 50 indicators: 200 ÷ 2¹¹ = 0.098.
///
/// What is measured at the end of a period is a stock, and is never taken as cumulative.
final class CumulativeMeasures {
  private static final double MOST_BY_CHANCE = 0.1;
  private static final int ROWS_FOR_AN_EXCEPTION = 20;
  private static final int[] BEGINNINGS = {0, 3, 7, 8};
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!up[ -])to[ -]date|\\bytd\\b|cumulative|since[ -](january|april|august|september)"
              + "|so[ -]far");

  /// An indicator by periods of one kind.
  private record Key(String indicator, Group group) {}

  /// What the shown figures say for one beginning of the year.
  ///
  /// @param exceptions figures that are otherwise
  private record Shown(int month, int rises, int restarts, int exceptions) {
    boolean isRefuted() {
      return exceptions * ROWS_FOR_AN_EXCEPTION > rises + restarts;
    }

    double byChance() {
      return Math.pow(2, -rises) * Evidence.choices(rises + exceptions, exceptions);
    }
  }

  private final Map<Key, List<Timeline>> timelines = new LinkedHashMap<>();
  private final Set<String> named;
  private final Set<String> snapshots;

  /// @param snapshots the indicators that are measured at the end of a period
  CumulativeMeasures(
      Map<Measure, Map<Area, Timeline>> timelines, Set<String> named, Set<String> snapshots) {
    timelines.forEach((measure, areas) ->
        this.timelines
            .computeIfAbsent(
                new Key(measure.heading().indicator(), measure.group()), key -> new ArrayList<>())
            .addAll(areas.values()));
    this.named = named;
    this.snapshots = snapshots;
  }

  /// The indicators whose id, title or definition says that they are cumulative.
  static Set<String> named(Catalogue catalogue) {
    return catalogue.indicators().stream()
        .filter(indicator ->
            Stream.of(indicator.id(), indicator.title(), indicator.definition())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> WORDS.matcher(text).find()))
        .map(Indicator::id)
        .collect(Collectors.toSet());
  }

  /// @param isDivided whether the periods between two figures are printed
  Stream<ConstraintFamily> constraintFamilies(Predicate<List<Cell>> isDivided) {
    return timelines.entrySet().stream()
        .filter(entry -> !snapshots.contains(entry.getKey().indicator()))
        .flatMap(entry -> {
          List<Shown> years = years(entry.getKey().indicator(), entry.getValue());
          return years.isEmpty()
              ? Stream.empty()
              : Stream.of(family(entry.getValue(), years, isDivided));
        });
  }

  /// The beginnings of the year that the figures leave open; empty if the measure is not
  /// cumulative.
  private List<Shown> years(String indicator, List<Timeline> lines) {
    List<Shown> open =
        IntStream.of(BEGINNINGS)
            .mapToObj(month -> shown(month, lines))
            .filter(shown -> !shown.isRefuted())
            .toList();
    double tried = (double) timelines.size() * BEGINNINGS.length;
    boolean isShown =
        open.stream()
            .anyMatch(shown -> shown.restarts() > 0 && tried * shown.byChance() <= MOST_BY_CHANCE);
    return isShown || named.contains(indicator) ? open : List.of();
  }

  private static Shown shown(int month, List<Timeline> lines) {
    int rises = 0;
    int restarts = 0;
    int exceptions = 0;
    for (Timeline line : lines) {
      for (int place = 1; place < line.size(); place++) {
        long before = line.count(place - 1);
        long count = line.count(place);
        if (before != Columns.MISSING && count != Columns.MISSING && before + count > 0) {
          boolean isOneYear = isOneYear(month, line, place);
          rises += isOneYear && count > before ? 1 : 0;
          restarts += !isOneYear && 2 * count < before ? 1 : 0;
          exceptions += (isOneYear ? count < before : count >= before) ? 1 : 0;
        }
      }
    }
    return new Shown(month, rises, restarts, exceptions);
  }

  /// Whether a figure and the one before are of one year.
  private static boolean isOneYear(int month, Timeline line, int place) {
    return YearToDate.start(month, line.span(place).end())
        == YearToDate.start(month, line.span(place - 1).end());
  }

  /// What is left between two figures that are of one year, whichever beginning is right.
  private static ConstraintFamily family(
      List<Timeline> lines, List<Shown> years, Predicate<List<Cell>> isDivided) {
    var sums = new ArrayList<Sum>();
    for (Timeline line : lines) {
      for (int place = 1; place < line.size(); place++) {
        int at = place;
        Cell cell = line.cell(place);
        Cell before = line.cell(place - 1);
        if (years.stream().allMatch(year -> isOneYear(year.month(), line, at))
            && !isDivided.test(List.of(before, cell))) {
          MonthSpan rest = new MonthSpan(line.span(place - 1).end(), line.span(place).end());
          sums.add(
              new Sum(
                  List.of(new Term(cell, 1), new Term(before, -1)),
                  Optional.of(cell.ofIndicator(cell.indicator() + ", only " + rest.words()))));
        }
      }
    }
    return new ConstraintFamily(sums, true);
  }
}
