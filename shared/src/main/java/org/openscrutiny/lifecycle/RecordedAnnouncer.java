package org.openscrutiny.lifecycle;

import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.EditionStore;
import org.openscrutiny.editions.TakenDown;

/// Records in the audit trail what an edition changed, and then announces the edition. An edition
/// whose announcement failed is announced again by the next run, so none is left out.
public record RecordedAnnouncer(Announcer announcer, EditionStore editions, AuditTrail trail)
    implements Announcer {
  @Override
  public void editionPublished(int number) {
    Edition edition =
        editions
            .edition(number)
            .orElseThrow(
                () -> new IllegalStateException("Edition %d is not published".formatted(number)));
    Map<String, String> before =
        editions.edition(number - 1).map(Edition::releases).orElse(Map.of());
    for (String dataset : edition.changedSince(before)) {
      Optional<String> release = Optional.ofNullable(edition.releases().get(dataset));
      trail.appendOnce(
          new TrailEvent(
              edition.publishedAt(),
              TrailEvent.PORTAL,
              release.isPresent() ? TrailAction.PUBLISHED : TrailAction.REMOVED,
              dataset,
              release.orElseGet(() -> before.getOrDefault(dataset, "")),
              number,
              ""));
    }
    announcer.editionPublished(number);
  }

  @Override
  public void takenDown(TakenDown documents) {
    announcer.takenDown(documents);
  }
}
