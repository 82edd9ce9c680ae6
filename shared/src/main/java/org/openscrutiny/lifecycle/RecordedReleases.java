package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.util.List;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.ForwardingReleaseStore;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;

/// A store of releases that records in the audit trail what the portal does to them. The entry is
/// written before the deed: what happens is always recorded, and a deed that a fault prevented is
/// done when it is tried again.
public record RecordedReleases(ReleaseStore releases, AuditTrail trail, Clock clock)
    implements ForwardingReleaseStore {
  @Override
  public void accept(Release release, Figures cleared, List<Release> replaced) {
    record(TrailAction.ACCEPTED, release);
    replaced.forEach(each -> record(TrailAction.PASSED_OVER, each));
    releases.accept(release, cleared, replaced);
  }

  @Override
  public void refuse(Refusal refusal) {
    trail.appendOnce(
        new TrailEvent(
            clock.instant(),
            TrailEvent.PORTAL,
            TrailAction.REFUSED,
            refusal.folder(),
            refusal.id(),
            0,
            ""));
    releases.refuse(refusal);
  }

  @Override
  public void passOver(Release release) {
    record(TrailAction.PASSED_OVER, release);
    releases.passOver(release);
  }

  private void record(TrailAction action, Release release) {
    trail.appendOnce(
        new TrailEvent(
            clock.instant(),
            TrailEvent.PORTAL,
            action,
            release.description().dataset(),
            release.id(),
            0,
            ""));
  }
}
