package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;

/// How a yearly figure came to where it is: facts about published figures, whether or not chance
/// made them. Nothing is compared across a break in the measure.
///
/// @param run for how many years in a row it rose or fell
/// @param fiveYears the change since the earliest figure that is at most [#YEARS] years older;
///   empty if there is none
/// @param extreme empty where the newest figure is not the highest or lowest of enough years
public record YearlyCourse(YearlyRun run, Optional<Change> fiveYears, Optional<Extreme> extreme) {
  public static final int YEARS = 5;

  /// The newest figure is called the highest or lowest if it is so of itself and at least as many
  /// figures before it.
  private static final int FEWEST_BEFORE = 3;

  public static final YearlyCourse NONE =
      new YearlyCourse(YearlyRun.NONE, Optional.empty(), Optional.empty());

  /// The newest figure is the highest, or the lowest, since an earlier year.
  ///
  /// @param direction [Direction#HIGHER] for the highest, [Direction#LOWER] for the lowest
  /// @param since the newest year whose figure was as high or higher (as low or lower); where there
  ///   is none, the first year of the measure here
  /// @param isFirst whether `since` is that first year, which the newest figure exceeds too
  public record Extreme(Direction direction, Period since, boolean isFirst) {}

  static YearlyCourse of(Series own, Observation latest, Breaks breaks) {
    if (latest.period().frequency() != Frequency.YEAR || latest.value().figure().isEmpty()) {
      return NONE;
    }
    List<Observation> before =
        own.observations().stream()
            .filter(each -> each.value().figure().isPresent())
            .filter(each -> each.period().identifier() == latest.period().identifier())
            .filter(each -> each.period().compareTo(latest.period()) < 0)
            .filter(each -> !breaks.between(each.period(), latest.period()))
            .toList();
    return new YearlyCourse(
        YearlyRun.of(own, latest, breaks),
        before.stream()
            .filter(each -> latest.period().firstYear() - each.period().firstYear() <= YEARS)
            .findFirst()
            .flatMap(each -> Change.between(each, latest)),
        extreme(before.reversed(), latest, Direction.HIGHER)
            .or(() -> extreme(before.reversed(), latest, Direction.LOWER)));
  }

  /// @param before the newest first
  private static Optional<Extreme> extreme(
      List<Observation> before, Observation latest, Direction direction) {
    BigDecimal newest = latest.value().figure().orElseThrow();
    int exceeded = 0;
    for (Observation each : before) {
      BigDecimal figure = each.value().figure().orElseThrow();
      if (Direction.of(newest.subtract(figure)) != direction) {
        return exceeded < FEWEST_BEFORE
            ? Optional.empty()
            : Optional.of(new Extreme(direction, each.period(), false));
      }
      exceeded++;
    }
    return exceeded < FEWEST_BEFORE
        ? Optional.empty()
        : Optional.of(new Extreme(direction, before.getLast().period(), true));
  }
}
