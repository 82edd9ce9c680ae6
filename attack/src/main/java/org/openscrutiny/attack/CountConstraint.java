package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.attack.inference.LinearConstraint;

/// A constraint that an intruder takes to hold between counts. Each count has a name: that of its
/// figure, or one of its own where nobody publishes the count.
public sealed interface CountConstraint {

  /// The names of the counts that it is about.
  Set<String> counts();

  /// The same as linear constraints on counts that are known by their places.
  ///
  /// @param places where each count stands, by its name
  List<LinearConstraint> linear(ToIntFunction<String> places);

  /// The counts, each times its weight, add up to a number.
  record WeightedSum(Map<String, Long> times, long sum) implements CountConstraint {
    public WeightedSum {
      // In the order of the names, which is the same in every process.
      times = Collections.unmodifiableMap(new TreeMap<>(times));
    }

    /// The terms add up to zero.
    static WeightedSum zero(Stream<Term> terms) {
      return new WeightedSum(
          terms.collect(Collectors.toMap(Term::count, Term::times, Long::sum)), 0);
    }

    static WeightedSum known(String count, long value) {
      return new WeightedSum(Map.of(count, 1L), value);
    }

    @Override
    public Set<String> counts() {
      return times.keySet();
    }

    @Override
    public List<LinearConstraint> linear(ToIntFunction<String> places) {
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
  static List<CountConstraint> between(String count, long least, long most) {
    return List.of(
        new WeightedSum(Map.of(count, 1L, "room above " + count + " up to " + most, 1L), most),
        new WeightedSum(
            Map.of(count, 1L, "room below " + count + " down to " + least, -1L), least));
  }

  record Term(String count, long times) {}

  /// A percentage or rate that is printed of two counts, halves rounded up.
  ///
  /// With P the printed figure of k decimal places, b the base, n the numerator and d the
  /// denominator, (2P − 10⁻ᵏ)·d ≤ 2b·n < (2P + 10⁻ᵏ)·d. Multiplied with 10ᵏ, both sides are whole.
  record PrintedRatio(String numerator, String denominator, BigDecimal printed, int base)
      implements CountConstraint {
    @Override
    public Set<String> counts() {
      return new TreeSet<>(List.of(numerator, denominator));
    }

    @Override
    public List<LinearConstraint> linear(ToIntFunction<String> places) {
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
