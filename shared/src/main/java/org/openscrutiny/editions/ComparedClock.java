package org.openscrutiny.editions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/// A clock that is compared with another machine's whenever it is asked. What is published without
/// a person goes by it, so that a clock that is ahead publishes nothing before its time.
public final class ComparedClock extends Clock {
  /// Far more than clocks differ that are set by the network, and what AWS grants the time of a
  /// request.
  static final Duration MOST_APART = Duration.ofMinutes(5);

  private final Clock clock;
  private final InstantSource other;

  public ComparedClock(Clock clock, InstantSource other) {
    this.clock = clock;
    this.other = other;
  }

  /// @throws ClocksDisagree when the two are more than [#MOST_APART] apart
  @Override
  public Instant instant() {
    Instant here = clock.instant();
    Instant there = other.instant();
    if (Duration.between(here, there).abs().compareTo(MOST_APART) > 0) {
      throw new ClocksDisagree(here, there);
    }
    return here;
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ComparedClock(clock.withZone(zone), other);
  }
}
