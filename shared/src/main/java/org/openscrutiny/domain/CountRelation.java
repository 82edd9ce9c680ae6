package org.openscrutiny.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A sum that holds between counts by definition: a total and its parts, or a stock and its flows.
/// Example: children in care last month + those who entered − those who left = children in care
/// now.
///
/// @param terms what is added or subtracted
/// @param rest the remainder, if there can be one: a count that nobody publishes and that is never
///   negative, such as "children who left care by another way"; empty if the terms add up to zero
public record CountRelation(List<Term> terms, Optional<String> rest) {

  /// @param indicator a count, or a percentage in place of its numerator
  /// @param times 1 if it is added, -1 if it is subtracted
  /// @param back 0 for the period itself, 1 for the period before
  public record Term(String indicator, int times, int back) {}

  public CountRelation {
    terms = List.copyOf(terms);
    if (terms.stream().map(Term::times).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a relation has terms to add and terms to subtract; found " + terms);
    }
  }

  /// The parts and the rest add up to the total.
  public static CountRelation parts(String total, List<String> parts, Optional<String> rest) {
    return new CountRelation(
        Stream.concat(
                Stream.of(new Term(total, 1, 0)), parts.stream().map(part -> new Term(part, -1, 0)))
            .toList(),
        rest);
  }

  /// The stock of the period before, plus the inflows, minus the outflows and the rest, is the
  /// stock of this period.
  public static CountRelation stock(
      String stock, List<String> inflows, List<String> outflows, Optional<String> rest) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(stock, 1, 1));
    inflows.forEach(each -> terms.add(new Term(each, 1, 0)));
    outflows.forEach(each -> terms.add(new Term(each, -1, 0)));
    terms.add(new Term(stock, -1, 0));
    return new CountRelation(terms, rest);
  }
}
