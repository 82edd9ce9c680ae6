package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.suppression.table.Relation.Term;

/// Weighted sums of cells, and the sums in which each cell stands.
record WeightedSums(List<List<Term>> terms, List<List<Integer>> ofCell) {

  static WeightedSums of(int cells, List<List<Term>> terms) {
    var ofCell = new ArrayList<List<Integer>>();
    for (int cell = 0; cell < cells; cell++) {
      ofCell.add(new ArrayList<>());
    }
    for (int sum = 0; sum < terms.size(); sum++) {
      for (Term term : terms.get(sum)) {
        ofCell.get(term.cell()).add(sum);
      }
    }
    return new WeightedSums(List.copyOf(terms), List.copyOf(ofCell));
  }

  int cells() {
    return ofCell.size();
  }
}
