package org.openscrutiny.domain;

import java.time.Instant;
import java.util.List;

/// One version of a dataset as it was received: immutable, and identified by the hash of its files,
/// so that the same folder twice is one release.
///
/// @param id the first 16 hexadecimal digits of the SHA-256 over the release's files as they were
///   received, suppressed figures included. It is never published: somebody who knows all figures
///   but one could compute the hash for each possible value, and so find the right one
/// @param findings warnings that may be published; a release with a failed check is refused
/// @param indicators ids of the indicators that it has figures for
public record Release(
    String id,
    ReleaseDescription description,
    Instant receivedAt,
    List<Finding> findings,
    Clearance clearance,
    List<String> indicators,
    List<Figures.FileRows> files) {
  public Release {
    findings = List.copyOf(findings);
    indicators = List.copyOf(indicators);
    files = List.copyOf(files);
  }
}
