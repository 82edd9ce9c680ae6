package org.openscrutiny.lait;

import java.util.List;
import org.openscrutiny.domain.Period;
import org.openscrutiny.geography.Place;

/// A place that the collection names, and when it was there.
///
/// An authority that was reorganised under its old number is one place in the collection. It has
/// today's code in all periods, as in the department's own files, so that its series go on.
///
/// @param terms the place under each code that it had, the oldest first
record WrittenPlace(Location location, List<Place> terms) {

  /// Whether the place was there on at least one day of the period.
  boolean existedIn(Period period) {
    return terms.stream().anyMatch(term -> term.existed(period.start(), period.end()));
  }
}
