package org.openscrutiny.verification;

import java.util.ArrayList;
import java.util.List;

/// The result of the audit of all datasets of an edition.
public record AuditedEdition(int edition, List<AuditedDataset> datasets) {
  public AuditedEdition {
    datasets = List.copyOf(datasets);
  }

  /// The number of datasets that fail.
  public long failed() {
    return datasets.stream().filter(each -> !each.holds()).count();
  }

  /// One line for each dataset, followed by its failures.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (AuditedDataset each : datasets) {
      lines.add(
          "%s %s: %s".formatted(each.holds() ? "ok    " : "FAILED", each.dataset(), each.says()));
      each.failures().forEach(failure -> lines.add("       " + failure.says()));
    }
    lines.add(
        failed() == 0
            ? "Edition %d: all of it holds.".formatted(edition)
            : "Edition %d: %d of %d datasets failed."
                .formatted(edition, failed(), datasets.size()));
    return lines;
  }
}
