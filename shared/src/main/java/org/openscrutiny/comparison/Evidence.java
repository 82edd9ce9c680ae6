package org.openscrutiny.comparison;

import java.util.Optional;
import org.openscrutiny.domain.Period;

/// What is known of the counts behind a series.
@FunctionalInterface
public interface Evidence {
  /// Nothing is known.
  Evidence NONE = period -> Optional.empty();

  /// What the figure of a period was counted from; empty where that was not published.
  Optional<Counted> at(Period period);
}
