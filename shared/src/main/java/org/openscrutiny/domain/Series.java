package org.openscrutiny.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The values of one indicator for one area over time, oldest first, each period once.
public record Series(SeriesKey key, List<Observation> observations) {
  public Series {
    var seen = new HashSet<Period>();
    for (Observation observation : observations) {
      if (!seen.add(observation.period())) {
        throw new IllegalArgumentException(
            "%s of %s has two values for %s"
                .formatted(key.indicator(), key.area().name(), observation.period().label()));
      }
    }
    observations = observations.stream().sorted(Comparator.comparing(Observation::period)).toList();
  }

  public Optional<Value> at(Period period) {
    return observations.stream()
        .filter(observation -> observation.period().equals(period))
        .map(Observation::value)
        .findFirst();
  }

  /// The newest observation that is a figure.
  public Optional<Observation> latestFigure() {
    return observations.reversed().stream()
        .filter(observation -> observation.value() instanceof Value.Figure)
        .findFirst();
  }

  /// The newest observation, whether there is a figure or a symbol.
  public Optional<Observation> latest() {
    return observations.isEmpty() ? Optional.empty() : Optional.of(observations.getLast());
  }
}
