package org.openscrutiny.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openscrutiny.editions.EditionStore;

/// The number of the current edition. It is read at most every 30 seconds, so a reader may see a
/// new edition up to 30 seconds late.
final class CurrentEdition {
  private static final Duration MAX_AGE = Duration.ofSeconds(30);

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

  /// Whether an edition is public. The current number only grows, so every number up to the last
  /// one read is public. For a higher number the store is asked again: it may have been published
  /// since.
  boolean includes(int number) {
    return number <= reading.edition() || number <= read();
  }

  private int read() {
    var now = new Reading(editions.current(), clock.instant().plus(MAX_AGE));
    reading = now;
    return now.edition();
  }
}
