package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.suppression.table.BoundPropagation;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;

/// The disclosure audit: what a reader can calculate from a published table, by integer
/// programming.
public final class Auditor {
  private static final long LEAST_REACH = 1_000;

  /// The work of reading one cell, term or ratio of a table: bound propagation, splitting into
  /// components and checking the witnesses.
  private static final long READING = 100;

  /// Whether each requirement is met, with the witnesses.
  public AuditOutcome audit(
      PublishedTable table, List<ProtectionRequirement> requirements, WorkBudget budget) {
    try {
      return new Audit(table, budget).audit(requirements);
    } catch (WorkBudget.Exhausted _) {
      return new AuditOutcome.Undecided("The audit took more work than its budget allows");
    } catch (BoundPropagation.Contradiction | ArithmeticException e) {
      return new AuditOutcome.Undecided(String.valueOf(e.getMessage()));
    }
  }

  /// The feasibility interval of a count; empty if no counts agree with what is shown.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  public Optional<FeasibilityInterval> interval(PublishedTable table, int cell, WorkBudget budget) {
    try {
      return new Audit(table, budget).interval(cell);
    } catch (BoundPropagation.Contradiction _) {
      return Optional.empty();
    }
  }

  /// The feasibility interval of each count that has a requirement, in the order of the
  /// requirements. An interval is searched only as far as its requirement needs, so the true one
  /// may be wider. Empty if no counts agree with what is shown.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  public Optional<List<FeasibilityInterval>> intervals(
      PublishedTable table, List<ProtectionRequirement> requirements, WorkBudget budget) {
    try {
      return new Audit(table, budget).intervals(requirements);
    } catch (BoundPropagation.Contradiction _) {
      return Optional.empty();
    }
  }

  /// Which counts bound propagation determines exactly.
  public boolean[] known(PublishedTable table) {
    Limits[] limits = BoundPropagation.of(table);
    var known = new boolean[limits.length];
    for (int cell = 0; cell < known.length; cell++) {
      known[cell] = limits[cell].isOne();
    }
    return known;
  }

  /// The audit of one table, split into components.
  private static final class Audit {
    private final PublishedTable table;
    private final WorkBudget budget;
    private final Limits[] limits;
    private final List<WitnessSet> witnessSets = new ArrayList<>();
    private final Map<Integer, WitnessSet> witnessSetOf = new HashMap<>();

    Audit(PublishedTable table, WorkBudget budget) {
      budget.spend(READING * size(table));
      this.table = table;
      this.budget = budget;
      this.limits = BoundPropagation.of(table);
      long reach = reach(limits);
      for (Component component : Component.of(table, limits)) {
        var witnessSet = new WitnessSet(component, new IntegerProgram(component, reach));
        witnessSets.add(witnessSet);
        component.images().keySet().forEach(cell -> witnessSetOf.put(cell, witnessSet));
      }
    }

    private static long size(PublishedTable table) {
      return table.cells().size()
          + table.ratios().size()
          + table.relations().stream().mapToLong(relation -> relation.terms().size()).sum();
    }

    /// How far above its lower bound an unbounded count is searched. It is far enough to be no
    /// constraint for a reader who knows how large such tables are.
    private static long reach(Limits[] limits) {
      long largest = 0;
      for (Limits each : limits) {
        largest = Math.max(largest, each.high() == Limits.OPEN ? each.low() : each.high());
      }
      return Math.max(LEAST_REACH, 2 * largest);
    }

    AuditOutcome audit(List<ProtectionRequirement> requirements) {
      List<AuditOutcome.UnmetRequirement> unmet =
          Stream.concat(
                  requirements.stream()
                      .filter(requirement ->
                          !witnessSetOf.containsKey(requirement.cell())
                              && isDisclosed(requirement)),
                  unmet(requirements).stream())
              .map(requirement ->
                  new AuditOutcome.UnmetRequirement(requirement, reached(requirement.cell())))
              .toList();
      if (isImpossible()) {
        return new AuditOutcome.Undecided("No counts were found that agree with what is shown");
      }
      return unmet.isEmpty() ? checked(witnesses()) : new AuditOutcome.Unsafe(unmet);
    }

    Optional<List<FeasibilityInterval>> intervals(List<ProtectionRequirement> requirements) {
      unmet(requirements);
      return isImpossible()
          ? Optional.empty()
          : Optional.of(
              requirements.stream().map(requirement -> reached(requirement.cell())).toList());
    }

    /// Searches for witnesses, and returns the requirements about unknown counts that none meets.
    private List<ProtectionRequirement> unmet(List<ProtectionRequirement> requirements) {
      Map<WitnessSet, List<ProtectionRequirement>> requirementsOf = new LinkedHashMap<>();
      witnessSets.forEach(witnessSet -> requirementsOf.put(witnessSet, new ArrayList<>()));
      for (ProtectionRequirement requirement : requirements) {
        WitnessSet witnessSet = witnessSetOf.get(requirement.cell());
        if (witnessSet != null) {
          requirementsOf.getOrDefault(witnessSet, List.of()).add(requirement);
        }
      }
      var unmet = new ArrayList<ProtectionRequirement>();
      requirementsOf.forEach((witnessSet, own) -> unmet.addAll(witnessSet.unmet(own, budget)));
      return unmet;
    }

    private boolean isImpossible() {
      return witnessSets.stream().anyMatch(witnessSet -> witnessSet.size() == 0);
    }

    /// The known count as an interval, or the interval that the witnesses found.
    private FeasibilityInterval reached(int cell) {
      WitnessSet witnessSet = witnessSetOf.get(cell);
      return witnessSet == null
          ? new FeasibilityInterval(limits[cell].low(), limits[cell].low(), true)
          : witnessSet.interval(cell);
    }

    private boolean isDisclosed(ProtectionRequirement requirement) {
      long known = limits[requirement.cell()].low();
      return known < requirement.large() && !requirement.isMetBy(known, known);
    }

    Optional<FeasibilityInterval> interval(int cell) {
      WitnessSet witnessSet = witnessSetOf.get(cell);
      if (witnessSet == null) {
        return Optional.of(new FeasibilityInterval(limits[cell].low(), limits[cell].low(), true));
      }
      return witnessSet.searchExtremes(cell, budget)
          ? Optional.of(witnessSet.interval(cell))
          : Optional.empty();
    }

    /// The witnesses of all components as complete tables. A component with fewer witnesses repeats
    /// its last one.
    private List<Counts> witnesses() {
      int most = witnessSets.stream().mapToInt(WitnessSet::size).max().orElse(1);
      var witnesses = new ArrayList<Counts>();
      for (int number = 0; number < most; number++) {
        var counts = new long[limits.length];
        for (int cell = 0; cell < counts.length; cell++) {
          counts[cell] = limits[cell].low();
        }
        for (WitnessSet witnessSet : witnessSets) {
          witnessSet.write(number, counts);
        }
        witnesses.add(Counts.of(counts));
      }
      return witnesses;
    }

    private AuditOutcome checked(List<Counts> witnesses) {
      return witnesses.stream()
          .flatMap(each -> table.contradiction(each).stream())
          .findFirst()
          .<AuditOutcome>map(AuditOutcome.Undecided::new)
          .orElseGet(() -> new AuditOutcome.Safe(witnesses));
    }
  }
}
