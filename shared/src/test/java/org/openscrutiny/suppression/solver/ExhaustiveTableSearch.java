package org.openscrutiny.suppression.solver;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// Tries all whole-number tables that agree with what is shown, and keeps the lowest and highest
/// value of each cell. It shares only the table with the audit: no solver and no bound propagation.
public final class ExhaustiveTableSearch {
  /// Higher than any count of the small tables that this is for.
  private static final long CAP = 40;

  private final PublishedTable table;
  private final List<Integer> order;
  private final List<List<Relation>> complete;
  private final long[] counts;
  private final long[] lowest;
  private final long[] highest;
  private long steps;

  private ExhaustiveTableSearch(PublishedTable table) {
    this.table = table;
    int size = table.cells().size();
    this.counts = new long[size];
    this.lowest = new long[size];
    this.highest = new long[size];
    Arrays.fill(lowest, Long.MAX_VALUE);
    Arrays.fill(highest, Long.MIN_VALUE);
    this.order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparing(cell -> !(table.shown(cell) instanceof Shown.Exactly)))
            .toList();
    this.complete =
        order.stream()
            .map(cell ->
                table.relations().stream().filter(relation -> last(relation) == cell).toList())
            .toList();
  }

  public static ExhaustiveTableSearch of(PublishedTable table) {
    var all = new ExhaustiveTableSearch(table);
    all.tryFrom(0);
    return all;
  }

  /// The cell of a relation that is tried last: it has to be what the others leave.
  private int last(Relation relation) {
    return relation.terms().stream()
        .map(Relation.Term::cell)
        .max(Comparator.comparing(order::indexOf))
        .orElseThrow();
  }

  public long lowest(int cell) {
    return lowest[cell];
  }

  public long highest(int cell) {
    return highest[cell];
  }

  private void tryFrom(int step) {
    if (++steps > 20_000_000) {
      throw new IllegalStateException("Too many tables to try");
    }
    if (step == counts.length) {
      for (int each = 0; each < counts.length; each++) {
        lowest[each] = Math.min(lowest[each], counts[each]);
        highest[each] = Math.max(highest[each], counts[each]);
      }
      return;
    }
    int cell = order.get(step);
    long low = low(table.shown(cell));
    long high = high(table.shown(cell));
    if (!complete.get(step).isEmpty()) {
      Relation relation = complete.get(step).getFirst();
      long rest = relation.sum();
      long own = 0;
      for (Relation.Term term : relation.terms()) {
        if (term.cell() == cell) {
          own = term.times();
        } else {
          rest -= term.times() * counts[term.cell()];
        }
      }
      if (rest % own != 0) {
        return;
      }
      low = Math.max(low, rest / own);
      high = Math.min(high, rest / own);
    }
    for (long count = low; count <= high; count++) {
      counts[cell] = count;
      if (agrees(step)) {
        tryFrom(step + 1);
      }
    }
  }

  private static long low(Shown shown) {
    return switch (shown) {
      case Shown.Exactly(long count) -> count;
      case Shown.Rounded(long printed, int base) ->
          Math.max(0, base == 5 ? printed - 2 : printed - 5);
      case Shown.Suppressed(long atLeast) -> atLeast;
      case Shown.Unprinted _ -> 0;
    };
  }

  private static long high(Shown shown) {
    return switch (shown) {
      case Shown.Exactly(long count) -> count;
      case Shown.Rounded(long printed, int base) -> base == 5 ? printed + 2 : printed + 4;
      case Shown.Suppressed _, Shown.Unprinted _ -> CAP;
    };
  }

  private boolean agrees(int step) {
    for (Relation relation : complete.get(step)) {
      long sum =
          relation.terms().stream().mapToLong(term -> term.times() * counts[term.cell()]).sum();
      if (sum != relation.sum()) {
        return false;
      }
    }
    for (Ratio ratio : table.ratios()) {
      int later = Math.max(order.indexOf(ratio.numerator()), order.indexOf(ratio.denominator()));
      if (later == step && !prints(ratio)) {
        return false;
      }
    }
    return true;
  }

  private boolean prints(Ratio ratio) {
    long d = counts[ratio.denominator()];
    return d > 0
        && BigDecimal.valueOf(counts[ratio.numerator()] * ratio.base())
            .divide(BigDecimal.valueOf(d), ratio.printed().scale(), RoundingMode.HALF_UP)
            .equals(ratio.printed());
  }
}
