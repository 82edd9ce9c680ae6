package org.openscrutiny.editions;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.domain.Takedown;

/// What left the addresses of earlier editions.
///
/// @param upTo the newest of these editions
/// @param indicators the ids of those whose pages did
/// @param datasets the ids of those whose tables did
public record TakenDown(Takedown takedown, int upTo, Set<String> indicators, Set<String> datasets) {
  public TakenDown {
    indicators = Collections.unmodifiableSet(new TreeSet<>(indicators));
    datasets = Collections.unmodifiableSet(new TreeSet<>(datasets));
  }
}
