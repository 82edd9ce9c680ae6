package org.openscrutiny.suppression.table;

/// How wide the feasibility interval of a suppressed count has to be (its protection level). It has
/// to reach above the threshold, and its ends have to differ by the threshold or more (Hundepool
/// and others, "Statistical disclosure control", 2012, chapter 4).
///
/// Example with a threshold of 5: 1 to 6 meets the requirement, 1 to 5 and 4 to 7 don't.
///
/// @param low the lower end may not be above this; [Limits#OPEN] if it doesn't matter
/// @param high the upper end may not be below this
/// @param width how far apart the ends have to be
/// @param large a count that is certainly this or more needs no interval
public record ProtectionRequirement(int cell, long low, long high, long width, long large) {

  /// The requirement for any suppressed count, small or not: all suppressed counts are treated
  /// alike, so that the small ones can't be singled out.
  public static ProtectionRequirement ofSuppressed(int cell, int threshold) {
    return new ProtectionRequirement(cell, Limits.OPEN, threshold + 1L, threshold, threshold + 1L);
  }

  /// The requirement for a small count. If zeros are protected too, its interval must also reach
  /// down to one less than the count, so that nobody learns that it is as high as it is.
  public static ProtectionRequirement ofSensitive(
      int cell, int threshold, long count, boolean zeroPossible) {
    long low = zeroPossible ? Math.max(0, count - 1) : Limits.OPEN;
    return new ProtectionRequirement(cell, low, threshold + 1L, threshold, Limits.OPEN);
  }

  /// Whether bounds that a reader knows are too tight.
  public boolean isViolatedBy(Limits known) {
    return known.low() < large && !isMetBy(known.low(), known.high());
  }

  public boolean isMetBy(long lowest, long highest) {
    return lowest <= low && highest >= high && highest - lowest >= width;
  }
}
