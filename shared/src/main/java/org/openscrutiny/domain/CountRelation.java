package org.openscrutiny.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A sum that holds between counts by what they count, whatever their figures are: parts and their
/// whole, or a stock and what comes into it and goes out of it.
///
/// @param terms what is added up, or taken away
/// @param rest what they leave, where they leave anything: a count that nobody prints and that is
///   never below zero, such as "children who left care by another way"; empty where nothing is left
public record CountRelation(List<Term> terms, Optional<String> rest) {

  /// @param indicator a count, or a percentage, which stands for its numerator
  /// @param times 1 where it is added, -1 where it is taken away
  /// @param back how many periods before: 0 for the period itself, 1 for the one before
  public record Term(String indicator, int times, int back) {}

  public CountRelation {
    terms = List.copyOf(terms);
    if (terms.stream().map(Term::times).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a relation has something on both of its sides; found " + terms);
    }
  }

  /// The parts make the whole, but for a rest.
  public static CountRelation parts(String whole, List<String> parts, Optional<String> rest) {
    return new CountRelation(
        Stream.concat(
                Stream.of(new Term(whole, 1, 0)), parts.stream().map(part -> new Term(part, -1, 0)))
            .toList(),
        rest);
  }

  /// The stock of the period before, with what came and without what went, is the stock of this
  /// one, but for a rest that went too.
  public static CountRelation stock(
      String stock, List<String> comes, List<String> goes, Optional<String> rest) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(stock, 1, 1));
    comes.forEach(each -> terms.add(new Term(each, 1, 0)));
    goes.forEach(each -> terms.add(new Term(each, -1, 0)));
    terms.add(new Term(stock, -1, 0));
    return new CountRelation(terms, rest);
  }
}
