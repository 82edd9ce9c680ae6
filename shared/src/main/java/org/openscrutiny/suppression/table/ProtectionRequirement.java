package org.openscrutiny.suppression.table;

/// How little a reader may know of a hidden count.
///
/// A count is safe when its interval reaches above the threshold, and when its ends are at least
/// the threshold apart (the protection interval of Hundepool and others, "Statistical disclosure
/// control", 2012, chapter 4).
///
/// @param low the lower end has to reach down to this; [Limits#OPEN] where it doesn't matter
/// @param high the upper end has to reach up to this
/// @param width the ends have to be so far apart
/// @param large a count that everybody can tell to be this or more needs no interval
public record ProtectionRequirement(int cell, long low, long high, long width, long large) {

  /// What has to hold of every unknown count, small or not, so that the small ones don't stand out.
  public static ProtectionRequirement ofSuppressed(int cell, int threshold) {
    return new ProtectionRequirement(cell, Limits.OPEN, threshold + 1L, threshold, threshold + 1L);
  }

  /// What has to hold of a small one. Where zero may be hidden too, a count must not be told to be
  /// as high as it is or higher.
  public static ProtectionRequirement ofSensitive(
      int cell, int threshold, long count, boolean zeroPossible) {
    long low = zeroPossible ? Math.max(0, count - 1) : Limits.OPEN;
    return new ProtectionRequirement(cell, low, threshold + 1L, threshold, Limits.OPEN);
  }

  /// Whether a reader who knows a count to lie between two numbers knows it too well.
  public boolean isViolatedBy(Limits known) {
    return known.low() < large && !isMetBy(known.low(), known.high());
  }

  public boolean isMetBy(long lowest, long highest) {
    return lowest <= low && highest >= high && highest - lowest >= width;
  }
}
