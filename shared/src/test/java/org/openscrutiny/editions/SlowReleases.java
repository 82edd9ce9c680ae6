package org.openscrutiny.editions;

import org.openscrutiny.domain.Figures;

/// Releases whose figures take long to be read: something else happens before the first ones are.
final class SlowReleases implements ForwardingReleaseStore {
  private final ReleaseStore releases;
  private Runnable before;

  SlowReleases(ReleaseStore releases, Runnable before) {
    this.releases = releases;
    this.before = before;
  }

  @Override
  public ReleaseStore releases() {
    return releases;
  }

  @Override
  public Figures figures(String id) {
    Runnable first = before;
    before = () -> {};
    first.run();
    return releases.figures(id);
  }
}
