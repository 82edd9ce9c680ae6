package org.openscrutiny.opendata.checks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;

/// The catalogue's indicators by id, for checks that look up the indicator of every series.
public record Indicators(Map<String, Indicator> byId) {
  public static Indicators of(Catalogue catalogue) {
    return new Indicators(
        catalogue.indicators().stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity())));
  }

  Optional<Indicator> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
