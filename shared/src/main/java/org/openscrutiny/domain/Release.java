package org.openscrutiny.domain;

import java.time.Instant;
import java.util.Comparator;
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
  /// The order in which the releases of a dataset take each other's place: by `publishAt`, and of
  /// two with the same moment the one that was received later is the later one.
  public static final Comparator<Release> BY_TURN =
      Comparator.comparing((Release release) -> release.description().schedule().publishAt())
          .thenComparing(Release::receivedAt);

  public Release {
    findings = List.copyOf(findings);
    indicators = List.copyOf(indicators);
    files = List.copyOf(files);
  }
}
