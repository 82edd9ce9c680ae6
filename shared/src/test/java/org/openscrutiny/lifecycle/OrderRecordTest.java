package org.openscrutiny.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When the entry of an order is a new one.
final class OrderRecordTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final AuditTrail trail = new InMemoryTrail();

  @Test
  void anOrderThatBrokeOffAndIsGivenAgainIsRecordedOnce() {
    order(0, TrailAction.WITHDRAWAL_ORDERED, "aa", 0, "A mistake");
    order(60, TrailAction.WITHDRAWAL_ORDERED, "bb", 0, "A mistake");
    order(90, TrailAction.WITHDRAWAL_ORDERED, "aa", 0, "A mistake");

    assertThat(releases()).containsExactly("aa", "bb");
  }

  @Test
  void anOrderAfterSomethingElseOrForAnotherReasonIsAnother() {
    order(0, TrailAction.SCHEDULED, "aa", 0, "for Monday");
    order(60, TrailAction.SCHEDULED, "aa", 0, "for Tuesday");
    order(120, TrailAction.SCHEDULED, "aa", 0, "for Monday");
    order(180, TrailAction.PUBLICATION_ORDERED, "aa", 0, "");
    trail.append(
        new TrailEvent(
            NOON, TrailEvent.PORTAL, TrailAction.EDITION_REFUSED, "contacts", "aa", 2, ""));
    order(240, TrailAction.PUBLICATION_ORDERED, "aa", 0, "");

    assertThat(trail.entries()).hasSize(6);
  }

  @Test
  void aTakedownThatGoesOnAfterAnotherEditionIsRecordedOnce() {
    order(0, TrailAction.TAKEDOWN_ORDERED, "aa", 4, "One child could be found");
    order(60, TrailAction.TAKEDOWN_ORDERED, "aa", 5, "One child could be found");
    order(90, TrailAction.ROLLBACK_ORDERED, "aa", 2, "Back");
    order(95, TrailAction.ROLLBACK_ORDERED, "aa", 1, "Back");

    assertThat(trail.entries()).hasSize(3);
  }

  private void order(int second, TrailAction action, String release, int edition, String reason) {
    trail.appendOrder(
        new TrailEvent(
            NOON.plusSeconds(second), "A. Officer", action, "contacts", release, edition, reason));
  }

  private List<String> releases() {
    return trail.entries().stream().map(each -> each.event().release()).toList();
  }
}
