package org.openscrutiny.editions;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;

/// Keeps releases that have been screened and cleared, and the reports on those that were refused.
public interface ReleaseStore {
  Optional<Release> release(String id);

  Optional<Refusal> refusal(String id);

  /// Stores the cleared figures and then the release itself, which makes it known and due. A
  /// release is stored completely or not at all. Storing it again changes nothing.
  void accept(Release release, Figures cleared);

  void refuse(Refusal refusal);

  /// The cleared figures of a known release.
  Figures figures(String id);

  /// The release of a dataset with the latest `publishAt` up to a moment, public or not.
  ///
  /// @param until in Europe/London time, the moment itself included
  Optional<Release> newest(String dataset, LocalDateTime until);

  /// Releases that are accepted, not yet in an edition, and may be shown at this moment; oldest
  /// `publishAt` first.
  List<Release> due(Instant now);

  /// A release that waits for its moment, or is due and not in an edition yet.
  ///
  /// @param publishAt when it is published, by its publisher or as an officer has changed it
  record Waiting(Release release, Instant publishAt) {}

  /// All that wait; oldest `publishAt` first.
  List<Waiting> waiting();

  /// Makes a known release wait for a moment, in place of the one that it waits for, if any.
  ///
  /// @param publishAt in Europe/London time
  void schedule(Release release, LocalDateTime publishAt);

  /// Makes a release no longer wait, without publishing it: a newer one of its dataset is public,
  /// or an officer took it back.
  void passOver(Release release);
}
