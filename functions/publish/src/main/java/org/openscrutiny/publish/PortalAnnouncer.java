package org.openscrutiny.publish;

import java.time.Clock;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.TakenDown;

/// Announces an edition to the renderer. What was taken down is not announced but removed: from the
/// rendered pages first, and then from the copies of the content delivery network.
record PortalAnnouncer(
    EventBridgeAnnouncer renderer, GonePages pages, CloudFrontCache cache, Clock clock)
    implements Announcer {
  @Override
  public void editionPublished(int edition) {
    renderer.editionPublished(edition);
  }

  @Override
  public void takenDown(TakenDown documents) {
    pages.replace(documents);
    cache.purge("takedown-%d-%d".formatted(documents.takedown().number(), clock.millis()));
  }
}
