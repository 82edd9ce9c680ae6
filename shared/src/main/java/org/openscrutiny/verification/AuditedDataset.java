package org.openscrutiny.verification;

import java.util.List;

/// The result of the audit of one dataset.
///
/// @param says what was checked, in a sentence without its full stop
/// @param failures none where everything holds
public record AuditedDataset(String dataset, String says, List<AuditFailure> failures) {
  public AuditedDataset {
    failures = List.copyOf(failures);
  }

  public boolean holds() {
    return failures.isEmpty();
  }
}
