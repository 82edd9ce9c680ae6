package org.openscrutiny.suppression.secondary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Relation;

/// Suppresses cells so that no sensitive count is a weighted sum of shown counts. It shows as many
/// of the other cells as it can, the largest first.
///
/// The relations are kept in reduced echelon form, modulo the prime 2³¹ − 1 so that nothing is
/// rounded. Showing a cell removes its column. A reader knows a cell exactly when it is the only
/// one left in a row, so a column may be removed unless a sensitive cell would be left alone.
///
/// Example: parts a = 3, b = 9 and c = 8 of 20, and a is sensitive. Showing b leaves a + c, which
/// is no cell alone. Showing c as well would leave a alone, so c is suppressed.
final class GaussianSuppression {
  /// The work of changing one weight of a row.
  private static final long WEIGHT = 10;

  private final TrueTable table;
  private final long threshold;
  private final WorkBudget budget;
  private final Map<Integer, Set<EchelonRow>> rowsWith = new HashMap<>();
  private final Map<Integer, EchelonRow> rowOfPivot = new HashMap<>();

  /// @param budget for the weights that change
  GaussianSuppression(TrueTable table, long threshold, WorkBudget budget) {
    this.table = table;
    this.threshold = threshold;
    this.budget = budget;
  }

  /// The printed cells to suppress, including the sensitive ones.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  SuppressionPattern pattern() {
    table.relations().forEach(this::enter);
    var suppressed = new TreeSet<>(table.primary().cells());
    places()
        .filter(place -> table.cell(place).kind() == TrueCell.Kind.KNOWN)
        .forEach(place -> show(place, true));
    places()
        .filter(place -> table.cell(place).isChoice())
        .boxed()
        .sorted(firstShownFirst())
        .filter(place -> !show(place, false))
        .forEach(suppressed::add);
    return new SuppressionPattern(suppressed, Set.of());
  }

  private IntStream places() {
    return IntStream.range(0, table.cells().size());
  }

  /// Cells that would protect nothing, such as zeros and other small counts, are shown first; then
  /// the largest.
  private Comparator<Integer> firstShownFirst() {
    return Comparator.<Integer, Boolean>comparing(place -> table.cell(place).count() > threshold)
        .thenComparing(place -> table.cell(place).count(), Comparator.reverseOrder())
        .thenComparing(Comparator.naturalOrder());
  }

  private void enter(Relation relation) {
    var row = new EchelonRow();
    relation.terms().forEach(term -> row.add(term.cell(), ModularArithmetic.of(term.times())));
    for (int column : List.copyOf(row.columns())) {
      EchelonRow pivotRow = rowOfPivot.get(column);
      if (pivotRow != null) {
        budget.spend(WEIGHT * pivotRow.size());
        row.add(pivotRow, ModularArithmetic.negate(row.at(column)));
      }
    }
    if (row.isEmpty()) {
      return;
    }
    int pivot = pivotOf(row);
    row.scale(ModularArithmetic.inverse(row.at(pivot)));
    for (EchelonRow other : rowsWith(pivot)) {
      subtract(other, row, pivot);
    }
    row.columns().forEach(column -> link(column, row));
    row.pivot = pivot;
    rowOfPivot.put(pivot, row);
  }

  /// The cell that is shown last: one that is never shown, a sensitive one, or the smallest.
  private int pivotOf(EchelonRow row) {
    return row.columns().stream()
        .min(
            Comparator.<Integer, Boolean>comparing(place -> table.cell(place).isChoice())
                .thenComparing(firstShownFirst().reversed()))
        .orElseThrow();
  }

  private List<EchelonRow> rowsWith(int column) {
    return List.copyOf(rowsWith.getOrDefault(column, Set.of()));
  }

  private void link(int column, EchelonRow row) {
    rowsWith.computeIfAbsent(column, key -> new HashSet<>()).add(row);
  }

  private void unlink(int column, EchelonRow row) {
    Optional.ofNullable(rowsWith.get(column)).ifPresent(set -> set.remove(row));
  }

  /// Subtracts the multiple of another row that clears a column.
  private void subtract(EchelonRow from, EchelonRow row, int column) {
    budget.spend(WEIGHT * row.size());
    long times = ModularArithmetic.negate(from.at(column));
    for (int touched : List.copyOf(row.columns())) {
      from.add(touched, ModularArithmetic.times(times, row.at(touched)));
      if (from.has(touched)) {
        link(touched, from);
      } else {
        unlink(touched, from);
      }
    }
  }

  /// Shows a cell, unless that would disclose a sensitive one. Returns whether it is shown.
  private boolean show(int place, boolean always) {
    EchelonRow own = rowOfPivot.get(place);
    return own == null ? showFree(place, always) : showPivot(place, own, always);
  }

  private boolean showFree(int place, boolean always) {
    List<EchelonRow> with = rowsWith(place);
    budget.spend(WEIGHT * with.size());
    if (!always && with.stream().anyMatch(row -> row.size() == 2 && isSensitive(row.pivot))) {
      return false;
    }
    with.forEach(row -> row.remove(place));
    rowsWith.remove(place);
    return true;
  }

  private boolean showPivot(int place, EchelonRow own, boolean always) {
    budget.spend(WEIGHT * own.size());
    var rest = new EchelonRow(own);
    rest.remove(place);
    if (rest.isEmpty()) {
      drop(place, own);
      return true;
    }
    int pivot = pivotOf(rest);
    rest.scale(ModularArithmetic.inverse(rest.at(pivot)));
    List<EchelonRow> others = rowsWith(pivot).stream().filter(row -> row != own).toList();
    if (!always
        && (discloses(rest, pivot)
            || others.stream().anyMatch(row -> discloses(row, rest, pivot)))) {
      return false;
    }
    drop(place, own);
    others.forEach(row -> subtract(row, rest, pivot));
    rest.columns().forEach(column -> link(column, rest));
    rest.pivot = pivot;
    rowOfPivot.put(pivot, rest);
    return true;
  }

  private void drop(int place, EchelonRow own) {
    own.columns().forEach(column -> unlink(column, own));
    rowOfPivot.remove(place);
  }

  private boolean discloses(EchelonRow row, int pivot) {
    return row.size() == 1 && isSensitive(pivot);
  }

  /// Whether a row would be left with a sensitive pivot alone after another row has cleared a
  /// column.
  private boolean discloses(EchelonRow row, EchelonRow by, int column) {
    if (!isSensitive(row.pivot) || row.size() > by.size() + 1) {
      return false;
    }
    budget.spend(WEIGHT * (row.size() + by.size()));
    var after = new EchelonRow(row);
    after.add(by, ModularArithmetic.negate(row.at(column)));
    return after.size() == 1;
  }

  private boolean isSensitive(int place) {
    return table.cell(place).isSensitive();
  }
}
