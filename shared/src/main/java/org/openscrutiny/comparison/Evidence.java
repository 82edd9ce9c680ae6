package org.openscrutiny.comparison;

import java.util.Optional;
import org.openscrutiny.domain.Period;

/// The counts behind the figures of a series, as far as they are known.
@FunctionalInterface
public interface Evidence {
  /// No counts are known.
  Evidence NONE = period -> Optional.empty();

  /// The counts behind the figure of a period; empty where they were not published.
  Optional<Counted> at(Period period);
}
