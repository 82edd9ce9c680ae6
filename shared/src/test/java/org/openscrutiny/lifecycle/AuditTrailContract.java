package org.openscrutiny.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every audit trail does.
public abstract class AuditTrailContract {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final AuditTrail trail;

  protected AuditTrailContract(AuditTrail trail) {
    this.trail = trail;
  }

  @Test
  void entriesComeBackInTheirOrderAndFormAChain() {
    for (int number = 1; number <= 12; number++) {
      trail.append(event("release-" + number));
    }

    List<TrailEntry> entries = trail.entries();
    assertThat(entries)
        .extracting(each -> each.event().release())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 12).mapToObj(each -> "release-" + each).toList());
    assertThat(entries.getFirst().before()).isEqualTo(TrailEntry.START);
    assertThat(TrailEntry.breaks(entries)).isEmpty();
  }

  @Test
  void anEntryIsNeverReplaced() {
    trail.append(event("aa"));
    TrailEntry first = trail.entries().getFirst();

    assertThat(trail.insert(TrailEntry.after(Optional.empty(), event("forged")))).isFalse();
    assertThat(trail.entries()).containsExactly(first);
  }

  @Test
  void whoAddsAtTheSameTimeLosesNothing() {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int number = 0; number < 12; number++) {
        String release = "release-" + number;
        threads.submit(() -> trail.append(event(release)));
      }
    }

    assertThat(trail.entries()).hasSize(12);
    assertThat(TrailEntry.breaks(trail.entries())).isEmpty();
  }

  @Test
  void whatIsRepeatedAfterAFaultIsRecordedOnce() {
    trail.appendOnce(event("aa"));
    trail.appendOnce(
        new TrailEvent(
            NOON.plusSeconds(9), "portal", TrailAction.ACCEPTED, "in-care", "aa", 0, ""));
    trail.appendOnce(event("bb"));

    assertThat(trail.entries())
        .extracting(each -> each.event().release())
        .containsExactly("aa", "bb");
  }

  @Test
  void aChangedOrMissingEntryBreaksTheChain() {
    List.of("aa", "bb", "cc", "dd").forEach(each -> trail.append(event(each)));
    List<TrailEntry> entries = trail.entries();

    for (int place = 0; place < 3; place++) {
      var missing = new ArrayList<>(entries);
      missing.remove(place);
      assertThat(TrailEntry.breaks(missing)).as("without " + place).hasSize(1);
      var changed = new ArrayList<>(entries);
      TrailEntry was = entries.get(place);
      changed.set(place, new TrailEntry(was.number(), event("other"), was.before(), was.hash()));
      assertThat(TrailEntry.breaks(changed)).as("another " + place).isNotEmpty();
    }
  }

  private static TrailEvent event(String release) {
    return new TrailEvent(NOON, "portal", TrailAction.ACCEPTED, "in-care", release, 0, "");
  }
}
