package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;

/// The change of a figure since an earlier one, in the indicator's own unit.
///
/// @param from the earlier figure
/// @param by the later figure minus the earlier one
public record Change(Period since, BigDecimal from, BigDecimal by) {

  /// Empty unless both are figures: a suppressed or missing value has no change.
  static Optional<Change> between(Observation earlier, Observation later) {
    return earlier
        .value()
        .figure()
        .flatMap(from ->
            later
                .value()
                .figure()
                .map(to -> new Change(earlier.period(), from, to.subtract(from))));
  }
}
