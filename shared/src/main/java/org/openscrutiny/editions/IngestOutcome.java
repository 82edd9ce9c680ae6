package org.openscrutiny.editions;

import org.openscrutiny.domain.Release;

/// The outcome of the ingest of a release.
public sealed interface IngestOutcome {
  /// ScreeningOutcome, cleared and stored; not public before an edition holds it.
  record Accepted(Release release) implements IngestOutcome {}

  /// The same files were ingested before; nothing was changed.
  record AlreadyKnown(Release release) implements IngestOutcome {}

  /// A check failed; only the report was stored.
  record Refused(Refusal refusal) implements IngestOutcome {}
}
