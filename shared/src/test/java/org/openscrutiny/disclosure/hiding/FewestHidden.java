package org.openscrutiny.disclosure.hiding;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.openscrutiny.disclosure.audit.Relation;

/// The fewest cells whose hiding makes room for every small count.
///
/// One mixed-integer program for all of a table: a cell that differs in some other table is hidden,
/// and there is an other table for each small count.
public final class FewestHidden {
  private static final double FURTHEST = 80;

  private final TrueTable table;
  private final int threshold;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<Integer, Variable> hidden = new HashMap<>();

  public FewestHidden(TrueTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  /// How many cells are hidden, the small ones among them.
  public int hidden() {
    places()
        .filter(place -> table.cell(place).isChoice())
        .forEach(
            place -> hidden.put(place, model.newVariable("hidden " + place).binary().weight(1)));
    places().filter(place -> table.cell(place).isSensitive()).forEach(this::makeRoom);
    Optimisation.Result result = model.minimise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("No fewest was found: " + result.getState());
    }
    return table.primary().size() + (int) Math.round(result.getValue());
  }

  private IntStream places() {
    return IntStream.range(0, table.cells().size());
  }

  private void makeRoom(int sensitive) {
    Map<Integer, Variable> differs = new HashMap<>();
    places()
        .filter(place -> table.cell(place).kind() != TrueCell.Kind.KNOWN)
        .forEach(place -> differs.put(place, difference(sensitive, place)));
    for (Relation relation : table.relations()) {
      Expression sum = model.newExpression(sensitive + " " + relation).level(0);
      relation.terms().stream()
          .filter(term -> differs.containsKey(term.cell()))
          .forEach(term -> sum.set(differs.get(term.cell()), term.times()));
    }
  }

  private Variable difference(int sensitive, int place) {
    TrueCell cell = table.cell(place);
    Variable by =
        model
            .newVariable(sensitive + " " + place)
            .lower(cell.lowest() - cell.count())
            .upper(FURTHEST);
    if (place == sensitive) {
      by.level(Math.max(threshold, threshold + 1 - cell.count()));
    }
    if (hidden.containsKey(place)) {
      onlyWhereHidden(by, 1, hidden.get(place));
      onlyWhereHidden(by, -1, hidden.get(place));
    }
    return by;
  }

  private void onlyWhereHidden(Variable by, int sign, Variable where) {
    Expression most = model.newExpression(sign + " " + by.getName()).upper(0);
    most.set(by, sign);
    most.set(where, -FURTHEST);
  }
}
