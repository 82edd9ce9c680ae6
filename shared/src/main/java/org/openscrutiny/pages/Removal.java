package org.openscrutiny.pages;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What was taken down from earlier editions, since it disclosed something.
///
/// @param upTo the newest of these editions
/// @param on the day
/// @param reason as an officer has given it
/// @param datasets the ids of those whose tables were taken down
/// @param indicators the ids of those whose pages were taken down
public record Removal(
    int upTo, LocalDate on, String reason, Set<String> datasets, Set<String> indicators) {
  public Removal {
    datasets = Collections.unmodifiableSet(new TreeSet<>(datasets));
    indicators = Collections.unmodifiableSet(new TreeSet<>(indicators));
  }
}
