package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// A sum that holds whatever the hidden counts are: parts and their total, a numerator and what the
/// denominator leaves, a rolling sum less the one before. A number from outside (an earlier
/// edition, another publisher) is the sum.
///
/// @param sum what the terms add up to
public record Relation(List<Term> terms, long sum) {

  /// @param cell the place of the cell in its table
  /// @param times how often it counts; below zero where it is taken away
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

  /// The cells add up to a number that is known from elsewhere.
  public static Relation known(long sum, List<Integer> cells) {
    return new Relation(cells.stream().map(cell -> new Term(cell, 1)).toList(), sum);
  }

  /// R(t) − R(t−1) = q(t) − q(t−n): what comes into a rolling sum less what drops out of it.
  public static Relation rolling(int sum, int sumBefore, int entering, int leaving) {
    return new Relation(
        List.of(new Term(sum, 1), new Term(sumBefore, -1), new Term(entering, -1), new Term(leaving, 1)),
        0);
  }

  /// The same of a table in which the cells have other places.
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
