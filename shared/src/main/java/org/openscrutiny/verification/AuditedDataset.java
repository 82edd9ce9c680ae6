package org.openscrutiny.verification;

import java.util.List;

/// What became of the audit of one dataset.
///
/// @param says what there was, in a sentence without its full stop
/// @param failures what is wrong, each in a sentence; none where all of it holds
public record AuditedDataset(String dataset, String says, List<String> failures) {
  public AuditedDataset {
    failures = List.copyOf(failures);
  }

  public boolean holds() {
    return failures.isEmpty();
  }
}
