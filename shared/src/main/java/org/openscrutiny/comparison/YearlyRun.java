package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// For how many years in a row a yearly figure rose or fell. A year without a figure and a break in
/// the measure end a run.
///
/// @param direction of the change to the newest figure
/// @param years the number of changes in that direction, one after the other; 0 if it is the same
/// @param yearsBefore the number of changes in the opposite direction, one after the other,
///   directly before those
public record YearlyRun(Direction direction, int years, int yearsBefore) {
  static final YearlyRun NONE = new YearlyRun(Direction.SAME, 0, 0);

  static YearlyRun of(Series own, Observation latest, Breaks breaks) {
    List<Direction> changes = changes(own, latest, breaks);
    if (changes.isEmpty() || changes.getFirst() == Direction.SAME) {
      return NONE;
    }
    int years = run(changes);
    List<Direction> rest = changes.subList(years, changes.size());
    return new YearlyRun(
        changes.getFirst(),
        years,
        rest.isEmpty() || rest.getFirst() == Direction.SAME ? 0 : run(rest));
  }

  /// The newest change first.
  private static List<Direction> changes(Series own, Observation latest, Breaks breaks) {
    var changes = new ArrayList<Direction>();
    Optional<BigDecimal> later = latest.value().figure();
    Period year = latest.period().yearBefore();
    while (later.isPresent() && !breaks.between(year, latest.period())) {
      Optional<BigDecimal> figure = own.at(year).flatMap(value -> value.figure());
      if (figure.isEmpty()) {
        return changes;
      }
      changes.add(Direction.of(later.get().subtract(figure.get())));
      later = figure;
      year = year.yearBefore();
    }
    return changes;
  }

  private static int run(List<Direction> changes) {
    int length = 0;
    while (length < changes.size() && changes.get(length) == changes.getFirst()) {
      length++;
    }
    return length;
  }

  /// Whether the newest change goes against the three years or more before it.
  public boolean isTurned() {
    return years == 1 && yearsBefore >= 3;
  }
}
