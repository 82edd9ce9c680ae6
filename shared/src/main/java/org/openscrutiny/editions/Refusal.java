package org.openscrutiny.editions;

import java.time.Instant;
import java.util.List;
import org.openscrutiny.domain.Finding;

/// A refused release, and why it was refused. None of its figures is kept: see
/// [RedactedFindings#refused].
///
/// @param id the hash of the files, as a release's
/// @param folder the folder or archive that was uploaded
public record Refusal(String id, String folder, Instant receivedAt, List<Finding> findings) {
  public Refusal {
    findings = List.copyOf(findings);
  }
}
