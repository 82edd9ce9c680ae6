package org.openscrutiny.disclosure.hiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.disclosure.audit.Audit;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Movement;
import org.openscrutiny.disclosure.audit.NearbyTables;
import org.openscrutiny.disclosure.audit.Need;
import org.openscrutiny.disclosure.audit.Ratio;
import org.openscrutiny.disclosure.audit.Relation.Term;
import org.openscrutiny.disclosure.audit.Room;

/// Makes room for counts that a reader can place too well: looks for another table in which such a
/// count is as far away as it has to be, and hides what that table contradicts. What is hidden
/// already costs next to nothing, so little is hidden anew.
final class Repair {
  private static final double HIDDEN = 0.001;
  private static final double FREE = 0.9;

  private final TrueTable table;
  private final Deadline deadline;
  private final NearbyTables nearby;

  /// The relations, which hold exactly, and two sums for each percentage that is remembered.
  private final List<List<Term>> sums = new ArrayList<>();

  Repair(TrueTable table, Deadline deadline) {
    this.table = table;
    this.deadline = deadline;
    table.relations().forEach(relation -> sums.add(relation.terms()));
    table.remembered().stream()
        .sorted()
        .forEach(place -> sums.addAll(table.ratios().get(place).sums()));
    this.nearby = new NearbyTables(table.cells().size(), sums);
  }

  /// What has to be hidden in the end.
  ///
  /// @param impossible for which no way was found
  record Hidden(Pattern pattern, List<Audit.Missed> impossible) {}

  /// Hides more, for all that the audit missed.
  Hidden hide(List<Audit.Missed> missed, Pattern before) {
    Pattern pattern = before;
    var impossible = new ArrayList<Audit.Missed>();
    var found = new ArrayList<Movement>();
    for (Audit.Missed each : missed) {
      for (double wanted : wanted(each)) {
        if (found.stream().noneMatch(movement -> reaches(movement, each, wanted))) {
          Optional<Movement> movement =
              nearby.nearest(each.need().cell(), wanted, new Costs(pattern), FREE, deadline);
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

  private static boolean reaches(Movement movement, Audit.Missed missed, double wanted) {
    double by = movement.of(missed.need().cell());
    return wanted > 0 ? by >= wanted : by <= wanted;
  }

  /// By how much the cell has to differ from what it is, upwards or downwards.
  private List<Double> wanted(Audit.Missed missed) {
    Need need = missed.need();
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
  private final class Costs implements Room {
    private final Pattern pattern;

    Costs(Pattern pattern) {
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
  private Pattern support(Movement movement, Pattern before) {
    var cells = new TreeSet<Integer>();
    movement.by().keySet().stream()
        .filter(movement::moves)
        .filter(cell -> table.cell(cell).isPrinted())
        .filter(cell -> table.cell(cell).kind() != TrueCell.Kind.KNOWN)
        .filter(cell -> !allows(cell, movement))
        .forEach(cells::add);
    Pattern hidden = before.and(new Pattern(cells, Set.of()));
    var ratios = new TreeSet<Integer>();
    for (int ratio = 0; ratio < table.ratios().size(); ratio++) {
      if (table.isShown(ratio, hidden) && contradicts(table.ratios().get(ratio), movement)) {
        ratios.add(ratio);
      }
    }
    return hidden.and(new Pattern(Set.of(), ratios));
  }

  private boolean allows(int cell, Movement movement) {
    TrueCell each = table.cell(cell);
    double moved = each.count() + movement.of(cell);
    return moved >= each.unhidden().limits().low() && moved <= each.unhidden().limits().high();
  }

  private boolean contradicts(Ratio ratio, Movement movement) {
    boolean moves = movement.moves(ratio.numerator()) || movement.moves(ratio.denominator());
    return moves
        && !ratio.holdsFor(
            table.cell(ratio.numerator()).count() + movement.of(ratio.numerator()),
            table.cell(ratio.denominator()).count() + movement.of(ratio.denominator()));
  }
}
