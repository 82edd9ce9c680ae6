package org.openscrutiny.suppression.constraints;

import java.util.List;
import java.util.Optional;
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
  record ShiftedColumn(Heading heading, int times, StockPeriod period) {
    private Optional<Term> at(Cell row) {
      return period.in(row.period()).map(found -> new Term(heading.at(row.area(), found), times));
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

  /// The sum in the row of a cell of its first column; empty if a term has no period there.
  Optional<Sum> at(Cell cell) {
    List<Term> found = terms.stream().flatMap(term -> term.at(cell).stream()).toList();
    return found.size() == terms.size() ? Optional.of(Sum.of(found)) : Optional.empty();
  }
}
