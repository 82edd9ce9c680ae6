package org.openscrutiny.sources;

import java.time.Instant;
import java.util.Comparator;

/// A version of a data set.
///
/// @param release the title of the department's release that it came with
/// @param notes what the department says about it; may be blank
/// @param rows how many rows its file has
public record SourceVersion(
    VersionNumber number,
    DataSet.Status status,
    Instant published,
    String release,
    String notes,
    long rows) {
  public static final Comparator<SourceVersion> OLDEST_FIRST =
      Comparator.comparing(SourceVersion::number);
}
