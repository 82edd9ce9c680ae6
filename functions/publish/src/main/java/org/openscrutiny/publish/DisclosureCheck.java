package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.verification.AuditFailure;
import org.openscrutiny.verification.AuditedDataset;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.EditionAudit;
import org.openscrutiny.verification.PublicDocuments;

/// Audits the certificates of a compiled edition by the code that runs every night on what is live.
final class DisclosureCheck implements OutputCheck {

  @Override
  public Findings check(DocumentStore documents, int edition) {
    var compiled = new CompiledDocuments(documents, edition);
    var failures = new ArrayList<String>();
    var remarks = new ArrayList<String>();
    audit(compiled, edition, failures, remarks);
    return new Findings(failures, remarks);
  }

  private static void audit(
      PublicDocuments compiled, int edition, List<String> failures, List<String> remarks) {
    AuditedEdition audited = EditionAudit.of(compiled, Integer.toString(edition));
    for (AuditedDataset dataset : audited.datasets()) {
      for (AuditFailure failure : dataset.failures()) {
        failures.add(
            "The certificate of %s does not hold: %s"
                .formatted(dataset.dataset(), failure.redacted()));
      }
    }
    remarks.add(audited.lines().getLast());
  }
}
