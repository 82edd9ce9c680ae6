package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// A measure that is the sum of the last months of another: the last 12 or 14 months, by months or
/// by quarters.
///
/// If every period of the window is printed, R(t) is their sum. If some at its beginning are not,
/// it still changes by what enters less what leaves: R(t) − R(t − 1) = q(t) − q(t − 12). If what
/// leaves is not printed, it is a rest: a count that follows from three others.
///
/// @param window how many months are added up
record RollingSum(int window) implements TimelineRule {
  private static final int LONGEST = 60;
  private static final int MOST_PERIODS = 24;
  private static final int ROWS = 3;

  /// The windows that are tried for a flow by periods of some months.
  static Stream<TimelineRule> all(int months, boolean samePeriods) {
    return IntStream.rangeClosed(samePeriods ? 2 : 1, MOST_PERIODS)
        .map(periods -> periods * months)
        .filter(window -> window <= LONGEST)
        .mapToObj(RollingSum::new);
  }

  @Override
  public boolean holds(Timeline sum, Timeline flow, Rows rows) {
    int step = Math.max(sum.months(), flow.months());
    boolean first = true;
    for (int place = 0; place < sum.size(); place++) {
      long count = sum.count(place);
      if (count == Columns.MISSING) {
        continue;
      }
      int end = sum.span(place).end();
      long total = flow.total(end - window, end);
      if (total != Columns.MISSING) {
        if (total != count) {
          return false;
        }
        if (first) {
          rows.add(count, total);
        }
        first = false;
      }
      int before = sum.endingAt(end - step);
      long enters = flow.total(end - step, end);
      long leaves = flow.total(end - step - window, end - window);
      if (before >= 0
          && sum.count(before) != Columns.MISSING
          && enters != Columns.MISSING
          && leaves != Columns.MISSING) {
        if (count - sum.count(before) != enters - leaves) {
          return false;
        }
        rows.add(count, sum.count(before), enters, leaves);
        if (enters != leaves) {
          rows.addChange();
        }
      }
    }
    return true;
  }

  @Override
  public Stream<Sum> sums(Timeline sum, Timeline flow) {
    int step = Math.max(sum.months(), flow.months());
    var sums = new ArrayList<Sum>();
    for (int place = 0; place < sum.size(); place++) {
      int end = sum.span(place).end();
      List<Cell> whole = flow.cells(end - window, end);
      if (!whole.isEmpty()) {
        sums.add(Sum.total(sum.cell(place), whole));
      }
      int before = sum.endingAt(end - step);
      if (before >= 0
          && (whole.isEmpty() || flow.cells(end - step - window, end - step).isEmpty())) {
        change(sum.cell(place), sum.cell(before), flow, end, step).ifPresent(sums::add);
      }
    }
    return sums.stream();
  }

  private Optional<Sum> change(Cell sum, Cell before, Timeline flow, int end, int step) {
    List<Cell> enters = flow.cells(end - step, end);
    List<Cell> leaves = flow.cells(end - step - window, end - window);
    var terms = new ArrayList<Term>();
    terms.add(new Term(sum, -1));
    terms.add(new Term(before, 1));
    enters.forEach(cell -> terms.add(new Term(cell, 1)));
    leaves.forEach(cell -> terms.add(new Term(cell, -1)));
    if (enters.isEmpty()) {
      return Optional.empty();
    }
    return leaves.isEmpty()
        ? flow.cellEndingAt(end - window)
            .filter(rest -> MonthSpan.of(rest.period()).months() == step)
            .map(rest -> new Sum(terms, Optional.of(rest)))
        : Optional.of(Sum.of(terms));
  }

  @Override
  public Stream<Cell> starts(Timeline sum) {
    return Stream.empty();
  }

  /// A window of a year is the first that a reader tries.
  @Override
  public int alike() {
    return window == MonthSpan.YEAR ? 1 : MOST_PERIODS;
  }

  @Override
  public boolean isShownBy(Rows rows) {
    return window == MonthSpan.YEAR && rows.changes() >= ROWS;
  }
}
