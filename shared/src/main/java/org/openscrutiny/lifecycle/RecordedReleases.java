package org.openscrutiny.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;

/// A store of releases that records in the audit trail what the portal does to them. The entry is
/// written before the deed: what happens is always recorded, and a deed that a fault prevented is
/// done when it is tried again.
public record RecordedReleases(ReleaseStore releases, AuditTrail trail, Clock clock)
    implements ReleaseStore {
  @Override
  public Optional<Release> release(String id) {
    return releases.release(id);
  }

  @Override
  public Optional<Refusal> refusal(String id) {
    return releases.refusal(id);
  }

  @Override
  public void accept(Release release, Figures cleared) {
    record(TrailAction.ACCEPTED, release);
    releases.accept(release, cleared);
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
  public Figures figures(String id) {
    return releases.figures(id);
  }

  @Override
  public Optional<Release> newest(String dataset, LocalDateTime until) {
    return releases.newest(dataset, until);
  }

  @Override
  public List<Release> due(Instant now) {
    return releases.due(now);
  }

  @Override
  public List<Waiting> waiting() {
    return releases.waiting();
  }

  @Override
  public void schedule(Release release, LocalDateTime publishAt) {
    releases.schedule(release, publishAt);
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
