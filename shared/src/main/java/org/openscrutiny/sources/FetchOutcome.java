package org.openscrutiny.sources;

import java.util.List;
import java.util.Optional;

/// What came of asking a source for one subscription.
///
/// @param version the version that it is about
/// @param says sentences for the officer
public record FetchOutcome(String dataset, Kind kind, Optional<String> version, List<String> says) {
  public FetchOutcome {
    says = List.copyOf(says);
  }

  public enum Kind {
    /// Nothing is newer than what was taken.
    UP_TO_DATE,
    /// The version lies in the raw bucket, and is ingested like any other release.
    TAKEN,
    /// It would have been taken; the run was a rehearsal.
    WOULD_BE_TAKEN,
    /// A newer version breaks what the subscription uses. It waits for a person.
    HELD,
    /// The version that was taken has been withdrawn by the source.
    WITHDRAWN,
    /// The source gave no answer. The next run asks again.
    UNREACHABLE,
    /// The source's answer can't be used. Nothing was taken.
    FAILED
  }

  /// Whether somebody has to do something.
  public boolean needsAttention() {
    return switch (kind) {
      case HELD, WITHDRAWN, FAILED -> true;
      case UP_TO_DATE, TAKEN, WOULD_BE_TAKEN, UNREACHABLE -> false;
    };
  }
}
