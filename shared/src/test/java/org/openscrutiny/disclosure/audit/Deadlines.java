package org.openscrutiny.disclosure.audit;

import java.time.Clock;
import java.time.Duration;

/// How long a test waits for an audit.
public final class Deadlines {
  private Deadlines() {}

  /// Far more than a small table takes.
  public static Deadline soon() {
    return Deadline.in(Duration.ofMinutes(1), Clock.systemUTC());
  }
}
