package org.openscrutiny.editions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;

/// A store of releases that hands everything on to another one. Whoever implements it changes what
/// it has to.
public interface ForwardingReleaseStore extends ReleaseStore {
  /// The store that everything is handed on to.
  ReleaseStore releases();

  @Override
  default Optional<Release> release(String id) {
    return releases().release(id);
  }

  @Override
  default Optional<Refusal> refusal(String id) {
    return releases().refusal(id);
  }

  @Override
  default void accept(Release release, Figures cleared, List<Release> replaced) {
    releases().accept(release, cleared, replaced);
  }

  @Override
  default void refuse(Refusal refusal) {
    releases().refuse(refusal);
  }

  @Override
  default Figures figures(String id) {
    return releases().figures(id);
  }

  @Override
  default Optional<Release> newest(String dataset, LocalDateTime until) {
    return releases().newest(dataset, until);
  }

  @Override
  default List<Release> due(Instant now) {
    return releases().due(now);
  }

  @Override
  default List<Release> waiting(String dataset) {
    return releases().waiting(dataset);
  }

  @Override
  default Optional<Release> shown(String dataset) {
    return releases().shown(dataset);
  }

  @Override
  default List<Waiting> waiting() {
    return releases().waiting();
  }

  @Override
  default void schedule(Release release, LocalDateTime publishAt) {
    releases().schedule(release, publishAt);
  }

  @Override
  default void passOver(Release release) {
    releases().passOver(release);
  }

  @Override
  default int tries(Release release) {
    return releases().tries(release);
  }

  @Override
  default void countTries(Release release, int tries) {
    releases().countTries(release, tries);
  }
}
