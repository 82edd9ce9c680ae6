package org.openscrutiny.attack;

import java.util.List;
import org.openscrutiny.verification.PublicDocuments;

/// An attack on a portal: reads what is public, finds rules, and infers from them what it can.
public final class Attack {
  private Attack() {}

  /// @throws PublicDocuments.Unreadable when something that has to be public can't be read
  public static AttackReport on(PublicDocuments documents, AttackBudget budget) {
    PublicEvidence evidence = PublicEvidence.of(documents);
    List<InferenceRule> rules = RuleDiscovery.from(evidence);
    var deduction = new Deduction(evidence.observed(), evidence.threshold(), budget);
    return new AttackReport(
        evidence.editions(),
        evidence.protectedDatasets(),
        evidence.threshold(),
        rules,
        deduction.from(rules));
  }
}
