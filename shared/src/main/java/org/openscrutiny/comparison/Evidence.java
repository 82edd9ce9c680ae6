package org.openscrutiny.comparison;

import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Period;

/// The counts behind the figures of a series, and the intervals that their publisher gives, as far
/// as they are known.
@FunctionalInterface
public interface Evidence {
  /// No counts are known.
  Evidence NONE = period -> Optional.empty();

  /// The counts behind the figure of a period; empty where they were not published.
  Optional<Counted> at(Period period);

  /// The publisher's own 95% interval of the figure of a period. It is preferred to the one that
  /// follows from the counts: the publisher knows how the figure was made.
  default Optional<ConfidenceInterval> published(Period period) {
    return Optional.empty();
  }

  /// The same counts, with the publisher's own intervals.
  default Evidence with(Map<Period, ConfidenceInterval> published) {
    return published.isEmpty() ? this : new WithIntervals(this, published);
  }

  /// @param intervals the publisher's, by period
  record WithIntervals(Evidence counts, Map<Period, ConfidenceInterval> intervals)
      implements Evidence {
    public WithIntervals {
      intervals = Map.copyOf(intervals);
    }

    @Override
    public Optional<Counted> at(Period period) {
      return counts.at(period);
    }

    @Override
    public Optional<ConfidenceInterval> published(Period period) {
      return Optional.ofNullable(intervals.get(period));
    }
  }
}
