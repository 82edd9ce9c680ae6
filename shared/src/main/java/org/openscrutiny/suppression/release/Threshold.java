package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.BigInteger;

/// How small a count of children may not be.
///
/// @param most counts from 1 to this are never shown
/// @param zeros whether zero is hidden too
record Threshold(int most, boolean zeros) {

  /// Whether a count may not be shown. A mean or an equivalent between 0 and 1 may not either.
  boolean suppresses(BigDecimal count) {
    boolean small = count.signum() > 0 && count.compareTo(BigDecimal.valueOf(most)) <= 0;
    return small || (zeros && count.signum() == 0);
  }

  /// Whether a part may not be told from its whole: the part or what is left of the whole is too
  /// small to be shown, or everybody belongs to the part.
  ///
  /// Group disclosure: where all of a group have a property, it is known of each of them.
  boolean suppresses(BigDecimal part, BigDecimal whole) {
    BigDecimal rest = whole.subtract(part);
    boolean everybody = rest.signum() == 0 && whole.signum() > 0;
    boolean smallRest = rest.signum() > 0 && suppresses(rest);
    return suppresses(part) || smallRest || everybody;
  }

  /// Whether a count of which only the bounds are known may not be told. It is safe where a reader
  /// cannot tell that it is small: the upper bound is above the threshold, and the two bounds are
  /// at least the threshold apart: the protection interval of Hundepool and others, "Statistical
  /// disclosure control" (2012), chapter 4, for a single count.
  boolean suppressesBetween(BigInteger lowest, BigInteger highest) {
    BigInteger limit = BigInteger.valueOf(most);
    BigInteger smallest = zeros ? BigInteger.ZERO : BigInteger.ONE;
    boolean maybeSmall = highest.compareTo(smallest) >= 0 && lowest.compareTo(limit) <= 0;
    boolean vague = highest.compareTo(limit) > 0 && highest.subtract(lowest).compareTo(limit) >= 0;
    return maybeSmall && !vague;
  }
}
