package org.openscrutiny.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which areas lie in which, as far as that can be looked up.
public interface Geography {

  /// The region that a local authority lies in, or a part of a region.
  Optional<Area> regionOf(Area area);

  /// The authorities of a part of a region, by code, in each of the ways in which publishers divide
  /// it, the usual one first; empty of any other area.
  default List<Set<String>> authoritiesOfPart(Area part) {
    return List.of();
  }

  /// The authorities of a region, or of the country, that were there all through a period, by code;
  /// empty where that isn't known.
  default Set<String> authoritiesOf(Area whole, Period period) {
    return Set.of();
  }
}
