package org.openscrutiny.suppression.solver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// When a step of disclosure control must have ended. What is not proved by then is withheld.
public record Deadline(Clock clock, Instant end) {
  public static Deadline in(Duration time, Clock clock) {
    return new Deadline(clock, clock.instant().plus(time));
  }

  public boolean isOver() {
    return !clock.instant().isBefore(end);
  }

  /// Zero when it is over.
  public long millisLeft() {
    return Math.max(0, Duration.between(clock.instant(), end).toMillis());
  }

  /// The step was not done in time.
  public static final class Over extends RuntimeException {
    public Over() {
      super("Out of time");
    }
  }

  public void check() {
    if (isOver()) {
      throw new Over();
    }
  }
}
