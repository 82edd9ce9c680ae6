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
/// @param denominator the denominator, rounded to a whole number
record ImpliedNumerators(BigInteger lowest, BigInteger highest, BigInteger denominator) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// @param base 100 for a percentage, 10,000 for a rate per 10,000
  static ImpliedNumerators of(BigDecimal printed, BigDecimal printedDenominator, int base) {
    BigDecimal half = HALF.scaleByPowerOfTen(-Math.max(printed.scale(), 0));
    BigInteger denominator = printedDenominator.setScale(0, RoundingMode.HALF_UP).toBigInteger();
    BigInteger lowest =
        count(printed.subtract(half), printedDenominator, base, RoundingMode.CEILING);
    BigInteger highest = count(printed.add(half), printedDenominator, base, RoundingMode.FLOOR);
    if (lowest.compareTo(highest) > 0) {
      lowest = count(printed, printedDenominator, base, RoundingMode.HALF_UP);
      highest = lowest;
    }
    return new ImpliedNumerators(
        lowest.max(BigInteger.ZERO), highest.min(denominator), denominator);
  }

  private static BigInteger count(
      BigDecimal printed, BigDecimal printedDenominator, int base, RoundingMode rounding) {
    return printed
        .multiply(printedDenominator)
        .divide(BigDecimal.valueOf(base), 0, rounding)
        .toBigInteger();
  }

  /// Whether the numerator or the complement is known to be small, or the complement is known to be
  /// zero.
  boolean discloses(Threshold threshold) {
    boolean everybody = lowest.equals(denominator) && denominator.signum() > 0;
    boolean smallComplement =
        threshold.suppressesBetween(denominator.subtract(highest), denominator.subtract(lowest));
    return everybody || smallComplement || threshold.suppressesBetween(lowest, highest);
  }
}
