package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.opendata.rows.PackedValue;
import org.openscrutiny.opendata.rows.RowOrder;

/// The totals of one filter of a file, each with the sum of its parts.
///
/// A table is the rows of one area and period that have the same levels of all other filters. It
/// has one total of the filter, and its other levels are the parts, summed up group by group. The
/// total of a group, such as "All SEN", is neither the filter's total nor a part.
final class TotalsOfFilter {
  private static final long NO_ROW = -1;

  private record Group(int table, String name) {}

  /// Receives a total and the sum of its parts.
  interface Visitor {
    void visit(long totalRow, long total, SumOfParts parts);
  }

  private final ScreenedFile file;
  private final RowOrder order;

  /// For each combination: whether it is the filter's total, whether it is the total of a group,
  /// the number of its table, and the sum to which it belongs.
  private final boolean[] isTotal;

  private final boolean[] isTotalOfGroup;
  private final int[] tables;
  private final SumOfParts[] sums;

  /// For each table of the current area and period: the row of the total.
  private final long[] totalRows;

  /// The sums that have parts for the current area and period.
  private final List<SumOfParts> current = new ArrayList<>();

  /// @param order by area and period
  TotalsOfFilter(ScreenedFile file, int filter, RowOrder order) {
    this.file = file;
    this.order = order;
    FilterColumns columns = file.combinations().columns();
    tables = columns.without(filter);
    isTotal = new boolean[tables.length];
    isTotalOfGroup = new boolean[tables.length];
    sums = new SumOfParts[tables.length];
    totalRows = new long[tables.length];
    Arrays.fill(totalRows, NO_ROW);
    Map<Group, SumOfParts> byGroup = new HashMap<>();
    List<String> names = FilterCombinations.names(columns, filter);
    for (int each = 0; each < tables.length; each++) {
      int table = tables[each];
      String level = columns.level(each, filter);
      String group = columns.group(each, filter);
      isTotal[each] = Filters.isTotal(names.get(each));
      isTotalOfGroup[each] = !isTotal[each] && (Filters.isTotal(level) || level.equals(group));
      sums[each] = byGroup.computeIfAbsent(new Group(table, group), added -> new SumOfParts(table));
    }
  }

  /// Whether the levels of a filter have a total.
  static boolean exist(FilterColumns columns, int filter) {
    return FilterCombinations.names(columns, filter).stream().anyMatch(Filters::isTotal);
  }

  ScreenedFile file() {
    return file;
  }

  /// Visits each total of an indicator, if the total and every part are whole numbers.
  void visit(int indicator, Visitor visitor) {
    for (long from = 0, to; from < order.size(); from = to) {
      to = from;
      while (to < order.size() && order.key(to) == order.key(from)) {
        add(order.row(to), indicator);
        to++;
      }
      for (SumOfParts sum : current) {
        visit(sum, indicator, visitor);
      }
      for (long place = from; place < to; place++) {
        totalRows[tables[file.rows().combination(order.row(place))]] = NO_ROW;
      }
      current.forEach(SumOfParts::clear);
      current.clear();
    }
  }

  private void add(long row, int indicator) {
    int combination = file.rows().combination(row);
    if (isTotalOfGroup[combination]) {
      return;
    }
    if (!isTotal[combination]) {
      SumOfParts sum = sums[combination];
      if (sum.isEmpty()) {
        current.add(sum);
      }
      sum.add(file.rows().value(row, indicator));
    } else if (totalRows[tables[combination]] == NO_ROW) {
      totalRows[tables[combination]] = row;
    }
  }

  private void visit(SumOfParts sum, int indicator, Visitor visitor) {
    long row = totalRows[sum.table()];
    if (row != NO_ROW && sum.isComplete()) {
      long total = file.rows().value(row, indicator);
      if (SumOfParts.isWholeNumber(total)) {
        visitor.visit(row, PackedValue.digits(total), sum);
      }
    }
  }
}
