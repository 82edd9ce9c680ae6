package org.openscrutiny.comparison;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// The periods at which an indicator became a new measure. Figures from before and after a break
/// are never subtracted, averaged or compared.
///
/// @param starts ids of the periods at which a new measure starts, in order
public record Breaks(Set<String> starts) {
  public Breaks {
    starts = Collections.unmodifiableSortedSet(new TreeSet<>(starts));
  }

  public static Breaks of(Indicator indicator) {
    return new Breaks(indicator.breaks());
  }

  /// Whether a new measure started after the earlier period began and no later than the later one.
  public boolean between(Period earlier, Period later) {
    return newest(earlier, later).isPresent();
  }

  /// The newest start of a new measure between two periods. The id of a break is read as the kind
  /// of year of the two periods: for a series of school years "2015/16" is a school year.
  public Optional<Period> newest(Period earlier, Period later) {
    return starts.stream()
        .flatMap(start -> periods(start, earlier, later).stream())
        .filter(start -> start.start().isAfter(earlier.start()))
        .filter(start -> !start.start().isAfter(later.start()))
        .max(Comparator.naturalOrder());
  }

  private static List<Period> periods(String id, Period earlier, Period later) {
    if (!id.matches("[0-9]{4}.*")) {
      return List.of();
    }
    int year = Integer.parseInt(id.substring(0, 4));
    var groups = List.of(earlier.identifier().group(), later.identifier().group());
    return Arrays.stream(TimeIdentifier.values())
        .filter(identifier -> groups.contains(identifier.group()))
        .map(identifier ->
            new Period(identifier, year)
                .endingWith(
                    identifier == earlier.identifier() ? earlier.lastMonth() : later.lastMonth()))
        .filter(period -> period.id().equals(id))
        .toList();
  }
}
