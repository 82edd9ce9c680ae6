package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// A measure that is the sum of another since the year began: Y(t) = Y(t − 1) + q(t), and Y = q in
/// the first period of the year. A financial year begins in April, an academic year in August or
/// September, a calendar year in January.
///
/// If the first periods of the year are not printed, what the others leave of Y is a rest.
///
/// @param month the month in which the year begins, from 0 for January
record YearToDate(int month) implements TimelineRule {
  private static final int[] MONTHS = {0, 3, 7, 8};

  static Stream<TimelineRule> all() {
    return IntStream.of(MONTHS).mapToObj(YearToDate::new);
  }

  private int start(int end) {
    return start(month, end);
  }

  /// The first month of the year of a period that ends before a month.
  ///
  /// @param month the month in which the year begins, from 0 for January
  static int start(int month, int end) {
    return end - 1 - Math.floorMod(end - 1 - month, MonthSpan.YEAR);
  }

  /// The latest period of the same year that ends where the flow has a period; -1 if there is none.
  private int before(Timeline sum, Timeline flow, int end) {
    for (int month = end - 1; month > start(end); month--) {
      int place = sum.endingAt(month);
      if (place >= 0 && !flow.cells(month, end).isEmpty()) {
        return place;
      }
    }
    return -1;
  }

  /// Besides the sums, the year must be seen to begin: by a first period, or by a sum that is
  /// smaller than the last of the year before.
  @Override
  public boolean holds(Timeline sum, Timeline flow, Rows rows) {
    boolean begins = false;
    long last = Columns.MISSING;
    int lastStart = 0;
    for (int place = 0; place < sum.size(); place++) {
      long count = sum.count(place);
      if (count == Columns.MISSING) {
        continue;
      }
      int end = sum.span(place).end();
      long total = flow.total(start(end), end);
      if (total != Columns.MISSING) {
        if (total != count) {
          return false;
        }
        if (flow.cells(start(end), end).size() == 1) {
          rows.add(count, total);
          begins = true;
        }
      }
      if (last != Columns.MISSING && count < last) {
        if (start(end) == lastStart) {
          return false;
        }
        begins = true;
      }
      last = count;
      lastStart = start(end);
      int before = before(sum, flow, end);
      if (before >= 0 && sum.count(before) != Columns.MISSING) {
        long more = flow.total(sum.span(before).end(), end);
        if (more != Columns.MISSING) {
          if (count - sum.count(before) != more) {
            return false;
          }
          rows.add(count, sum.count(before), more);
        }
      }
    }
    return begins;
  }

  @Override
  public Stream<Sum> sums(Timeline sum, Timeline flow) {
    var sums = new ArrayList<Sum>();
    for (int place = 0; place < sum.size(); place++) {
      int end = sum.span(place).end();
      int before = before(sum, flow, end);
      if (before >= 0) {
        var terms = new ArrayList<Term>();
        terms.add(new Term(sum.cell(place), -1));
        terms.add(new Term(sum.cell(before), 1));
        flow.cells(sum.span(before).end(), end).forEach(cell -> terms.add(new Term(cell, 1)));
        sums.add(Sum.of(terms));
      } else {
        first(sum.cell(place), flow, end).ifPresent(sums::add);
      }
    }
    return sums.stream();
  }

  /// The first sum of a year: the periods until then, and a rest for those that are not printed.
  private Optional<Sum> first(Cell sum, Timeline flow, int end) {
    List<Cell> whole = flow.cells(start(end), end);
    if (!whole.isEmpty()) {
      return Optional.of(Sum.total(sum, whole));
    }
    var terms = new ArrayList<Term>();
    terms.add(new Term(sum, 1));
    int month = end;
    int place = flow.endingAt(month);
    while (place >= 0 && flow.span(place).start() > start(end)) {
      terms.add(new Term(flow.cell(place), -1));
      month = flow.span(place).start();
      place = flow.endingAt(month);
    }
    return place >= 0 || terms.size() == 1
        ? Optional.empty()
        : Optional.of(new Sum(terms, Optional.of(rest(flow, start(end), month))));
  }

  /// Where it is one period of the flow, its own cell; or else words for the months.
  private static Cell rest(Timeline flow, int start, int end) {
    return flow.cellEndingAt(end)
        .filter(cell -> MonthSpan.of(cell.period()).start() == start)
        .orElseGet(() -> {
          Cell cell = flow.cell(0);
          return cell.ofIndicator(cell.indicator() + " from " + new MonthSpan(start, end).words());
        });
  }

  @Override
  public Stream<Cell> starts(Timeline sum) {
    return IntStream.range(0, sum.size())
        .filter(place -> sum.span(place).start() == start(sum.span(place).end()))
        .mapToObj(sum::cell);
  }

  @Override
  public int alike() {
    return MONTHS.length;
  }

  @Override
  public boolean isShownBy(Rows rows) {
    return false;
  }
}
