package org.openscrutiny.comparison;

import java.math.BigDecimal;
import org.openscrutiny.domain.Period;

/// A result that a publisher calculated from its own figures, or a figure that it printed again.
///
/// @param name the calculation, such as "12-month mean", or the table of a second printing
public record PrintedResult(String name, Period period, BigDecimal value) {
  /// The name of a figure that the publisher calculated from counts which it also prints.
  public static final String FROM_COUNTS = "Worked out from counts";

  /// Whether an exact result rounds to the printed one: they differ by half of the last printed
  /// digit at most.
  boolean rounds(BigDecimal exact) {
    BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-Math.max(0, value.scale()));
    return exact.subtract(value).abs().compareTo(half) <= 0;
  }
}
