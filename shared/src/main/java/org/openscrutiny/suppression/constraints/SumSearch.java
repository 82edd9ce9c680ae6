package org.openscrutiny.suppression.constraints;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the columns that add up to zero in every complete row:
///
/// - a total of one to four parts;
/// - two columns that make the same as two others;
/// - a stock that changes by up to two columns less up to two others. It is measured at the end of
///   each period, or at its start.
///
/// Two of the columns are looked up by the figures that the others leave in two rows ([PairSums]),
/// so that no more than the others have to be tried. Steps are counted, so that the same figures
/// give the same result on every machine. Short sums come first.
final class SumSearch {
  private static final int MOST_FOR_LONG_SUMS = 300;
  private static final long MOST_STEPS = 60_000_000L;
  private static final long MOST_STEPS_AT_START = 20_000_000L;

  private final SearchTable table;
  private final long mostSteps;
  private final SumCandidates candidates;
  private final List<BitSet> parts;
  private long steps;

  private SumSearch(SearchTable table, long mostSteps) {
    this.table = table;
    this.mostSteps = mostSteps;
    this.candidates = new SumCandidates(table);
    this.parts =
        IntStream.range(0, table.atEnd() ? table.size() : 0).mapToObj(this::partsOf).toList();
  }

  static List<ColumnSum> in(Columns columns) {
    if (columns.size() < 2 || columns.rows() < 2) {
      return List.of();
    }
    var atEnd = new SumSearch(new SearchTable(columns, true), MOST_STEPS);
    var atStart = new SumSearch(new SearchTable(columns, false), MOST_STEPS_AT_START);
    return Stream.concat(atEnd.found().stream(), atStart.found().stream()).toList();
  }

  private BitSet partsOf(int total) {
    var parts = new BitSet();
    IntStream.range(0, table.size())
        .filter(part -> part != total && table.mayBePart(part, total))
        .forEach(parts::set);
    return parts;
  }

  private List<ColumnSum> found() {
    List<AnchorRows.Pair> pairs = new AnchorRows(table).pairs();
    for (AnchorRows.Pair rows : pairs) {
      if (steps < mostSteps / 2) {
        var pass = new Pass(rows);
        if (table.atEnd()) {
          pass.findTotals(false);
        }
        pass.findStocks(false);
      }
    }
    for (AnchorRows.Pair rows : pairs) {
      if (table.size() <= MOST_FOR_LONG_SUMS && steps < mostSteps) {
        var pass = new Pass(rows);
        if (table.atEnd()) {
          pass.findEqualPairs();
          pass.findTotals(true);
        }
        pass.findStocks(true);
      }
    }
    return candidates.independent();
  }

  /// The search by the figures of two rows.
  private final class Pass {
    private final int[] columns;
    private final BitSet known;
    private final PairSums pairs;

    Pass(AnchorRows.Pair rows) {
      this.known = rows.known();
      this.columns = known.stream().filter(column -> column < table.size()).toArray();
      this.pairs = new PairSums(table, rows);
      steps += pairs.size();
    }

    /// Totals of up to three parts, or of four.
    void findTotals(boolean four) {
      for (int total : columns) {
        if (!four) {
          lookUp(pairs.first(total), pairs.second(total), table.zero(), total);
        }
        for (int part : columns) {
          if (!parts.get(total).get(part)) {
            continue;
          }
          long first = pairs.first(total) - pairs.first(part);
          long second = pairs.second(total) - pairs.second(part);
          if (!four) {
            lookUp(first, second, part, total, part);
          } else {
            for (int other = parts.get(total).nextSetBit(0);
                other >= 0 && other < part;
                other = parts.get(total).nextSetBit(other + 1)) {
              if (known.get(other)) {
                long left = first - pairs.first(other);
                lookUp(left, second - pairs.second(other), other, total, part, other);
              }
            }
          }
        }
      }
    }

    /// Stocks that change by up to two columns less up to one other, or less two others.
    void findStocks(boolean two) {
      for (int change = table.size(); change < table.zero(); change++) {
        if (!known.get(change)) {
          continue;
        }
        if (!two) {
          lookUp(pairs.first(change), pairs.second(change), table.zero(), change);
          lookUp(-pairs.first(change), -pairs.second(change), table.zero(), ~change);
        }
        for (int exits : columns) {
          long first = pairs.first(change) + pairs.first(exits);
          long second = pairs.second(change) + pairs.second(exits);
          if (!two) {
            lookUp(first, second, table.zero(), change, ~exits);
          } else {
            for (int other = 0; other < columns.length && columns[other] < exits; other++) {
              long both = first + pairs.first(columns[other]);
              lookUp(
                  both,
                  second + pairs.second(columns[other]),
                  table.zero(),
                  change,
                  ~exits,
                  ~columns[other]);
            }
          }
        }
      }
    }

    /// Two columns that make the same as two others.
    void findEqualPairs() {
      for (int higher : columns) {
        for (int lower : columns) {
          if (lower < higher) {
            long first = pairs.first(higher) + pairs.first(lower);
            lookUp(first, pairs.second(higher) + pairs.second(lower), higher, higher, ~lower);
          }
        }
      }
    }

    /// Looks up the one or two columns that make the sums of two rows.
    ///
    /// @param below the columns have lower numbers
    /// @param others the columns that are already chosen, the first with a minus; a column's
    ///   complement where its sign is the opposite of the usual one
    private void lookUp(long first, long second, int below, int... others) {
      steps++;
      boolean maySingle = others.length == 1 || table.isChange(others[0]);
      for (int pair = pairs.find(first, second); pair >= 0; pair = pairs.next(pair)) {
        steps++;
        int higher = pairs.higher(pair);
        if (higher < below
            && (pairs.lower(pair) < higher || maySingle)
            && pairs.first(higher) + pairs.first(pairs.lower(pair)) == first
            && pairs.second(higher) + pairs.second(pairs.lower(pair)) == second
            && steps < mostSteps) {
          steps += candidates.offer(others, higher, pairs.lower(pair));
        }
      }
    }
  }
}
