package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.NearbyTables;
import org.openscrutiny.suppression.solver.Perturbation;
import org.openscrutiny.suppression.solver.PerturbationBounds;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation.Term;

/// Widens the feasibility intervals of counts that a reader knows too precisely. It searches for a
/// nearby table in which such a count differs by as much as required, and suppresses every cell
/// that differs. Cells that are suppressed already cost next to nothing, so few more are
/// suppressed.
///
/// Example: parts 3, 9 and 8 of 20, with a suppressed. In the nearby table 8, 9 and 3 the second
/// part differs, so it is suppressed.
final class SecondarySuppression {
  private static final double COST_OF_SUPPRESSED = 0.001;
  private static final double FREE = 0.9;

  private final TrueTable table;
  private final WorkBudget budget;
  private final NearbyTables nearby;

  /// The relations, which hold exactly, and two sums for each percentage that was shown before.
  private final List<List<Term>> sums = new ArrayList<>();

  SecondarySuppression(TrueTable table, WorkBudget budget) {
    this.table = table;
    this.budget = budget;
    table.relations().forEach(relation -> sums.add(relation.terms()));
    table.remembered().stream()
        .sorted()
        .forEach(place -> sums.addAll(table.ratios().get(place).sums()));
    this.nearby = new NearbyTables(table.cells().size(), sums);
  }

  /// The extended pattern.
  ///
  /// @param impossible requirements for which no nearby table was found
  record Extended(SuppressionPattern pattern, List<AuditOutcome.UnmetRequirement> impossible) {}

  /// Extends a pattern for all requirements that the audit found unmet.
  Extended extend(List<AuditOutcome.UnmetRequirement> unmet, SuppressionPattern before) {
    SuppressionPattern pattern = before;
    var impossible = new ArrayList<AuditOutcome.UnmetRequirement>();
    var found = new ArrayList<Perturbation>();
    for (AuditOutcome.UnmetRequirement each : unmet) {
      for (double wanted : wanted(each)) {
        if (found.stream().noneMatch(perturbation -> reaches(perturbation, each, wanted))) {
          Optional<Perturbation> perturbation =
              nearby.nearest(each.requirement().cell(), wanted, new Costs(pattern), FREE, budget);
          if (perturbation.isPresent()) {
            found.add(perturbation.get());
            pattern = support(perturbation.get(), pattern);
          } else {
            impossible.add(each);
          }
        }
      }
    }
    return new Extended(pattern, impossible);
  }

  private static boolean reaches(
      Perturbation perturbation, AuditOutcome.UnmetRequirement unmet, double wanted) {
    double by = perturbation.of(unmet.requirement().cell());
    return wanted > 0 ? by >= wanted : by <= wanted;
  }

  /// By how much the count has to rise (positive) or fall (negative).
  private List<Double> wanted(AuditOutcome.UnmetRequirement unmet) {
    ProtectionRequirement requirement = unmet.requirement();
    long count = table.cell(requirement.cell()).count();
    var wanted = new ArrayList<Double>();
    boolean tooNarrow = unmet.interval().width() < requirement.width();
    if (tooNarrow || unmet.interval().high() < requirement.high()) {
      wanted.add((double) Math.max(requirement.width(), requirement.high() - count));
    }
    if (unmet.interval().low() > requirement.low()) {
      wanted.add((double) (requirement.low() - count));
    }
    return wanted;
  }

  /// The cost is one for each cell that would be newly suppressed, and a little more for a larger
  /// count. So it is for an unprinted numerator, whose percentage or rate would be suppressed.
  private final class Costs implements PerturbationBounds {
    private final SuppressionPattern pattern;
    private final Set<Integer> numerators;

    Costs(SuppressionPattern pattern) {
      this.pattern = pattern;
      this.numerators =
          IntStream.range(0, table.ratios().size())
              .filter(ratio -> table.isShown(ratio, pattern))
              .map(ratio -> table.ratios().get(ratio).numerator())
              .boxed()
              .collect(Collectors.toSet());
    }

    @Override
    public double up(int cell) {
      return isKnown(cell)
          ? (double) (table.cell(cell).unsuppressed().limits().high() - table.cell(cell).count())
          : Double.POSITIVE_INFINITY;
    }

    @Override
    public double down(int cell) {
      TrueCell each = table.cell(cell);
      long least = isKnown(cell) ? each.unsuppressed().limits().low() : each.lowest();
      return (double) (each.count() - least);
    }

    private boolean isKnown(int cell) {
      return table.cell(cell).kind() == TrueCell.Kind.KNOWN;
    }

    @Override
    public double weight(int cell) {
      return isFree(cell)
          ? COST_OF_SUPPRESSED
          : 1 + Math.log10(1.0 + table.cell(cell).count()) / 10;
    }

    @Override
    public double below(int sum) {
      return isExact(sum) ? 0 : (double) now(sums.get(sum));
    }

    @Override
    public double above(int sum) {
      return isExact(sum) ? 0 : Double.POSITIVE_INFINITY;
    }

    private boolean isExact(int sum) {
      return sum < table.relations().size();
    }

    @Override
    public boolean isFree(int cell) {
      return pattern.cells().contains(cell)
          || (!table.cell(cell).isPrinted() && !numerators.contains(cell))
          || isKnown(cell);
    }
  }

  private long now(List<Term> sum) {
    return sum.stream()
        .mapToLong(term -> Math.multiplyExact(term.times(), table.cell(term.cell()).count()))
        .reduce(0, Math::addExact);
  }

  /// The pattern that also suppresses everything that the other table contradicts.
  private SuppressionPattern support(Perturbation perturbation, SuppressionPattern before) {
    var cells = new TreeSet<Integer>();
    perturbation.by().keySet().stream()
        .filter(perturbation::moves)
        .filter(cell -> table.cell(cell).isPrinted())
        .filter(cell -> table.cell(cell).kind() != TrueCell.Kind.KNOWN)
        .filter(cell -> !allows(cell, perturbation))
        .forEach(cells::add);
    SuppressionPattern suppressed = before.and(new SuppressionPattern(cells, Set.of()));
    var ratios = new TreeSet<Integer>();
    for (int ratio = 0; ratio < table.ratios().size(); ratio++) {
      if (table.isShown(ratio, suppressed)
          && contradicts(table.ratios().get(ratio), perturbation)) {
        ratios.add(ratio);
      }
    }
    return suppressed.and(new SuppressionPattern(Set.of(), ratios));
  }

  private boolean allows(int cell, Perturbation perturbation) {
    TrueCell each = table.cell(cell);
    double moved = each.count() + perturbation.of(cell);
    return moved >= each.unsuppressed().limits().low()
        && moved <= each.unsuppressed().limits().high();
  }

  private boolean contradicts(Ratio ratio, Perturbation perturbation) {
    boolean moves =
        perturbation.moves(ratio.numerator()) || perturbation.moves(ratio.denominator());
    return moves
        && !ratio.holdsFor(
            table.cell(ratio.numerator()).count() + perturbation.of(ratio.numerator()),
            table.cell(ratio.denominator()).count() + perturbation.of(ratio.denominator()));
  }
}
