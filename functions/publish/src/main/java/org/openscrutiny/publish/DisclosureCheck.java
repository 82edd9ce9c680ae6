package org.openscrutiny.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.attack.Attack;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.attack.AttackReport;
import org.openscrutiny.attack.Conclusion;
import org.openscrutiny.domain.ReleaseDescription.Revision;
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
/// A count that is disclosed stops the edition, unless the certificates list it as public already,
/// or a person has released it by name. A count that the budget of work did not suffice for stops
/// nothing; the remarks give the number.
///
/// @param budget of the attack
record DisclosureCheck(AttackBudget budget) implements OutputCheck {
  private static final int MOST_FAILURES = 100;

  /// How the intruder's names of counts begin that nobody prints: `what reviewed leaves of
  /// children`.
  private static final String UNPRINTED = "what ";

  @Override
  public Findings check(DocumentStore documents, int edition, List<Revision> released) {
    var compiled = new CompiledDocuments(documents, edition);
    var failures = new ArrayList<String>();
    var remarks = new ArrayList<String>();
    audit(compiled, edition, failures, remarks);
    attack(compiled, edition, released, failures, remarks);
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
      PublicDocuments compiled,
      int edition,
      List<Revision> released,
      List<String> failures,
      List<String> remarks) {
    AttackReport report = Attack.on(compiled, budget);
    PublicCounts listed = PublicCounts.of(compiled, edition);
    report.disclosed().stream()
        .filter(each -> !isListed(each, listed) && !isReleased(each, released))
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

  /// A count that nobody prints is released with a figure of its sum.
  private static boolean isReleased(Conclusion disclosed, List<Revision> released) {
    Stream<String> names =
        disclosed.count().startsWith(UNPRINTED)
            ? disclosed.sums().stream().flatMap(Set::stream)
            : Stream.of(disclosed.count());
    return names.anyMatch(name -> released.stream().anyMatch(each -> isOf(each, name)));
  }

  /// Whether a figure of the intruder, such as `children (placement: Foster), E06000045, 2023/24`,
  /// is of the indicator and the period that were released.
  private static boolean isOf(Revision released, String name) {
    return (name.startsWith(released.indicator() + ", ")
            || name.startsWith(released.indicator() + " ("))
        && name.endsWith(", " + released.period());
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
