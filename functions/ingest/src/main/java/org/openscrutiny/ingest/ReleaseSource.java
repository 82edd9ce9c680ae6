package org.openscrutiny.ingest;

import java.util.function.Function;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.opendata.ReleaseFiles;

/// Where releases are uploaded. The files of an upload are open while the use case runs, and closed
/// after it.
@FunctionalInterface
interface ReleaseSource {
  IngestOutcome withFiles(ReleaseUpload upload, Function<ReleaseFiles, IngestOutcome> ingest);
}
