package org.openscrutiny.suppression.secondary;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Relation;

/// The smallest number of cells that can be suppressed in a small table, found by trying all
/// patterns. The candidates are the cells that protection may suppress, and the same audit decides
/// whether a pattern is safe.
///
/// @param table without percentages
public record ExhaustiveOptimum(TableProtection protection, TrueTable table) {

  /// The number of suppressed cells, including the small ones.
  ///
  /// @throws IllegalStateException when the budget is exhausted
  public int suppressed(WorkBudget budget) {
    List<Integer> choices =
        IntStream.range(0, table.cells().size())
            .filter(place -> table.cell(place).isChoice())
            .boxed()
            .toList();
    return LongStream.range(0, 1L << choices.size())
        .boxed()
        .sorted(Comparator.comparing(Long::bitCount))
        .map(chosen -> pattern(choices, chosen))
        .filter(pattern -> !suppressesOneAlone(pattern))
        .filter(pattern -> isSafe(pattern, budget))
        .findFirst()
        .orElseThrow()
        .size();
  }

  private SuppressionPattern pattern(List<Integer> choices, long chosen) {
    Set<Integer> cells = new HashSet<>(table.primary().cells());
    for (int number = 0; number < choices.size(); number++) {
      if ((chosen >> number & 1) == 1) {
        cells.add(choices.get(number));
      }
    }
    return new SuppressionPattern(cells, Set.of());
  }

  /// Whether a suppressed cell is the total less the others: then suppressing it protects nothing.
  private boolean suppressesOneAlone(SuppressionPattern pattern) {
    return table.relations().stream()
        .anyMatch(relation -> {
          List<Integer> unknown =
              relation.terms().stream()
                  .map(Relation.Term::cell)
                  .filter(cell -> pattern.cells().contains(cell) || !table.cell(cell).isPrinted())
                  .toList();
          return unknown.size() == 1 && pattern.cells().contains(unknown.getFirst());
        });
  }

  private boolean isSafe(SuppressionPattern pattern, WorkBudget budget) {
    PublishedTable published = table.published(pattern);
    List<ProtectionRequirement> requirements =
        List.copyOf(new TableRequirements(protection, table).ofAll(published, pattern).values());
    return switch (new Auditor().audit(published, requirements, budget)) {
      case AuditOutcome.Safe _ -> true;
      case AuditOutcome.Unsafe _ -> false;
      case AuditOutcome.Undecided(String why) -> throw new IllegalStateException(why);
    };
  }
}
