package org.openscrutiny.editions;

import org.openscrutiny.domain.Release;

/// How taking in a release ended.
public sealed interface IngestOutcome {
  /// Screened, cleared and stored; not public before an edition holds it.
  record Accepted(Release release) implements IngestOutcome {}

  /// The same files were taken in before; nothing was changed.
  record AlreadyKnown(Release release) implements IngestOutcome {}

  /// A check failed; nothing was changed but for the report that is kept.
  record Refused(Refusal refusal) implements IngestOutcome {}
}
