package org.openscrutiny.comparison;

import java.math.BigDecimal;
import org.openscrutiny.domain.Period;

/// What a publisher worked out from its own figures, or printed a second time.
///
/// @param name the calculation, such as "12-month mean", or the table of a second printing
public record PrintedResult(String name, Period period, BigDecimal value) {
  /// What a figure is called that was worked out from counts which are printed too.
  public static final String FROM_COUNTS = "Worked out from counts";

  /// Whether an exact result would be printed like this: it is no further off than half of the last
  /// digit.
  boolean rounds(BigDecimal exact) {
    BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, value.scale()));
    return exact.subtract(value).abs().compareTo(half) <= 0;
  }
}
