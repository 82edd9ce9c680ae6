package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One thing that an intruder takes to be true of some counts, each known by its name: that of its
/// [Figure], or one of its own where nobody prints the count.
public sealed interface Fact {

  /// The names of the counts that it is about.
  Set<String> counts();

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
  }

  /// A count lies between two numbers, both included.
  static List<Fact> between(String count, long least, long most) {
    return List.of(
        new Sum(Map.of(count, 1L, "room above " + count + " up to " + most, 1L), most),
        new Sum(Map.of(count, 1L, "room below " + count + " down to " + least, -1L), least));
  }

  record Term(String count, long times) {}

  /// A percentage or rate that is printed of two counts, halves rounded up.
  record Printed(String numerator, String denominator, BigDecimal printed, int base)
      implements Fact {
    @Override
    public Set<String> counts() {
      return Set.of(numerator, denominator);
    }
  }
}
