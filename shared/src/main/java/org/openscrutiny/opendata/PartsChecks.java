package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// Checks that the levels of a filter add up to its total, where every one of them is a figure:
/// stage 10. Only counts add up. A filter whose levels overlap ("girls", "pupils with free meals")
/// has no parts: it is known by sums that are, in more than half of its tables, further than a
/// tenth from the total. Counts that are rounded to 5 or 10 need only add up within their rounding.
final class PartsChecks {
  private static final int FEWEST_PARTS = 2;
  private static final int COARSEST = 10;

  private static final class Parts {
    private long sum;
    private int count;
    private boolean complete = true;
    private long unit = COARSEST;

    private void clear() {
      sum = 0;
      count = 0;
      complete = true;
      unit = COARSEST;
    }

    /// A figure that is not whole has been found by another check.
    private void add(long packed) {
      complete &= isWhole(packed);
      count++;
      if (complete) {
        sum += PackedValue.digits(packed);
        unit = unitOf(PackedValue.digits(packed), unit);
      }
    }
  }

  /// What is done with a total and the sum of its parts.
  private interface Tables {
    void put(long totalRow, long total, Parts parts);
  }

  /// A filter of a file, and what the file's rows have in common but for it.
  private static final class Cut {
    private final ScreenedFile file;
    private final boolean[] totals;
    private final int[] groups;
    private final List<Parts> parts = new ArrayList<>();
    private final RowOrder order;

    private Cut(ScreenedFile file, int filter) {
      this.file = file;
      KeptRows rows = file.rows();
      FilterColumns columns = file.divisions().columns();
      int[] others = columns.without(filter);
      totals = new boolean[columns.divisions()];
      groups = new int[columns.divisions()];
      var names = new Ids<String>(Integer.MAX_VALUE);
      for (int division = 0; division < totals.length; division++) {
        totals[division] = isTotal(columns.level(division, filter));
        groups[division] = names.idOf(columns.group(division, filter));
      }
      for (int group = 0; group < names.size(); group++) {
        parts.add(new Parts());
      }
      long periods = Math.max(file.space().periods(), 1);
      long divisions = Math.max(others.length, 1);
      order =
          RowOrder.of(
              rows.size(),
              row ->
                  file.has(row)
                      ? (rows.area(row) * periods + rows.period(row)) * divisions
                          + others[rows.division(row)]
                      : -1);
    }

    /// The tables in which the total and every part are figures.
    void each(int indicator, Tables tables) {
      for (long from = 0, to; from < order.size(); from = to) {
        to = from + 1;
        while (to < order.size() && order.key(to) == order.key(from)) {
          to++;
        }
        if (to - from > FEWEST_PARTS) {
          table(indicator, from, to, tables);
        }
      }
    }

    private void table(int indicator, long from, long to, Tables tables) {
      KeptRows rows = file.rows();
      long total = -1;
      parts.forEach(Parts::clear);
      for (long place = from; place < to; place++) {
        long row = order.row(place);
        int division = rows.division(row);
        if (!totals[division]) {
          parts.get(groups[division]).add(rows.value(row, indicator));
        } else if (total < 0) {
          total = row;
        }
      }
      if (total >= 0 && isWhole(rows.value(total, indicator))) {
        for (Parts each : parts) {
          if (each.complete && each.count >= FEWEST_PARTS) {
            tables.put(total, PackedValue.digits(rows.value(total, indicator)), each);
          }
        }
      }
    }
  }

  private final Indicators indicators;
  private final Findings findings;

  PartsChecks(Indicators indicators, Findings findings) {
    this.indicators = indicators;
    this.findings = findings;
  }

  void run(List<ScreenedFile> files) {
    for (ScreenedFile file : files) {
      if (file.holds() == Holds.FIGURES && file.indicators().stream().anyMatch(this::adds)) {
        for (int filter = 0; filter < file.divisions().columns().size(); filter++) {
          if (!hasTotal(file.divisions().columns(), filter)) {
            continue;
          }
          Cut cut = new Cut(file, filter);
          for (int i = 0; i < file.indicators().size(); i++) {
            if (adds(file.indicators().get(i))) {
              check(cut, i);
            }
          }
        }
      }
    }
  }

  private static boolean hasTotal(FilterColumns columns, int filter) {
    return IntStream.range(0, columns.divisions())
        .anyMatch(division -> isTotal(columns.level(division, filter)));
  }

  private boolean adds(String id) {
    return indicators
        .of(id)
        .filter(indicator -> indicator.unit() == Unit.NUMBER)
        .flatMap(Indicator::counts)
        .isPresent();
  }

  private void check(Cut cut, int indicator) {
    long[] all = new long[1];
    long[] near = new long[1];
    long[] wrong = new long[1];
    cut.each(
        indicator,
        (row, total, parts) -> {
          all[0]++;
          near[0] += 10 * off(total, parts) <= Math.abs(total) ? 1 : 0;
          wrong[0] += addsUp(total, parts) ? 0 : 1;
        });
    if (wrong[0] > 0 && 2 * near[0] >= all[0]) {
      ScreenedFile file = cut.file;
      cut.each(
          indicator,
          (row, total, parts) -> {
            if (!addsUp(total, parts)) {
              long sum = parts.sum;
              findings.add(
                  Check.VALUES_PARTS,
                  file.name(),
                  file.rows().line(row),
                  file.column(indicator),
                  () -> "%d, and its parts make %d".formatted(total, sum));
            }
          });
    }
  }

  private static long off(long total, Parts parts) {
    return Math.abs(parts.sum - total);
  }

  /// Whether rounding each of the figures explains the difference.
  private static boolean addsUp(long total, Parts parts) {
    long unit = unitOf(total, parts.unit);
    return 2 * off(total, parts) <= (unit == 1 ? 0 : unit * (parts.count + 1L));
  }

  private static boolean isWhole(long packed) {
    return PackedValue.isFigure(packed) && PackedValue.decimals(packed) == 0;
  }

  /// What figures so far and this one are all rounded to: 10, 5 or 1.
  private static long unitOf(long figure, long soFar) {
    if (figure % soFar == 0) {
      return soFar;
    }
    return figure % 5 == 0 ? 5 : 1;
  }

  private static boolean isTotal(String level) {
    return level.equals("Total") || level.equals("All") || level.startsWith("All ");
  }
}
