package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.math.BigInteger;

/// The rule for small counts of children.
///
/// @param most counts from 1 to this are never shown
/// @param zeros whether zero is suppressed too
record Threshold(int most, boolean zeros) {
  /// For a dataset that is shown as published: no count of it is small.
  static final Threshold NONE = new Threshold(0, false);

  /// Whether a count may not be shown. That includes a mean or an equivalent between 0 and 1.
  boolean suppresses(BigDecimal count) {
    boolean small = count.signum() > 0 && count.compareTo(BigDecimal.valueOf(most)) <= 0;
    return small || (zeros && count.signum() == 0);
  }

  /// Whether a part of a total may not be shown: the part or its complement is too small, or the
  /// complement is zero.
  ///
  /// Group disclosure: if all of a group have a property, it is known of each of them.
  boolean suppresses(BigDecimal part, BigDecimal total) {
    BigDecimal complement = total.subtract(part);
    boolean everybody = complement.signum() == 0 && total.signum() > 0;
    boolean smallComplement = complement.signum() > 0 && suppresses(complement);
    return suppresses(part) || smallComplement || everybody;
  }

  /// Whether bounds of a count disclose too much. They don't if a reader can't know that the count
  /// is small: the upper bound is above the threshold, and the two bounds differ by the threshold
  /// or more (the protection interval of Hundepool and others, "Statistical disclosure control",
  /// 2012, chapter 4, for a single count).
  boolean suppressesBetween(BigInteger lowest, BigInteger highest) {
    BigInteger limit = BigInteger.valueOf(most);
    BigInteger smallest = zeros ? BigInteger.ZERO : BigInteger.ONE;
    boolean maybeSmall = highest.compareTo(smallest) >= 0 && lowest.compareTo(limit) <= 0;
    boolean vague = highest.compareTo(limit) > 0 && highest.subtract(lowest).compareTo(limit) >= 0;
    return maybeSmall && !vague;
  }
}
