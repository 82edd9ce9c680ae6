package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.constraints.Columns.Heading;

/// Whether the rows of a table are evidence of a sum of its columns: by chance ([Evidence]), or by
/// the number of rows in which it could have been wrong.
///
/// A reader looks first among columns whose names begin with the same words, and takes what is
/// measured at the end of a period for a stock and what is counted during it for a flow. So only
/// such sums count as tried where the sum is one of them.
record SumEvidence(SearchTable table) {
  private static final int MOST_FOR_TWO_PARTS = 250;
  private static final int MOST_FOR_THREE_PARTS = 70;

  /// A stock is first taken to be measured at the end of each period. At the start is the second
  /// way to try.
  private static final int WAYS_TO_MEASURE = 2;

  /// @param terms the numbers of the columns in order, at most one of them a change
  boolean isEnough(int[] terms, int[] signs) {
    int change = table.isChange(terms[terms.length - 1]) ? terms.length - 1 : -1;
    return change < 0
        ? isEnoughForParts(terms, signs)
        : isEnoughForStock(terms, signs, table.stock(terms[change]));
  }

  private boolean isEnoughForParts(int[] terms, int[] signs) {
    long plus = Arrays.stream(signs).filter(sign -> sign > 0).count();
    int totals = Math.toIntExact(Math.min(plus, terms.length - plus));
    int parts = terms.length - totals;
    List<Heading> headings = Arrays.stream(terms).mapToObj(table.columns()::heading).toList();
    int related = table.columns().related(headings);
    double tried = Evidence.choices(related, totals) * Evidence.choices(related - totals, parts);
    if (Evidence.isEnoughByColumn(Arrays.stream(terms).mapToObj(table::values).toList(), tried)) {
      return true;
    }
    int most = parts == 2 ? MOST_FOR_TWO_PARTS : MOST_FOR_THREE_PARTS;
    if (totals > 1 || parts > 3 || (parts > 1 && table.size() > most)) {
      return false;
    }
    int sign = plus == 1 ? 1 : -1;
    int total =
        IntStream.range(0, terms.length).filter(term -> signs[term] == sign).findFirst().orElse(0);
    return rows(terms, terms[total]) >= parts + 2;
  }

  private boolean isEnoughForStock(int[] terms, int[] signs, StockColumn stock) {
    int[] flows = Arrays.copyOf(terms, terms.length - 1);
    int entries =
        Math.toIntExact(
            IntStream.range(0, flows.length)
                .filter(flow -> signs[flow] != signs[flows.length])
                .count());
    var headings = new ArrayList<Heading>();
    headings.add(stock.heading());
    Arrays.stream(flows).mapToObj(table.columns()::heading).forEach(headings::add);
    int related = table.columns().related(headings);
    List<StockColumn> stocks = stocks(headings, stock);
    int candidates = related - 1;
    if (table.columns().isSnapshot(stock.heading())
        && headings.stream().skip(1).noneMatch(table.columns()::isSnapshot)) {
      stocks = stocks.stream().filter(each -> table.columns().isSnapshot(each.heading())).toList();
      candidates = Math.min(candidates, table.size() - table.columns().snapshots());
    }
    double tried =
        (double) stocks.size()
            * (table.atEnd() ? 1 : WAYS_TO_MEASURE)
            * Evidence.choices(candidates, entries)
            * Evidence.choices(candidates - entries, flows.length - entries);
    var values = new ArrayList<long[]>();
    values.add(stock.after());
    values.add(stock.before());
    Arrays.stream(flows).mapToObj(table::values).forEach(values::add);
    return Evidence.isEnoughByColumn(values, tried)
        || (flows.length < 3
            && table.size() <= MOST_FOR_TWO_PARTS
            && rows(terms, flows[flows.length - 1]) >= 4);
  }

  /// The stocks with such names. Those by shorter periods count only where one of them is meant.
  private List<StockColumn> stocks(List<Heading> headings, StockColumn stock) {
    var names = new NamesInCommon(headings);
    return table.stocks().stream()
        .filter(each -> stock.isOfShorterPeriods() || !each.isOfShorterPeriods())
        .filter(each -> names.areSharedBy(each.heading()))
        .toList();
  }

  /// The number of complete rows in which one of the columns is not zero.
  private long rows(int[] terms, int disclosing) {
    return IntStream.range(0, table.rows())
        .filter(row ->
            Arrays.stream(terms).noneMatch(term -> table.values(term)[row] == Columns.MISSING))
        .filter(row -> table.values(disclosing)[row] != 0)
        .count();
  }
}
