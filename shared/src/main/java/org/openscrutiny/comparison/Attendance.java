package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Attendance figures calculated from counts of sessions. A session is half a school day.
///
/// The formulas are those of the Department for Education's "Pupil absence statistics:
/// methodology". A pupil who misses a tenth of the sessions or more is persistently absent; one who
/// misses half or more is severely absent. All results are rounded half up to one decimal place.
public final class Attendance {
  private static final int DECIMAL_PLACES = 1;

  private Attendance() {}

  /// The percentage of sessions missed, or of enrolments absent.
  public static BigDecimal percentage(long missed, long possible) {
    return divided(BigDecimal.valueOf(missed).scaleByPowerOfTen(2), possible);
  }

  /// The percentage of sessions missed, without the pupils who miss most.
  ///
  /// @param theirs sessions that these pupils missed, authorised or not
  /// @param possibleForThem sessions that were possible for them
  public static BigDecimal percentageWithout(
      long missed, long possible, long theirs, long possibleForThem) {
    return percentage(missed - theirs, possible - possibleForThem);
  }

  /// The mean number of sessions missed per enrolment.
  public static BigDecimal sessionsEach(long missed, long enrolments) {
    return divided(BigDecimal.valueOf(missed), enrolments);
  }

  private static BigDecimal divided(BigDecimal numerator, long denominator) {
    return numerator.divide(BigDecimal.valueOf(denominator), DECIMAL_PLACES, RoundingMode.HALF_UP);
  }
}
