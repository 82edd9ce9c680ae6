package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A sum that holds for the true counts: parts and their total; a numerator, its complement and the
/// denominator; or the change of a rolling sum. A number that is known from elsewhere (an earlier
/// edition, another publisher) is the right-hand side.
///
/// Example: boys + girls − all = 0.
///
/// @param sum what the terms add up to
public record Relation(List<Term> terms, long sum) {

  /// @param cell the place of the cell in its table
  /// @param times its coefficient; negative if it is subtracted
  public record Term(int cell, long times) {}

  public Relation {
    terms = List.copyOf(terms);
    if (terms.stream().anyMatch(term -> term.times() == 0)) {
      throw new IllegalArgumentException("A term that counts no times is no term: " + terms);
    }
    if (terms.stream().map(Term::cell).distinct().count() != terms.size()) {
      throw new IllegalArgumentException("A cell stands in a relation once: " + terms);
    }
  }

  /// The parts add up to the total.
  public static Relation total(int total, List<Integer> parts) {
    var terms = new ArrayList<Term>();
    parts.forEach(part -> terms.add(new Term(part, 1)));
    terms.add(new Term(total, -1));
    return new Relation(terms, 0);
  }

  /// The cells add up to a known number.
  public static Relation known(long sum, List<Integer> cells) {
    return new Relation(cells.stream().map(cell -> new Term(cell, 1)).toList(), sum);
  }

  /// R(t) − R(t−1) = q(t) − q(t−n): a rolling sum changes by the count that enters less the count
  /// that leaves.
  public static Relation rolling(int sum, int sumBefore, int entering, int leaving) {
    return new Relation(
        List.of(
            new Term(sum, 1),
            new Term(sumBefore, -1),
            new Term(entering, -1),
            new Term(leaving, 1)),
        0);
  }

  /// The same relation for a table in which the cells have other places.
  public Relation at(IntUnaryOperator places) {
    return new Relation(
        terms.stream().map(term -> new Term(places.applyAsInt(term.cell()), term.times())).toList(),
        sum);
  }

  public boolean holdsIn(Counts counts) {
    long left = 0;
    for (Term term : terms) {
      left = Math.addExact(left, Math.multiplyExact(term.times(), counts.at(term.cell())));
    }
    return left == sum;
  }
}
