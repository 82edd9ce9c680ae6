package org.openscrutiny.disclosure.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.openscrutiny.disclosure.audit.Deadline;
import org.openscrutiny.disclosure.audit.Relation;

/// How many cells are hidden, against the fewest that make room for every small count.
class OptimumTest {
  private static final int THRESHOLD = 5;
  private static final int TABLES = 20;
  private static final double FURTHEST = 80;

  @Test
  void littleMoreIsHiddenThanHasToBe() {
    int hidden = 0;
    int fewest = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      TrueTable table = new RandomTables(2, 2, 12, THRESHOLD, false).table(seed);
      hidden += hidden(table);
      fewest += new Fewest(table).hidden();
    }

    assertThat(hidden).isLessThanOrEqualTo(fewest * 105 / 100);
  }

  private static int hidden(TrueTable table) {
    Protected result =
        new Protection(THRESHOLD, false)
            .protect(table, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()));
    return ((Protected.Published) result).pattern().size();
  }

  /// One mixed-integer program for all of a table: a cell that differs in some other table is
  /// hidden, and there is an other table for each small count.
  private static final class Fewest {
    private final TrueTable table;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Integer, Variable> hidden = new HashMap<>();

    Fewest(TrueTable table) {
      this.table = table;
    }

    int hidden() {
      places()
          .filter(place -> table.cell(place).isChoice())
          .forEach(
              place -> hidden.put(place, model.newVariable("hidden " + place).binary().weight(1)));
      places().filter(place -> table.cell(place).isSensitive()).forEach(this::makeRoom);
      Optimisation.Result result = model.minimise();
      assertThat(result.getState().isOptimal()).isTrue();
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
        by.level(Math.max(THRESHOLD, THRESHOLD + 1 - cell.count()));
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
}
