package org.openscrutiny.editions;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.domain.Takedown;

/// What left the addresses of earlier editions.
///
/// @param indicators the ids of those whose pages did
/// @param areas the codes of those whose pages did
public record TakenDown(Takedown takedown, Set<String> indicators, Set<String> areas) {
  public TakenDown {
    indicators = Collections.unmodifiableSet(new TreeSet<>(indicators));
    areas = Collections.unmodifiableSet(new TreeSet<>(areas));
  }
}
