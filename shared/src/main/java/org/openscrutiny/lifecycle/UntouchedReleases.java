package org.openscrutiny.lifecycle;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;

/// A store of releases as it is: what would be written is dropped.
record UntouchedReleases(ReleaseStore releases) implements ReleaseStore {
  @Override
  public Optional<Release> release(String id) {
    return releases.release(id);
  }

  @Override
  public Optional<Refusal> refusal(String id) {
    return releases.refusal(id);
  }

  @Override
  public void accept(Release release, Figures cleared) {}

  @Override
  public void refuse(Refusal refusal) {}

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
  public void schedule(Release release, LocalDateTime publishAt) {}

  @Override
  public void passOver(Release release) {}
}
