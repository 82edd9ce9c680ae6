package org.openscrutiny.attack.inference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long a search may take.
public record TimeBudget(Clock clock, Instant end) {
  public static TimeBudget of(Duration time, Clock clock) {
    return new TimeBudget(clock, clock.instant().plus(time));
  }

  /// The time is over, or the solver gave up: nothing is known.
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted(String why) {
      super(why);
    }
  }

  /// @return at least 1
  /// @throws Exhausted when the time is over
  long millisLeft() {
    long left = Duration.between(clock.instant(), end).toMillis();
    if (left <= 0) {
      throw new Exhausted("Out of time");
    }
    return left;
  }
}
