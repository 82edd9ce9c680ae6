package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Filters;
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

  /// What some levels of a filter add up to, so far.
  private static final class Parts {
    private final int whole;
    private long sum;
    private int count;
    private boolean complete;
    private long unit;

    /// @param whole the number of what the levels have in common
    private Parts(int whole) {
      this.whole = whole;
      clear();
    }

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

  /// A filter of a file, and what the file's rows have in common but for it. The rows of one area
  /// and period come together, so that a table is summed up in one go. The total of a group only
  /// ("All SEN") is neither the filter's total nor one of its parts.
  private static final class Cut {
    private final ScreenedFile file;
    private final RowOrder order;
    private final boolean[] totals;
    private final boolean[] totalsOfGroups;
    private final int[] wholes;
    private final Parts[] parts;
    private final long[] totalRows;
    private final List<Parts> summed = new ArrayList<>();

    /// @param order by area and period
    private Cut(ScreenedFile file, int filter, RowOrder order) {
      this.file = file;
      this.order = order;
      FilterColumns columns = file.divisions().columns();
      wholes = columns.without(filter);
      totals = new boolean[wholes.length];
      totalsOfGroups = new boolean[wholes.length];
      parts = new Parts[wholes.length];
      totalRows = new long[wholes.length];
      Arrays.fill(totalRows, -1);
      Map<List<Object>, Parts> groups = new HashMap<>();
      List<String> names = columns.names(filter);
      for (int division = 0; division < wholes.length; division++) {
        int whole = wholes[division];
        String level = columns.level(division, filter);
        String group = columns.group(division, filter);
        totals[division] = Filters.isTotal(names.get(division));
        totalsOfGroups[division] =
            !totals[division] && (Filters.isTotal(level) || level.equals(group));
        parts[division] = groups.computeIfAbsent(List.of(whole, group), any -> new Parts(whole));
      }
    }

    /// The tables in which the total and every part are figures.
    void each(int indicator, Tables tables) {
      for (long from = 0, to; from < order.size(); from = to) {
        to = from;
        while (to < order.size() && order.key(to) == order.key(from)) {
          add(order.row(to), indicator);
          to++;
        }
        for (Parts each : summed) {
          put(each, indicator, tables);
        }
        for (long place = from; place < to; place++) {
          totalRows[wholes[file.rows().division(order.row(place))]] = -1;
        }
        summed.forEach(Parts::clear);
        summed.clear();
      }
    }

    private void add(long row, int indicator) {
      int division = file.rows().division(row);
      if (totalsOfGroups[division]) {
        return;
      }
      if (!totals[division]) {
        Parts own = parts[division];
        if (own.count == 0) {
          summed.add(own);
        }
        own.add(file.rows().value(row, indicator));
      } else if (totalRows[wholes[division]] < 0) {
        totalRows[wholes[division]] = row;
      }
    }

    private void put(Parts each, int indicator, Tables tables) {
      long row = totalRows[each.whole];
      if (row >= 0 && each.complete && each.count >= FEWEST_PARTS) {
        long total = file.rows().value(row, indicator);
        if (isWhole(total)) {
          tables.put(row, PackedValue.digits(total), each);
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
      int[] counts =
          IntStream.range(0, file.indicators().size())
              .filter(i -> adds(file.indicators().get(i)))
              .toArray();
      if (file.holds() == Holds.FIGURES && counts.length > 0) {
        check(file, counts);
      }
    }
  }

  private void check(ScreenedFile file, int[] counts) {
    KeptRows rows = file.rows();
    long periods = Math.max(file.space().periods(), 1);
    RowOrder order =
        RowOrder.of(
            rows.size(), row -> file.has(row) ? rows.area(row) * periods + rows.period(row) : -1);
    FilterColumns columns = file.divisions().columns();
    for (int filter = 0; filter < columns.size(); filter++) {
      if (hasTotal(columns, filter)) {
        Cut cut = new Cut(file, filter, order);
        for (int indicator : counts) {
          check(cut, indicator);
        }
      }
    }
  }

  private static boolean hasTotal(FilterColumns columns, int filter) {
    return columns.names(filter).stream().anyMatch(Filters::isTotal);
  }

  private boolean adds(String id) {
    return indicators
        .of(id)
        .filter(indicator -> indicator.unit() == Unit.NUMBER)
        .filter(Indicator::isCount)
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
}
