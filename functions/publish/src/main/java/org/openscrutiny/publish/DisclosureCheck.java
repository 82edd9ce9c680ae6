package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.attack.Attack;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.attack.AttackReport;
import org.openscrutiny.attack.Conclusion;
import org.openscrutiny.editions.DocumentStore;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.verification.AuditFailure;
import org.openscrutiny.verification.AuditedDataset;
import org.openscrutiny.verification.AuditedEdition;
import org.openscrutiny.verification.EditionAudit;
import org.openscrutiny.verification.PublicCounts;
import org.openscrutiny.verification.PublicDocuments;

/// Audits the certificates of a compiled edition by the code that runs every night on what is live,
/// and lets the intruder attack it together with all earlier editions.
///
/// A count that is disclosed stops the edition, unless the certificates list it as public already.
/// A count that the budget of work did not suffice for stops nothing; the remarks give the number.
///
/// @param budget of the attack
record DisclosureCheck(AttackBudget budget) implements OutputCheck {
  private static final int MOST_FAILURES = 100;

  @Override
  public Findings check(DocumentStore documents, int edition) {
    var compiled = new CompiledDocuments(documents, edition);
    var failures = new ArrayList<String>();
    var remarks = new ArrayList<String>();
    audit(compiled, edition, failures, remarks);
    attack(compiled, edition, failures, remarks);
    return new Findings(shortened(failures), remarks);
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

  private void attack(
      PublicDocuments compiled, int edition, List<String> failures, List<String> remarks) {
    AttackReport report = Attack.on(compiled, budget);
    PublicCounts listed = PublicCounts.of(compiled, edition);
    report.disclosed().stream()
        .filter(each -> !isListed(each, listed))
        .forEach(each -> failures.add(each.redacted()));
    remarks.add(
        "The attack: %d rules, %d counts, %d of them not decided within the budget of work."
            .formatted(
                report.rules().size(),
                report.conclusions().size(),
                report.count(Conclusion.Kind.UNDECIDED)));
  }

  private static boolean isListed(Conclusion disclosed, PublicCounts listed) {
    return listed.hasFigure(disclosed.count())
        || disclosed.sums().stream().anyMatch(listed::hasRestOf);
  }

  private static List<String> shortened(List<String> failures) {
    if (failures.size() <= MOST_FAILURES) {
      return failures;
    }
    var first = new ArrayList<>(failures.subList(0, MOST_FAILURES));
    first.add("And %d more.".formatted(failures.size() - MOST_FAILURES));
    return first;
  }
}
