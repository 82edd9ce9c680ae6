package org.openscrutiny.attack;

import java.util.ArrayList;
import org.openscrutiny.verification.PublicDocuments;

/// An attack on a portal: reads what is public, finds rules, and infers from them what it can.
public final class Attack {
  private Attack() {}

  /// @throws PublicDocuments.Unreadable when something that has to be public can't be read
  public static AttackReport on(PublicDocuments documents, AttackBudget budget) {
    PublicEvidence evidence = PublicEvidence.of(documents);
    SameArea same = SameArea.of(evidence.observed());
    var rules = new ArrayList<InferenceRule>(same.rules());
    rules.addAll(RuleDiscovery.from(evidence, same.observed()));
    var deduction = new Deduction(evidence.observed(), same, evidence.threshold(), budget);
    return new AttackReport(
        evidence.editions(),
        evidence.protectedDatasets(),
        evidence.threshold(),
        rules,
        deduction.from(rules));
  }
}
