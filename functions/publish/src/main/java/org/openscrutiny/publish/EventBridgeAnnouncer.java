package org.openscrutiny.publish;

import org.openscrutiny.editions.Announcer;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/// Announces editions on the account's default event bus. Who runs publish again announces again,
/// so an announcement that fails is a fault and is not repeated here beyond what the client does.
final class EventBridgeAnnouncer implements Announcer {
  private final EventBridgeClient eventBridge;

  EventBridgeAnnouncer(EventBridgeClient eventBridge) {
    this.eventBridge = eventBridge;
  }

  @Override
  public void editionPublished(int edition) {
    var announcement =
        PutEventsRequestEntry.builder()
            .source("open-scrutiny")
            .detailType("EditionPublished")
            .detail("{\"edition\":%d}".formatted(edition))
            .build();
    PutEventsResponse answer = eventBridge.putEvents(put -> put.entries(announcement));
    if (answer.failedEntryCount() > 0) {
      throw new IllegalStateException(
          "Edition %d could not be announced: %s".formatted(edition, answer.entries()));
    }
  }
}
