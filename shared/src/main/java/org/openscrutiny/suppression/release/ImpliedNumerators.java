package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// The numerators that a reader can derive from a percentage or rate and its denominator: every
/// whole number that rounds to the printed figure. One decimal place gives the exact numerator for
/// every denominator up to 1,000, a whole percentage for every one up to 100.
///
/// Example: 36% of 11 is 4.
///
/// @param lowest the smallest numerator that fits
/// @param highest the largest
/// @param whole the denominator
record ImpliedNumerators(BigInteger lowest, BigInteger highest, BigInteger whole) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// @param base 100 for a percentage, 10,000 for a rate per 10,000
  static ImpliedNumerators of(BigDecimal printed, BigDecimal denominator, int base) {
    BigDecimal half = HALF.scaleByPowerOfTen(-Math.max(printed.scale(), 0));
    BigInteger whole = denominator.setScale(0, RoundingMode.HALF_UP).toBigInteger();
    BigInteger lowest = count(printed.subtract(half), denominator, base, RoundingMode.CEILING);
    BigInteger highest = count(printed.add(half), denominator, base, RoundingMode.FLOOR);
    if (lowest.compareTo(highest) > 0) {
      lowest = count(printed, denominator, base, RoundingMode.HALF_UP);
      highest = lowest;
    }
    return new ImpliedNumerators(lowest.max(BigInteger.ZERO), highest.min(whole), whole);
  }

  private static BigInteger count(
      BigDecimal printed, BigDecimal denominator, int base, RoundingMode rounding) {
    return printed
        .multiply(denominator)
        .divide(BigDecimal.valueOf(base), 0, rounding)
        .toBigInteger();
  }

  /// Whether the numerator or the complement is known to be small, or the complement is known to be
  /// zero.
  boolean discloses(Threshold threshold) {
    boolean everybody = lowest.equals(whole) && whole.signum() > 0;
    boolean smallRest =
        threshold.suppressesBetween(whole.subtract(highest), whole.subtract(lowest));
    return everybody || smallRest || threshold.suppressesBetween(lowest, highest);
  }
}
