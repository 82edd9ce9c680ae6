package org.openscrutiny.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openscrutiny.editions.EditionStore;

/// The number of the current edition, read at most every 30 seconds: as long as a reader may wait
/// for a new edition anyway.
final class CurrentEdition {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Reading(int edition, Instant until) {}

  private final EditionStore editions;
  private final Clock clock;
  private volatile Reading reading = new Reading(0, Instant.MIN);

  CurrentEdition(EditionStore editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /// 0 when nothing has been published.
  int number() {
    Reading last = reading;
    return clock.instant().isBefore(last.until()) ? last.edition() : read();
  }

  /// Whether an edition is public. Numbers only grow, so what was once read is right for ever; for
  /// a number above it the store is asked again, since it may have been published this second.
  boolean includes(int number) {
    return number <= reading.edition() || number <= read();
  }

  private int read() {
    var now = new Reading(editions.current(), clock.instant().plus(KEPT));
    reading = now;
    return now.edition();
  }
}
