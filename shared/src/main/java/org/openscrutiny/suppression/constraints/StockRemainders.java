package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// What a stock and its other flows leave in each shorter period, where one flow is printed by
/// longer periods only.
///
/// Example: 210 plans at the end of March and 212 at the end of April, and 12 that began in April.
/// Those that ended are printed by year. So 10 ended in April.
///
/// @param added the flows of the longer periods that are printed by shorter ones
/// @param figures with those flows
record StockRemainders(AddedPeriods added, LinkedFigures figures) {

  /// @param sum a stock with its flows of a longer period
  List<Sum> of(Sum sum) {
    List<Term> whole =
        sum.terms().stream().filter(term -> !added.parts().containsKey(term.cell())).toList();
    List<Cell> parts =
        sum.terms().stream()
            .flatMap(term -> Stream.ofNullable(added.parts().get(term.cell())))
            .findFirst()
            .orElse(List.of());
    if (parts.isEmpty() || whole.size() != 3 || sum.rest().isPresent()) {
      return List.of();
    }
    return whole.stream()
        .filter(term -> isFlowOfItsOwn(term, whole))
        .findFirst()
        .map(flow ->
            parts.stream()
                .map(Cell::period)
                .flatMap(period -> remainder(sum, flow, period).stream())
                .toList())
        .orElse(List.of());
  }

  /// Whether the two others are the stock before and after.
  private static boolean isFlowOfItsOwn(Term flow, List<Term> whole) {
    return whole.stream()
            .filter(term -> !term.equals(flow))
            .map(term -> Columns.Heading.of(term.cell()))
            .distinct()
            .count()
        == 1;
  }

  /// @param flow the one that is printed by the longer period
  /// @param period the shorter one
  private Optional<Sum> remainder(Sum sum, Term flow, Period period) {
    MonthSpan row = MonthSpan.of(flow.cell().period());
    var terms = new ArrayList<Term>();
    for (Term term : sum.terms()) {
      if (!term.equals(flow)) {
        Optional<Cell> cell =
            added.parts().containsKey(term.cell())
                ? Optional.of(term.cell().in(period))
                : stockAt(term.cell(), row, period);
        if (cell.filter(figures::has).isEmpty()) {
          return Optional.empty();
        }
        terms.add(new Term(cell.orElseThrow(), -flow.times() * term.times()));
      }
    }
    Cell rest = flow.cell().in(period);
    return figures.has(rest) ? Optional.empty() : Optional.of(new Sum(terms, Optional.of(rest)));
  }

  /// The stock before or after the shorter period, as the given one is before or after the longer.
  private static Optional<Cell> stockAt(Cell stock, MonthSpan row, Period period) {
    MonthSpan own = MonthSpan.of(stock.period());
    if (own.months() != MonthSpan.of(period).months()) {
      return Optional.empty();
    }
    boolean atEnd = own.end() == row.end() || own.end() == row.start();
    boolean isLater = own.end() == row.end() || own.start() == row.end();
    Period where = atEnd == isLater ? period : atEnd ? period.previous() : period.next();
    return Optional.of(stock.in(where));
  }
}
