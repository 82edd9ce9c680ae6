package org.openscrutiny.geography;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.NumberOfChildren;

/// How many children under 18 live in each authority, in each region and in England: the mid-year
/// estimates of the Office for National Statistics for 2020 to 2025, as the Department for
/// Education prints them beside its rates of children looked after.
///
/// They are what anybody needs who wants to turn a rate into a number of children.
final class ChildPopulations {
  private final Map<String, NumberOfChildren> byCode = new HashMap<>();

  /// @param presentCodes today's code for each code that an authority had before
  ChildPopulations(Map<String, String> presentCodes) {
    var estimates = new HashMap<String, Map<Integer, Long>>();
    ReferenceTables.rows("children.csv")
        .forEach(row -> {
          String code = row.getField("code");
          estimates
              .computeIfAbsent(presentCodes.getOrDefault(code, code), key -> new HashMap<>())
              .put(Integer.valueOf(row.getField("year")), Long.valueOf(row.getField("children")));
        });
    estimates.forEach((code, byYear) -> byCode.put(code, new NumberOfChildren(byYear)));
  }

  Optional<NumberOfChildren> of(String presentCode) {
    return Optional.ofNullable(byCode.get(presentCode));
  }
}
