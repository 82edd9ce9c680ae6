package org.openscrutiny.editions;

import java.time.Instant;
import java.util.List;
import org.openscrutiny.domain.Finding;

/// A release that was not taken in, and why. Nothing of its figures is kept: see
/// [RedactedFindings#refused].
///
/// @param id the hash of the files, as a release's
/// @param folder where it came from
public record Refusal(String id, String folder, Instant receivedAt, List<Finding> findings) {
  public Refusal {
    findings = List.copyOf(findings);
  }
}
