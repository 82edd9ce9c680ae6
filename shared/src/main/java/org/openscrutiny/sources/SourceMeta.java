package org.openscrutiny.sources;

import java.util.Map;
import java.util.Set;

/// What the columns of a version mean.
///
/// @param filters by column
/// @param indicators by column
public record SourceMeta(Map<String, Filter> filters, Map<String, Indicator> indicators) {
  public SourceMeta {
    filters = Map.copyOf(filters);
    indicators = Map.copyOf(indicators);
  }

  /// @param options the labels of its levels
  public record Filter(String label, Set<String> options) {
    public Filter {
      options = Set.copyOf(options);
    }
  }

  /// @param unit as the source writes it: blank, `%`, `pp`, `£`, `£m` or `string`
  public record Indicator(String label, String unit, int decimalPlaces) {}
}
