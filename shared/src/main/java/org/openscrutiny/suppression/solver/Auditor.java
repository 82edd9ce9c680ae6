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

/// Finds what a reader can work out from a published table, by integer programming.
public final class Auditor {
  private static final long LEAST_REACH = 1_000;

  /// What it takes to read one cell, term or ratio of a table: to narrow it, to take the table
  /// apart and to check the witnesses.
  private static final long READING = 100;

  /// Whether each need is met, with the tables that show it.
  public AuditOutcome audit(
      PublishedTable table, List<ProtectionRequirement> needs, WorkBudget budget) {
    try {
      return new Run(table, budget).audit(needs);
    } catch (WorkBudget.Exhausted _) {
      return new AuditOutcome.Undecided("The audit took more work than its budget allows");
    } catch (BoundPropagation.Contradiction | ArithmeticException e) {
      return new AuditOutcome.Undecided(String.valueOf(e.getMessage()));
    }
  }

  /// Between what numbers a count must be; empty where no counts agree with what is shown.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  public Optional<FeasibilityInterval> interval(PublishedTable table, int cell, WorkBudget budget) {
    try {
      return new Run(table, budget).interval(cell);
    } catch (BoundPropagation.Contradiction _) {
      return Optional.empty();
    }
  }

  /// Between what numbers each count must be about which there is a need, in their order, as far as
  /// had to be looked to say whether the need is met; empty where no counts agree with what is
  /// shown.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  public Optional<List<FeasibilityInterval>> intervals(
      PublishedTable table, List<ProtectionRequirement> needs, WorkBudget budget) {
    try {
      return new Run(table, budget).intervals(needs);
    } catch (BoundPropagation.Contradiction _) {
      return Optional.empty();
    }
  }

  /// Whether a count is known outright, by one relation or percentage after the other.
  public boolean[] known(PublishedTable table) {
    Limits[] limits = BoundPropagation.of(table);
    var known = new boolean[limits.length];
    for (int cell = 0; cell < known.length; cell++) {
      known[cell] = limits[cell].isOne();
    }
    return known;
  }

  /// One table, taken apart.
  private static final class Run {
    private final PublishedTable table;
    private final WorkBudget budget;
    private final Limits[] limits;
    private final List<WitnessSet> pools = new ArrayList<>();
    private final Map<Integer, WitnessSet> poolOf = new HashMap<>();

    Run(PublishedTable table, WorkBudget budget) {
      budget.spend(READING * size(table));
      this.table = table;
      this.budget = budget;
      this.limits = BoundPropagation.of(table);
      long reach = reach(limits);
      for (Component component : Component.of(table, limits)) {
        var pool = new WitnessSet(component, new IntegerProgram(component, reach));
        pools.add(pool);
        component.images().keySet().forEach(cell -> poolOf.put(cell, pool));
      }
    }

    private static long size(PublishedTable table) {
      return table.cells().size()
          + table.ratios().size()
          + table.relations().stream().mapToLong(relation -> relation.terms().size()).sum();
    }

    /// Far enough to be no limit to a reader who knows how large such tables are.
    private static long reach(Limits[] limits) {
      long largest = 0;
      for (Limits each : limits) {
        largest = Math.max(largest, each.high() == Limits.OPEN ? each.low() : each.high());
      }
      return Math.max(LEAST_REACH, 2 * largest);
    }

    AuditOutcome audit(List<ProtectionRequirement> needs) {
      List<AuditOutcome.Missed> missed =
          Stream.concat(
                  needs.stream().filter(need -> !poolOf.containsKey(need.cell()) && isTold(need)),
                  missed(needs).stream())
              .map(need -> new AuditOutcome.Missed(need, reached(need.cell())))
              .toList();
      if (isImpossible()) {
        return new AuditOutcome.Undecided("No counts were found that agree with what is shown");
      }
      return missed.isEmpty() ? checked(witnesses()) : new AuditOutcome.Unsafe(missed);
    }

    Optional<List<FeasibilityInterval>> intervals(List<ProtectionRequirement> needs) {
      missed(needs);
      return isImpossible()
          ? Optional.empty()
          : Optional.of(needs.stream().map(need -> reached(need.cell())).toList());
    }

    /// Looks for witnesses, and gives the needs about unknown counts that none meets.
    private List<ProtectionRequirement> missed(List<ProtectionRequirement> needs) {
      Map<WitnessSet, List<ProtectionRequirement>> needsOf = new LinkedHashMap<>();
      pools.forEach(pool -> needsOf.put(pool, new ArrayList<>()));
      for (ProtectionRequirement need : needs) {
        WitnessSet pool = poolOf.get(need.cell());
        if (pool != null) {
          needsOf.getOrDefault(pool, List.of()).add(need);
        }
      }
      var missed = new ArrayList<ProtectionRequirement>();
      needsOf.forEach((pool, own) -> missed.addAll(pool.missed(own, budget)));
      return missed;
    }

    private boolean isImpossible() {
      return pools.stream().anyMatch(pool -> pool.size() == 0);
    }

    /// What is known of a count, or what witnesses were found for.
    private FeasibilityInterval reached(int cell) {
      WitnessSet pool = poolOf.get(cell);
      return pool == null
          ? new FeasibilityInterval(limits[cell].low(), limits[cell].low(), true)
          : pool.interval(cell);
    }

    private boolean isTold(ProtectionRequirement need) {
      long known = limits[need.cell()].low();
      return known < need.large() && !need.isMetBy(known, known);
    }

    Optional<FeasibilityInterval> interval(int cell) {
      WitnessSet pool = poolOf.get(cell);
      if (pool == null) {
        return Optional.of(new FeasibilityInterval(limits[cell].low(), limits[cell].low(), true));
      }
      return pool.pushFully(cell, budget) ? Optional.of(pool.interval(cell)) : Optional.empty();
    }

    /// As many whole tables as the largest pool needs; the others repeat their last.
    private List<Counts> witnesses() {
      int most = pools.stream().mapToInt(WitnessSet::size).max().orElse(1);
      var witnesses = new ArrayList<Counts>();
      for (int number = 0; number < most; number++) {
        var counts = new long[limits.length];
        for (int cell = 0; cell < counts.length; cell++) {
          counts[cell] = limits[cell].low();
        }
        for (WitnessSet pool : pools) {
          pool.write(number, counts);
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
