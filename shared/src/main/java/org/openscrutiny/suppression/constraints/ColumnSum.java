package org.openscrutiny.suppression.constraints;

import java.util.List;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Columns.Heading;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Columns that add up to zero in every row.
///
/// @param terms the first is of the row's own period
record ColumnSum(List<ShiftedColumn> terms) {

  /// A column as a term of a sum.
  ///
  /// @param times the coefficient
  /// @param back 1 for the period before, 0 for the row's own
  record ShiftedColumn(Heading heading, int times, int back) {
    Cell at(Cell cell) {
      return heading.at(cell.area(), back == 0 ? cell.period() : cell.period().previous());
    }
  }

  ColumnSum {
    terms = List.copyOf(terms);
  }

  Heading first() {
    return terms.getFirst().heading();
  }

  List<Heading> headings() {
    return terms.stream().map(ShiftedColumn::heading).toList();
  }

  /// The sum in the row of a cell of its first column.
  Sum at(Cell cell) {
    return Sum.of(terms.stream().map(term -> new Term(term.at(cell), term.times())).toList());
  }
}
