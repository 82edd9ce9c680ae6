package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;

/// How a figure moved since the same period a year before, allowing for chance: two figures of one
/// measure, each with the counts behind it, tested against each other. It says nothing of the years
/// before, so it is no trend, see [Trend].
///
/// The change counts only where its 95% interval, see [ConfidenceInterval#ofChange], leaves out
/// nought; as everywhere, rounding never makes a difference. Where many of the same children are
/// counted both times, as in two snapshots of children in care, the two figures vary together and
/// the interval is wider than it need be; where brothers and sisters come together it is narrower
/// than it should be. Neither is known from the figures, so neither is allowed for.
///
/// @param by where the change could well lie, in the unit of the indicator
/// @param direction the way that the figure moved; the same where that may be chance
public record TestedChange(
    Change change, ConfidenceInterval by, Direction direction, Judgement judgement) {

  /// Empty where one of the two is no figure, or was not counted in the same way as the other.
  static Optional<TestedChange> between(
      Observation earlier, Observation later, Evidence evidence, Indicator indicator) {
    return Change.between(earlier, later)
        .flatMap(change ->
            evidence
                .at(earlier.period())
                .flatMap(then ->
                    evidence
                        .at(later.period())
                        .filter(now -> now.getClass() == then.getClass())
                        .map(now -> of(change, then, now, indicator))));
  }

  private static TestedChange of(Change change, Counted then, Counted now, Indicator indicator) {
    BigDecimal to = change.from().add(change.by());
    ConfidenceInterval by =
        ConfidenceInterval.ofChange(
            then.unrounded(change.from()),
            then.interval(change.from()),
            now.unrounded(to),
            now.interval(to));
    Direction direction = by.of(BigDecimal.ZERO, indicator.decimalPlaces());
    return new TestedChange(change, by, direction, Judgement.of(direction, indicator.polarity()));
  }
}
