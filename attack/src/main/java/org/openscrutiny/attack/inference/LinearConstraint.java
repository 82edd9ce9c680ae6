package org.openscrutiny.attack.inference;

import java.util.List;
import java.util.function.IntToLongFunction;

/// A weighted sum of counts that lies between two numbers, both included.
///
/// @param least [#NO_LEAST] where nothing bounds it below
/// @param most [#NO_MOST] where nothing bounds it above
public record LinearConstraint(List<Term> terms, long least, long most) {
  public static final long NO_LEAST = Long.MIN_VALUE;
  public static final long NO_MOST = Long.MAX_VALUE;

  /// @param count the place of the count in its system
  /// @param coefficient not zero
  public record Term(int count, long coefficient) {}

  public LinearConstraint {
    terms = List.copyOf(terms);
  }

  public static LinearConstraint equal(List<Term> terms, long sum) {
    return new LinearConstraint(terms, sum, sum);
  }

  public static LinearConstraint atLeast(List<Term> terms, long least) {
    return new LinearConstraint(terms, least, NO_MOST);
  }

  /// @throws ArithmeticException when the sum does not fit into 64 bits
  boolean holds(IntToLongFunction counts) {
    long sum = 0;
    for (Term term : terms) {
      sum =
          Math.addExact(
              sum, Math.multiplyExact(term.coefficient(), counts.applyAsLong(term.count())));
    }
    return allows(sum);
  }

  boolean allows(long sum) {
    return least <= sum && sum <= most;
  }
}
