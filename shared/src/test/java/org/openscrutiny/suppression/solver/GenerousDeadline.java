package org.openscrutiny.suppression.solver;

import java.time.Clock;
import java.time.Duration;

/// How long a test waits for an audit.
public final class GenerousDeadline {
  private GenerousDeadline() {}

  /// Far more than a small table takes.
  public static Deadline soon() {
    return Deadline.in(Duration.ofMinutes(1), Clock.systemUTC());
  }
}
