package org.openscrutiny.editions;

import java.util.List;
import org.openscrutiny.domain.Release;

/// The outcome of the ingest of a release.
public sealed interface IngestOutcome {
  /// Screened, cleared and stored; not public before an edition holds it.
  ///
  /// @param replaced releases that waited and will not be published, since this one takes their
  ///   place
  record Accepted(Release release, List<Release> replaced) implements IngestOutcome {
    public Accepted {
      replaced = List.copyOf(replaced);
    }
  }

  /// The same files were ingested before; nothing was changed.
  record AlreadyKnown(Release release, Standing standing) implements IngestOutcome {}

  /// A check failed; only the report was stored.
  record Refused(Refusal refusal) implements IngestOutcome {}
}
