package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;

/// The change of a figure since the same period a year before, tested against chance. Both figures
/// are of one measure and have known counts. Earlier years are not considered, so it is not a
/// trend, see [Trend].
///
/// A change is claimed only where its 95% interval, see [ConfidenceInterval#ofChange], does not
/// contain zero; rounding never makes a difference. In two snapshots of children in care many
/// children are counted both times: the two figures are correlated, and the interval is wider than
/// necessary. Brothers and sisters who enter care together make it too narrow. The figures show
/// neither effect, so no correction is made.
///
/// @param by the 95% interval of the change, in the unit of the indicator
/// @param direction the direction of the change; the same where it may be chance
public record TestedChange(
    Change change, ConfidenceInterval by, Direction direction, Judgement judgement) {

  /// Empty where one of the two has no figure or no counts, or their counts are of different kinds.
  static Optional<TestedChange> between(
      Observation earlier, Observation later, Evidence evidence, Indicator indicator) {
    return Change.between(earlier, later)
        .flatMap(change ->
            evidence
                .at(earlier.period())
                .flatMap(before ->
                    evidence
                        .at(later.period())
                        .filter(now -> now.getClass() == before.getClass())
                        .map(now -> of(change, before, now, indicator))));
  }

  private static TestedChange of(Change change, Counted before, Counted now, Indicator indicator) {
    BigDecimal to = change.from().add(change.by());
    ConfidenceInterval by =
        ConfidenceInterval.ofChange(
            before.unrounded(change.from()),
            before.interval(change.from()),
            now.unrounded(to),
            now.interval(to));
    Direction direction = by.of(BigDecimal.ZERO, indicator.decimalPlaces());
    return new TestedChange(change, by, direction, Judgement.of(direction, indicator.polarity()));
  }
}
