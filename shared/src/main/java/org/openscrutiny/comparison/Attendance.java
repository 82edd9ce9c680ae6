package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What follows from counts of sessions. A session is half a school day.
///
/// The formulas are those of the Department for Education's "Pupil absence statistics:
/// methodology"; a pupil who misses a tenth of the sessions or more is persistently absent, one who
/// misses half or more severely. All results are rounded half up to one decimal place.
public final class Attendance {
  private static final int DECIMAL_PLACES = 1;

  private Attendance() {}

  /// The percentage of sessions missed, or of enrolments absent.
  public static BigDecimal percentage(long missed, long possible) {
    return divided(BigDecimal.valueOf(missed).scaleByPowerOfTen(2), possible);
  }

  /// The percentage of sessions missed by everybody but the pupils who miss most.
  ///
  /// @param theirs sessions that those pupils missed, authorised or not
  /// @param possibleForThem sessions that were possible for them
  public static BigDecimal percentageWithout(
      long missed, long possible, long theirs, long possibleForThem) {
    return percentage(missed - theirs, possible - possibleForThem);
  }

  /// How many sessions each of them missed.
  public static BigDecimal sessionsEach(long missed, long enrolments) {
    return divided(BigDecimal.valueOf(missed), enrolments);
  }

  private static BigDecimal divided(BigDecimal part, long whole) {
    return part.divide(BigDecimal.valueOf(whole), DECIMAL_PLACES, RoundingMode.HALF_UP);
  }
}
