package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.inference.LinearConstraint;

/// One thing that an intruder takes to be true of some counts, each known by its name: that of its
/// [Figure], or one of its own where nobody prints the count.
public sealed interface Fact {

  /// The names of the counts that it is about.
  Set<String> counts();

  /// What it says in linear constraints.
  ///
  /// @param places where each count stands, by its name
  List<LinearConstraint> constraints(ToIntFunction<String> places);

  /// So many times each count adds up to a number.
  record Sum(Map<String, Long> times, long sum) implements Fact {
    public Sum {
      times = Map.copyOf(times);
    }

    /// The terms add up to nothing.
    static Sum zero(Stream<Term> terms) {
      return new Sum(terms.collect(Collectors.toMap(Term::count, Term::times, Long::sum)), 0);
    }

    static Sum known(String count, long value) {
      return new Sum(Map.of(count, 1L), value);
    }

    @Override
    public Set<String> counts() {
      return times.keySet();
    }

    @Override
    public List<LinearConstraint> constraints(ToIntFunction<String> places) {
      List<LinearConstraint.Term> terms =
          times.entrySet().stream()
              .filter(each -> each.getValue() != 0)
              .map(each ->
                  new LinearConstraint.Term(places.applyAsInt(each.getKey()), each.getValue()))
              .toList();
      return List.of(LinearConstraint.equal(terms, sum));
    }
  }

  /// A count lies between two numbers, both included.
  static List<Fact> between(String count, long least, long most) {
    return List.of(
        new Sum(Map.of(count, 1L, "room above " + count + " up to " + most, 1L), most),
        new Sum(Map.of(count, 1L, "room below " + count + " down to " + least, -1L), least));
  }

  record Term(String count, long times) {}

  /// A percentage or rate that is printed of two counts, halves rounded up.
  ///
  /// With P the printed figure of k decimal places, b the base, n the numerator and d the
  /// denominator, (2P − 10⁻ᵏ)·d ≤ 2b·n < (2P + 10⁻ᵏ)·d. Multiplied with 10ᵏ, both sides are whole.
  record Printed(String numerator, String denominator, BigDecimal printed, int base)
      implements Fact {
    @Override
    public Set<String> counts() {
      return Set.of(numerator, denominator);
    }

    @Override
    public List<LinearConstraint> constraints(ToIntFunction<String> places) {
      int n = places.applyAsInt(numerator);
      int d = places.applyAsInt(denominator);
      int decimals = Math.max(0, printed.scale());
      long twice = 2 * printed.movePointRight(decimals).longValueExact();
      long cases = 2L * base * BigInteger.TEN.pow(decimals).longValueExact();
      return List.of(
          LinearConstraint.atLeast(
              List.of(new LinearConstraint.Term(n, cases), new LinearConstraint.Term(d, 1 - twice)),
              0),
          LinearConstraint.atLeast(
              List.of(
                  new LinearConstraint.Term(d, twice + 1), new LinearConstraint.Term(n, -cases)),
              1));
    }
  }
}
