package org.openscrutiny.suppression.secondary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Counts;

/// Protects one subtable: Gaussian suppression first, then rounds of audit and secondary
/// suppression until every requirement is met.
final class SubtableProtection {
  private static final int MOST_ROUNDS = 50;

  private final TableProtection policy;
  private final TrueTable table;
  private final WorkBudget budget;
  private final SubtableAudit audit;
  private final SecondarySuppression secondary;

  SubtableProtection(TableProtection policy, TrueTable table, WorkBudget budget) {
    this.policy = policy;
    this.table = table;
    this.budget = budget;
    this.audit = new SubtableAudit(policy, table, budget);
    this.secondary = new SecondarySuppression(table, budget);
  }

  /// The result, by the places of the subtable.
  sealed interface Result {}

  /// Every requirement is met.
  record Protected(SuppressionPattern pattern, List<Counts> witnesses, Set<Integer> alreadyPublic)
      implements Result {}

  /// No safe pattern was found, or it was not proved.
  record Failed(String why) implements Result {}

  Result result() {
    try {
      return withinBudget();
    } catch (WorkBudget.Exhausted _) {
      return new Failed("Disclosure control took more work than its budget allows");
    }
  }

  private Result withinBudget() {
    SuppressionPattern pattern =
        new GaussianSuppression(table, policy.threshold(), budget)
            .pattern()
            .and(table.disclosingRatios(policy.threshold()));
    SecondarySuppression.Extended extended = secondary.extend(audit.sensitive(), pattern);
    Optional<SuppressionPattern> first = withPublic(extended);
    return first.isEmpty() ? failed(extended) : untilSafe(first.get());
  }

  private Result untilSafe(SuppressionPattern first) {
    SuppressionPattern pattern = first;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      switch (audit.of(pattern)) {
        case AuditOutcome.Safe(var witnesses) -> {
          return new PatternThinning(table, policy.threshold(), audit)
              .thinned(new Protected(pattern, witnesses, audit.alreadyPublic()));
        }
        case AuditOutcome.Undecided(String why) -> {
          return new Failed(why);
        }
        case AuditOutcome.Unsafe(var unmet) -> {
          int before = audit.alreadyPublic().size();
          SecondarySuppression.Extended extended = secondary.extend(unmet, pattern);
          Optional<SuppressionPattern> next = withPublic(extended);
          int size = pattern.size();
          boolean progress =
              audit.alreadyPublic().size() > before
                  || next.filter(each -> each.size() > size).isPresent();
          if (next.isEmpty() || !progress) {
            return failed(extended);
          }
          pattern = next.get();
        }
      }
    }
    return new Failed("Disclosure control needed more than %d rounds".formatted(MOST_ROUNDS));
  }

  private Optional<SuppressionPattern> withPublic(SecondarySuppression.Extended extended) {
    return extended.impossible().isEmpty()
        ? Optional.of(extended.pattern())
        : audit.withPublic(extended);
  }

  private static Failed failed(SecondarySuppression.Extended extended) {
    return new Failed(
        "No suppression was found that protects %d of the counts"
            .formatted(Math.max(1, extended.impossible().size())));
  }
}
