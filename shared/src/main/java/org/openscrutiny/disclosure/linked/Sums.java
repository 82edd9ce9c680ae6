package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.disclosure.linked.Sum.Term;

/// The usual kinds of sums.
final class Sums {
  private Sums() {}

  /// The parts make the total.
  static Sum total(Cell total, List<Cell> parts) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(total, -1));
    parts.forEach(part -> terms.add(new Term(part, 1)));
    return Sum.of(terms);
  }
}
