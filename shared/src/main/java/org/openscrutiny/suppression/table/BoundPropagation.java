package org.openscrutiny.suppression.table;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Bounds on every count, from one relation or percentage at a time, repeated until no bound
/// changes. This is most of what a reader does by hand: a total less its other parts, "36% of 11".
///
/// Example: parts a and b of a total of 12. If a is 7 to 9, then b is 3 to 5.
///
/// The bounds hold, but a count need not be able to reach them: combining several relations can
/// give tighter ones.
public final class BoundPropagation {
  private static final int MOST_ROUNDS_EACH = 50;

  private final PublishedTable table;
  private final Limits[] limits;
  private final List<List<Integer>> sources;

  private BoundPropagation(PublishedTable table) {
    this.table = table;
    this.limits = table.cells().stream().map(cell -> cell.shown().limits()).toArray(Limits[]::new);
    this.sources = sourcesOfCells(table);
  }

  /// @throws Contradiction if no counts agree with what is shown
  public static Limits[] of(PublishedTable table) {
    return new BoundPropagation(table).propagated();
  }

  /// No counts agree with what is shown.
  public static final class Contradiction extends RuntimeException {
    public Contradiction(String message) {
      super(message);
    }
  }

  /// The relations and ratios that each cell stands in. They share one numbering: relations first,
  /// then ratios.
  private static List<List<Integer>> sourcesOfCells(PublishedTable table) {
    var sources = new ArrayList<List<Integer>>();
    table.cells().forEach(cell -> sources.add(new ArrayList<>()));
    int number = 0;
    for (Relation relation : table.relations()) {
      for (Relation.Term term : relation.terms()) {
        sources.get(term.cell()).add(number);
      }
      number++;
    }
    for (Ratio ratio : table.ratios()) {
      sources.get(ratio.numerator()).add(number);
      sources.get(ratio.denominator()).add(number);
      number++;
    }
    return sources;
  }

  private Limits[] propagated() {
    int count = table.relations().size() + table.ratios().size();
    var rounds = new int[count];
    var waiting = new boolean[count];
    Deque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < count; i++) {
      queue.add(i);
      waiting[i] = true;
    }
    while (!queue.isEmpty()) {
      int source = queue.remove();
      waiting[source] = false;
      rounds[source]++;
      for (int cell : propagateThrough(source)) {
        for (int other : sources.get(cell)) {
          if (!waiting[other] && rounds[other] < MOST_ROUNDS_EACH) {
            waiting[other] = true;
            queue.add(other);
          }
        }
      }
    }
    return limits;
  }

  /// Returns the cells whose bounds changed.
  private List<Integer> propagateThrough(int source) {
    int relations = table.relations().size();
    return source < relations
        ? propagateThrough(table.relations().get(source))
        : propagateThrough(table.ratios().get(source - relations));
  }

  private List<Integer> propagateThrough(Relation relation) {
    Span all = Span.ZERO;
    for (Relation.Term term : relation.terms()) {
      all = all.plus(Span.of(term.times(), limits[term.cell()]));
    }
    var changed = new ArrayList<Integer>();
    for (Relation.Term term : relation.terms()) {
      Limits own = limits[term.cell()];
      Span others = all.minus(Span.of(term.times(), own));
      long times = Math.abs(term.times());
      boolean added = term.times() > 0;
      // times × x is at least sum − the most of the others and at most sum − the least of them; if
      // times is negative, the other way round.
      boolean lowKnown = added ? others.openAbove == 0 : others.openBelow == 0;
      boolean highKnown = added ? others.openBelow == 0 : others.openAbove == 0;
      long least = added ? relation.sum() - others.most : others.least - relation.sum();
      long most = added ? relation.sum() - others.least : others.most - relation.sum();
      tighten(
          term.cell(),
          lowKnown ? Math.ceilDiv(least, times) : 0,
          highKnown ? Math.floorDiv(most, times) : Limits.OPEN,
          changed);
    }
    return changed;
  }

  private List<Integer> propagateThrough(Ratio ratio) {
    var changed = new ArrayList<Integer>();
    Limits d = limits[ratio.denominator()];
    long nLow = ceil(big(d.low(), ratio.least()), ratio.scale());
    long nHigh =
        d.high() == Limits.OPEN
            ? Limits.OPEN
            : floor(big(d.high(), ratio.most()).subtract(BigInteger.ONE), ratio.scale());
    tighten(ratio.numerator(), nLow, nHigh, changed);
    Limits n = limits[ratio.numerator()];
    long dLow = ceil(big(n.low(), ratio.scale()).add(BigInteger.ONE), ratio.most());
    long dHigh =
        n.high() == Limits.OPEN || ratio.least() <= 0
            ? Limits.OPEN
            : floor(big(n.high(), ratio.scale()), ratio.least());
    tighten(ratio.denominator(), dLow, dHigh, changed);
    return changed;
  }

  private void tighten(int cell, long low, long high, List<Integer> changed) {
    Limits before = limits[cell];
    Limits after =
        new Limits(
            Math.max(before.low(), Math.min(low, Limits.OPEN)), Math.min(before.high(), high));
    if (after.isNone()) {
      throw new Contradiction(
          "No count of %s agrees with what is shown".formatted(table.cells().get(cell).name()));
    }
    if (!after.equals(before)) {
      limits[cell] = after;
      changed.add(cell);
    }
  }

  private static BigInteger big(long count, long times) {
    return BigInteger.valueOf(count).multiply(BigInteger.valueOf(times));
  }

  private static long floor(BigInteger number, long by) {
    BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(by));
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.min(BigInteger.valueOf(Limits.OPEN)).longValueExact();
  }

  private static long ceil(BigInteger number, long by) {
    return -floor(number.negate(), by);
  }

  /// Bounds of a sum, and how many of its terms have no bound below or above.
  private record Span(long least, long most, int openBelow, int openAbove) {
    private static final Span ZERO = new Span(0, 0, 0, 0);

    static Span of(long times, Limits limits) {
      boolean open = limits.high() == Limits.OPEN;
      long low = Math.multiplyExact(times, limits.low());
      long high = open ? 0 : Math.multiplyExact(times, limits.high());
      return times > 0
          ? new Span(low, high, 0, open ? 1 : 0)
          : new Span(high, low, open ? 1 : 0, 0);
    }

    Span plus(Span other) {
      return new Span(
          Math.addExact(least, other.least),
          Math.addExact(most, other.most),
          openBelow + other.openBelow,
          openAbove + other.openAbove);
    }

    Span minus(Span other) {
      return new Span(
          least - other.least,
          most - other.most,
          openBelow - other.openBelow,
          openAbove - other.openAbove);
    }
  }
}
