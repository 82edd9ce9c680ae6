package org.openscrutiny.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The state of every release at one moment.
///
/// @param edition the current one; 0 if there is none
/// @param publishedAt when the current edition was published
/// @param releases by dataset, and of each the newest first
public record PortalStatus(
    int edition, Optional<Instant> publishedAt, List<ReleaseStatus> releases) {
  public PortalStatus {
    releases = List.copyOf(releases);
  }

  /// The releases of a dataset that are in a state.
  public List<ReleaseStatus> of(String dataset, ReleaseState state) {
    return releases.stream()
        .filter(each -> each.dataset().equals(dataset) && each.state() == state)
        .toList();
  }
}
