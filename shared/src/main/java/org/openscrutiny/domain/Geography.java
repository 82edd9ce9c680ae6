package org.openscrutiny.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which areas contain which, as far as that is known.
public interface Geography {

  /// The region of a local authority or of a part of a region. Of two authorities that publish
  /// together, the region of the first.
  Optional<Area> regionOf(Area area);

  /// The codes of the authorities of a part of a region, in each of the ways in which publishers
  /// divide the region, the usual way first; empty for every other area.
  default List<Set<String>> authoritiesOfPart(Area part) {
    return List.of();
  }

  /// The present codes of the authorities of a region or of the country that existed throughout a
  /// period, whatever their code was then; empty if that is not known.
  default Set<String> authoritiesOf(Area whole, Period period) {
    return Set.of();
  }

  /// The code that an authority has today, for a code that it had before; any other code as it is.
  default String presentCode(Area area) {
    return area.code();
  }

  /// How many children under 18 live in an area; empty if that is not known.
  default Optional<NumberOfChildren> childrenIn(Area area) {
    return Optional.empty();
  }
}
