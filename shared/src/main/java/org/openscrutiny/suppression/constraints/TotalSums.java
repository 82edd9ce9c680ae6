package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// The usual kinds of sums.
final class TotalSums {
  private TotalSums() {}

  /// The parts make the total.
  static Sum total(Cell total, List<Cell> parts) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(total, -1));
    parts.forEach(part -> terms.add(new Term(part, 1)));
    return Sum.of(terms);
  }
}
