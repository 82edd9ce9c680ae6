package org.openscrutiny.disclosure.audit;

/// How wide the interval of a hidden count has to be.
///
/// A count is safe when its interval reaches above the threshold, and when its ends are at least
/// the threshold apart (the protection interval of Hundepool and others, "Statistical disclosure
/// control", 2012, chapter 4).
///
/// @param low the lower end has to reach down to this; [Limits#OPEN] where it doesn't matter
/// @param high the upper end has to reach up to this
/// @param width the ends have to be so far apart
public record Need(int cell, long low, long high, long width) {

  /// What everybody may know that has to hold of a hidden count.
  public static Need ofHidden(int cell, int threshold) {
    return new Need(cell, Limits.OPEN, threshold + 1L, threshold);
  }

  /// Where zero may be hidden too, a count must not be told to be as high as it is or higher.
  public static Need ofSensitive(int cell, int threshold, long count) {
    return new Need(cell, Math.max(0, count - 1), threshold + 1L, threshold);
  }

  public boolean isMetBy(long lowest, long highest) {
    return lowest <= low && highest >= high && highest - lowest >= width;
  }
}
