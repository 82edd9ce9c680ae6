package org.openscrutiny.lifecycle;

import java.time.LocalDateTime;
import java.util.List;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.editions.ForwardingReleaseStore;
import org.openscrutiny.editions.Refusal;
import org.openscrutiny.editions.ReleaseStore;

/// A store of releases as it is: what would be written is dropped.
record UntouchedReleases(ReleaseStore releases) implements ForwardingReleaseStore {
  @Override
  public void accept(Release release, Figures cleared, List<Release> replaced) {}

  @Override
  public void refuse(Refusal refusal) {}

  @Override
  public void countTries(Release release, int tries) {}

  @Override
  public void schedule(Release release, LocalDateTime publishAt) {}

  @Override
  public void passOver(Release release) {}
}
