package org.openscrutiny.ingest;

import java.util.function.Function;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.opendata.ReleaseFiles;

/// Where releases arrive. Their files are open for as long as they are taken in, and no longer.
@FunctionalInterface
interface Arrivals {
  IngestOutcome take(Uploaded upload, Function<ReleaseFiles, IngestOutcome> ingest);
}
