package org.openscrutiny.opendata;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;

/// The catalogue's indicators by their ids, for checks that ask about every series.
record Indicators(Map<String, Indicator> byId) {
  static Indicators of(Catalogue catalogue) {
    return new Indicators(
        catalogue.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity())));
  }

  Optional<Indicator> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
