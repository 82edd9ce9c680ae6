package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.NearbyTables;
import org.openscrutiny.suppression.solver.Perturbation;
import org.openscrutiny.suppression.solver.PerturbationBounds;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation.Term;

/// Makes room for counts that a reader can place too well: looks for another table in which such a
/// count is as far away as it has to be, and hides what that table contradicts. What is hidden
/// already costs next to nothing, so little is hidden anew.
final class SecondarySuppression {
  private static final double HIDDEN = 0.001;
  private static final double FREE = 0.9;

  private final TrueTable table;
  private final WorkBudget budget;
  private final NearbyTables nearby;

  /// The relations, which hold exactly, and two sums for each percentage that is remembered.
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

  /// What has to be hidden in the end.
  ///
  /// @param impossible for which no way was found
  record Hidden(SuppressionPattern pattern, List<AuditOutcome.Missed> impossible) {}

  /// Hides more, for all that the audit missed.
  Hidden hide(List<AuditOutcome.Missed> missed, SuppressionPattern before) {
    SuppressionPattern pattern = before;
    var impossible = new ArrayList<AuditOutcome.Missed>();
    var found = new ArrayList<Perturbation>();
    for (AuditOutcome.Missed each : missed) {
      for (double wanted : wanted(each)) {
        if (found.stream().noneMatch(movement -> reaches(movement, each, wanted))) {
          Optional<Perturbation> movement =
              nearby.nearest(each.need().cell(), wanted, new Costs(pattern), FREE, budget);
          if (movement.isPresent()) {
            found.add(movement.get());
            pattern = support(movement.get(), pattern);
          } else {
            impossible.add(each);
          }
        }
      }
    }
    return new Hidden(pattern, impossible);
  }

  private static boolean reaches(Perturbation movement, AuditOutcome.Missed missed, double wanted) {
    double by = movement.of(missed.need().cell());
    return wanted > 0 ? by >= wanted : by <= wanted;
  }

  /// By how much the cell has to differ from what it is, upwards or downwards.
  private List<Double> wanted(AuditOutcome.Missed missed) {
    ProtectionRequirement need = missed.need();
    long count = table.cell(need.cell()).count();
    var wanted = new ArrayList<Double>();
    boolean narrow = missed.interval().width() < need.width();
    if (narrow || missed.interval().high() < need.high()) {
      wanted.add((double) Math.max(need.width(), need.high() - count));
    }
    if (missed.interval().low() > need.low()) {
      wanted.add((double) (need.low() - count));
    }
    return wanted;
  }

  /// One for each cell that is hidden anew, and a little more for a larger one.
  private final class Costs implements PerturbationBounds {
    private final SuppressionPattern pattern;

    Costs(SuppressionPattern pattern) {
      this.pattern = pattern;
    }

    @Override
    public double up(int cell) {
      return isKnown(cell)
          ? (double) (table.cell(cell).unhidden().limits().high() - table.cell(cell).count())
          : Double.POSITIVE_INFINITY;
    }

    @Override
    public double down(int cell) {
      TrueCell each = table.cell(cell);
      long least = isKnown(cell) ? each.unhidden().limits().low() : each.lowest();
      return (double) (each.count() - least);
    }

    private boolean isKnown(int cell) {
      return table.cell(cell).kind() == TrueCell.Kind.KNOWN;
    }

    @Override
    public double weight(int cell) {
      return isFree(cell) ? HIDDEN : 1 + Math.log10(1.0 + table.cell(cell).count()) / 10;
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
      return pattern.cells().contains(cell) || !table.cell(cell).isPrinted() || isKnown(cell);
    }
  }

  private long now(List<Term> sum) {
    return sum.stream()
        .mapToLong(term -> Math.multiplyExact(term.times(), table.cell(term.cell()).count()))
        .reduce(0, Math::addExact);
  }

  /// Whatever is shown and not true in the other table.
  private SuppressionPattern support(Perturbation movement, SuppressionPattern before) {
    var cells = new TreeSet<Integer>();
    movement.by().keySet().stream()
        .filter(movement::moves)
        .filter(cell -> table.cell(cell).isPrinted())
        .filter(cell -> table.cell(cell).kind() != TrueCell.Kind.KNOWN)
        .filter(cell -> !allows(cell, movement))
        .forEach(cells::add);
    SuppressionPattern hidden = before.and(new SuppressionPattern(cells, Set.of()));
    var ratios = new TreeSet<Integer>();
    for (int ratio = 0; ratio < table.ratios().size(); ratio++) {
      if (table.isShown(ratio, hidden) && contradicts(table.ratios().get(ratio), movement)) {
        ratios.add(ratio);
      }
    }
    return hidden.and(new SuppressionPattern(Set.of(), ratios));
  }

  private boolean allows(int cell, Perturbation movement) {
    TrueCell each = table.cell(cell);
    double moved = each.count() + movement.of(cell);
    return moved >= each.unhidden().limits().low() && moved <= each.unhidden().limits().high();
  }

  private boolean contradicts(Ratio ratio, Perturbation movement) {
    boolean moves = movement.moves(ratio.numerator()) || movement.moves(ratio.denominator());
    return moves
        && !ratio.holdsFor(
            table.cell(ratio.numerator()).count() + movement.of(ratio.numerator()),
            table.cell(ratio.denominator()).count() + movement.of(ratio.denominator()));
  }
}
