package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;

/// Protects one subtable: Gaussian suppression first, then rounds of audit and secondary
/// suppression until every requirement is met.
final class SubtableProtection {
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_CELLS_TO_THIN = 250;

  private final TableProtection policy;
  private final TrueTable table;
  private final WorkBudget budget;
  private final TableRequirements requirements;
  private final SecondarySuppression secondary;

  /// The requirements of counts that are already public: that nothing more is disclosed about them.
  private final Map<Integer, ProtectionRequirement> alreadyPublic = new TreeMap<>();

  SubtableProtection(TableProtection policy, TrueTable table, WorkBudget budget) {
    this.policy = policy;
    this.table = table;
    this.budget = budget;
    this.requirements = new TableRequirements(policy, table);
    this.secondary = new SecondarySuppression(table, budget);
  }

  /// The result, by the places of the subtable.
  sealed interface Result {}

  record Protected(SuppressionPattern pattern, List<Counts> witnesses, Set<Integer> alreadyPublic)
      implements Result {}

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
    SecondarySuppression.Extended extended = secondary.extend(sensitive(), pattern);
    pattern = extended.pattern();
    if (!extended.impossible().isEmpty()) {
      Optional<SuppressionPattern> all = withPublic(extended);
      if (all.isEmpty()) {
        return failed(extended);
      }
      pattern = all.get();
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      switch (audited(pattern)) {
        case AuditOutcome.Safe(var witnesses) -> {
          return thinned(new Protected(pattern, witnesses, alreadyPublic.keySet()));
        }
        case AuditOutcome.Undecided(String why) -> {
          return new Failed(why);
        }
        case AuditOutcome.Unsafe(var unmet) -> {
          int before = alreadyPublic.size();
          SecondarySuppression.Extended more = secondary.extend(unmet, pattern);
          Optional<SuppressionPattern> next =
              more.impossible().isEmpty() ? Optional.of(more.pattern()) : withPublic(more);
          int size = pattern.size();
          boolean further =
              alreadyPublic.size() > before || next.filter(each -> each.size() > size).isPresent();
          if (next.isEmpty() || !further) {
            return failed(more);
          }
          pattern = next.get();
        }
      }
    }
    return new Failed("Disclosure control went round too often");
  }

  private static Failed failed(SecondarySuppression.Extended extended) {
    return new Failed(
        "No way was found to protect %d of its counts"
            .formatted(Math.max(1, extended.impossible().size())));
  }

  /// Divides the requirements for which no nearby table was found. Some counts follow from what
  /// can't be suppressed, even if everything else is: they are already public. For any other,
  /// everything is suppressed.
  ///
  /// @return the pattern; empty if the interval of a count could not be determined
  private Optional<SuppressionPattern> withPublic(SecondarySuppression.Extended extended) {
    PublishedTable least = table.published(table.all());
    SuppressionPattern pattern = extended.pattern();
    for (AuditOutcome.UnmetRequirement each : extended.impossible()) {
      int cell = each.requirement().cell();
      boolean asked = each.requirement().equals(alreadyPublic.get(cell));
      if (!asked && alreadyPublic.containsKey(cell)) {
        continue;
      }
      Optional<FeasibilityInterval> disclosed = new Auditor().interval(least, cell, budget);
      if (disclosed.isEmpty() || !disclosed.get().exact()) {
        return Optional.empty();
      }
      long low = disclosed.get().low();
      long high = disclosed.get().high();
      if (asked || each.requirement().isMetBy(low, high)) {
        pattern = pattern.and(table.all());
      } else {
        alreadyPublic.put(cell, new ProtectionRequirement(cell, low, high, 0, Limits.OPEN));
      }
    }
    return Optional.of(pattern);
  }

  private AuditOutcome audited(SuppressionPattern pattern) {
    PublishedTable published = table.published(pattern);
    Map<Integer, ProtectionRequirement> asked = requirements.ofAll(published, pattern);
    asked.putAll(alreadyPublic);
    return new Auditor().audit(published, List.copyOf(asked.values()), budget);
  }

  /// Shows cells again that turn out to protect nothing: the largest counts first, then
  /// percentages. Only in tables that are small enough to be audited that often.
  private Protected thinned(Protected found) {
    Protected best = found;
    if (table.cells().size() > MOST_CELLS_TO_THIN) {
      return best;
    }
    List<Integer> extra =
        found.pattern().cells().stream()
            .filter(place -> !table.cell(place).isSensitive())
            .sorted(
                Comparator.<Integer>comparingLong(place -> -table.cell(place).count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int place : extra) {
      SuppressionPattern thinner = best.pattern().without(place);
      if (audited(thinner) instanceof AuditOutcome.Safe(var witnesses)) {
        best = new Protected(thinner, witnesses, best.alreadyPublic());
      }
    }
    Set<Integer> disclosing = table.disclosingRatios(policy.threshold()).ratios();
    for (int ratio : best.pattern().ratios().stream().sorted().toList()) {
      SuppressionPattern thinner = best.pattern().withoutRatio(ratio);
      if (!disclosing.contains(ratio)
          && table.isShown(ratio, thinner)
          && audited(thinner) instanceof AuditOutcome.Safe(var witnesses)) {
        best = new Protected(thinner, witnesses, best.alreadyPublic());
      }
    }
    return best;
  }

  /// The requirements of the sensitive counts, as if the audit had found only their true values.
  /// Suppressing for them in advance saves most of the rounds of the audit.
  private List<AuditOutcome.UnmetRequirement> sensitive() {
    var unmet = new ArrayList<AuditOutcome.UnmetRequirement>();
    for (int place = 0; place < table.cells().size(); place++) {
      long count = table.cell(place).count();
      if (table.cell(place).isSensitive()) {
        unmet.add(
            new AuditOutcome.UnmetRequirement(
                requirements.ofSensitive(place), new FeasibilityInterval(count, count, false)));
      }
    }
    return unmet;
  }
}
