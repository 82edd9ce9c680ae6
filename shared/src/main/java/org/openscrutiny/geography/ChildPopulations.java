package org.openscrutiny.geography;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.NumberOfChildren;

/// How many children under 18 live in each authority, in each region and in England: the mid-year
/// estimates of the Office for National Statistics for 2020 to 2025, as the Department for
/// Education prints them beside its rates of children looked after.
///
/// They are what anybody needs who wants to turn a rate into a number of children. A rate of
/// another year than these is possible, so that the range of an area is wider than its estimates by
/// a tenth.
final class ChildPopulations {
  private static final BigDecimal LOWER = new BigDecimal("0.9");
  private static final BigDecimal HIGHER = new BigDecimal("1.1");

  private final Map<String, NumberOfChildren> byCode = new HashMap<>();

  /// @param presentCodes today's code for each code that an authority had before
  ChildPopulations(Map<String, String> presentCodes) {
    ReferenceTables.rows("children.csv")
        .forEach(row -> {
          String code = row.getField("code");
          BigDecimal children = new BigDecimal(row.getField("children"));
          byCode.merge(
              presentCodes.getOrDefault(code, code),
              new NumberOfChildren(
                  children.multiply(LOWER).setScale(0, RoundingMode.FLOOR).longValueExact(),
                  children.multiply(HIGHER).setScale(0, RoundingMode.CEILING).longValueExact()),
              (one, other) ->
                  new NumberOfChildren(
                      Math.min(one.lowest(), other.lowest()),
                      Math.max(one.highest(), other.highest())));
        });
  }

  Optional<NumberOfChildren> of(String presentCode) {
    return Optional.ofNullable(byCode.get(presentCode));
  }
}
