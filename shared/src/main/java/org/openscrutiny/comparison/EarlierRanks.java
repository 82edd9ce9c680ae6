package org.openscrutiny.comparison;

import java.util.Optional;
import org.openscrutiny.domain.Period;

/// The places that an area had among all local authorities in earlier years of one measure.
///
/// @param yearBefore in the year before the newest figure
/// @param earliest in the earliest year with a place, at most [#YEARS] before the newest figure
public record EarlierRanks(Optional<RankInYear> yearBefore, Optional<RankInYear> earliest) {
  public static final int YEARS = 5;

  public static final EarlierRanks NONE = new EarlierRanks(Optional.empty(), Optional.empty());

  public record RankInYear(Period year, Rank rank) {}
}
