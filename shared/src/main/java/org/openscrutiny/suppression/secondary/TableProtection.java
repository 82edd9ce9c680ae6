package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Shown;

/// Protects a table: suppresses cells until the audit finds every requirement met, and withholds
/// the subtables for which that is not reached.
///
/// Subtables are protected in parallel, each with a share of the budget that depends on its size.
///
/// @param threshold counts from 1 to this are never shown
/// @param zeros whether it is also protected that a count is above zero
public record TableProtection(int threshold, boolean zeros) {

  public ProtectionOutcome protect(TrueTable table, WorkBudget budget) {
    List<Subtable> subtables = Subtable.of(table);
    List<SubtableProtection.Result> results =
        budget.share(
            subtables,
            part -> part.table().cells().size(),
            (part, share) -> new SubtableProtection(this, part.table(), share).result());
    var merged = new Merged(table);
    for (int number = 0; number < subtables.size(); number++) {
      merged.add(subtables.get(number), results.get(number));
    }
    return merged.all();
  }

  /// Searches for the proof that a pattern is enough.
  ///
  /// Unlike in [#protect], sensitive counts have the same requirement as any other suppressed
  /// count: somebody else may have suppressed them, so their true values need not be known.
  public Optional<ProtectionOutcome.Published> prove(
      TrueTable table, SuppressionPattern pattern, WorkBudget budget) {
    PublishedTable published = table.published(pattern);
    List<ProtectionRequirement> requirements =
        List.copyOf(new TableRequirements(this, table).ofUnknown(published, pattern).values());
    return new Auditor().audit(published, requirements, budget)
            instanceof AuditOutcome.Safe(var witnesses)
        ? Optional.of(new ProtectionOutcome.Published(pattern, published, witnesses, Set.of()))
        : Optional.empty();
  }

  /// The complete table, merged from its subtables.
  private static final class Merged {
    private final TrueTable table;
    private final List<Subtable> provedSubtables = new ArrayList<>();
    private final List<SubtableProtection.Protected> proved = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final Set<Integer> withheld = new TreeSet<>();

    Merged(TrueTable table) {
      this.table = table;
    }

    void add(Subtable part, SubtableProtection.Result result) {
      switch (result) {
        case SubtableProtection.Protected each -> {
          provedSubtables.add(part);
          proved.add(each);
        }
        case SubtableProtection.Failed(String why) -> {
          reasons.add(why);
          part.places().stream()
              .filter(place -> !table.cell(place).isConstant())
              .forEach(withheld::add);
        }
      }
    }

    ProtectionOutcome all() {
      var suppressedCells = new TreeSet<Integer>();
      var suppressedRatios = new TreeSet<Integer>();
      var alreadyPublic = new TreeSet<Integer>();
      for (int number = 0; number < proved.size(); number++) {
        Subtable part = provedSubtables.get(number);
        SuppressionPattern own = part.inTable(proved.get(number).pattern());
        suppressedCells.addAll(own.cells());
        suppressedRatios.addAll(own.ratios());
        proved
            .get(number)
            .alreadyPublic()
            .forEach(cell -> alreadyPublic.add(part.places().get(cell)));
      }
      var pattern = new SuppressionPattern(suppressedCells, suppressedRatios);
      PublishedTable published = table.published(pattern);
      if (withheld.isEmpty()) {
        return new ProtectionOutcome.Published(pattern, published, witnesses(), alreadyPublic);
      }
      var kept = new ArrayList<Integer>();
      var publicInRest = new TreeSet<Integer>();
      for (int place = 0; place < table.cells().size(); place++) {
        if (!withheld.contains(place)) {
          if (alreadyPublic.contains(place)) {
            publicInRest.add(kept.size());
          }
          kept.add(place);
        }
      }
      var rest =
          new ProtectionOutcome.Published(
              pattern,
              published.of(kept),
              witnesses().stream().map(each -> each.of(kept)).toList(),
              publicInRest);
      return new ProtectionOutcome.Withheld(reasons.getFirst(), withheld, rest);
    }

    /// The witnesses of all subtables as complete tables. A subtable with fewer witnesses repeats
    /// its last one.
    private List<Counts> witnesses() {
      int most = proved.stream().mapToInt(each -> each.witnesses().size()).max().orElse(1);
      var witnesses = new ArrayList<Counts>();
      for (int number = 0; number < most; number++) {
        var counts = new long[table.cells().size()];
        for (int place = 0; place < counts.length; place++) {
          if (table.cell(place).isConstant()
              && table.cell(place).unsuppressed() instanceof Shown.Exactly(long count)) {
            counts[place] = count;
          }
        }
        for (int part = 0; part < proved.size(); part++) {
          List<Counts> own = proved.get(part).witnesses();
          Counts witness = own.get(Math.min(number, own.size() - 1));
          List<Integer> places = provedSubtables.get(part).places();
          for (int cell = 0; cell < witness.size(); cell++) {
            counts[places.get(cell)] = witness.at(cell);
          }
        }
        witnesses.add(Counts.of(counts));
      }
      return witnesses;
    }
  }
}
