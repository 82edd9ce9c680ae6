package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.Columns.Heading;

/// The counts of one measure in one area, by periods of one kind, in the order of time.
final class Timeline {
  private static final int NONE = -1;

  /// What is counted, by which periods, and in areas of which level.
  record Measure(AreaLevel level, Heading heading, TimeIdentifier.Group group) {
    static Measure of(Cell cell) {
      return new Measure(cell.area().level(), Heading.of(cell), cell.period().identifier().group());
    }

    Measure at(AreaLevel other) {
      return new Measure(other, heading, group);
    }
  }

  private final List<Cell> cells;
  private final List<MonthSpan> spans;
  private final long[] counts;
  private final int firstMonth;
  private final int[] startingAt;
  private final int[] endingAt;

  /// The counts of the periods before and including each place, as far as they follow without a gap
  /// and are all shown.
  private final long[] totals;

  /// The first place from which on all periods follow without a gap and are shown.
  private final int[] shownSince;

  private Timeline(List<Cell> unsorted, LinkedFigures figures) {
    this.cells = unsorted.stream().sorted(Comparator.comparing(Cell::period)).toList();
    this.spans = cells.stream().map(cell -> MonthSpan.of(cell.period())).toList();
    this.counts =
        cells.stream().mapToLong(cell -> figures.shown(cell).orElse(Columns.MISSING)).toArray();
    this.firstMonth = spans.getFirst().start();
    int months = spans.getLast().end() - firstMonth + 1;
    this.startingAt = new int[months];
    this.endingAt = new int[months];
    Arrays.fill(startingAt, NONE);
    Arrays.fill(endingAt, NONE);
    this.totals = new long[counts.length];
    this.shownSince = new int[counts.length];
    for (int place = 0; place < counts.length; place++) {
      startingAt[spans.get(place).start() - firstMonth] = place;
      endingAt[spans.get(place).end() - firstMonth] = place;
      boolean follows =
          place > 0
              && counts[place - 1] != Columns.MISSING
              && spans.get(place - 1).end() == spans.get(place).start();
      shownSince[place] = follows ? shownSince[place - 1] : place;
      totals[place] = counts[place] + (follows ? totals[place - 1] : 0);
    }
  }

  /// The timelines of each measure, by area.
  static Map<Measure, Map<Area, Timeline>> of(List<Cell> counts, LinkedFigures figures) {
    var cells = new LinkedHashMap<Measure, Map<Area, List<Cell>>>();
    for (Cell cell : counts) {
      cells
          .computeIfAbsent(Measure.of(cell), key -> new LinkedHashMap<>())
          .computeIfAbsent(cell.area(), key -> new ArrayList<>())
          .add(cell);
    }
    var timelines = new LinkedHashMap<Measure, Map<Area, Timeline>>();
    cells.forEach((measure, areas) -> {
      var lines = new LinkedHashMap<Area, Timeline>();
      areas.forEach((area, line) -> lines.put(area, new Timeline(line, figures)));
      timelines.put(measure, lines);
    });
    return timelines;
  }

  int size() {
    return counts.length;
  }

  Cell cell(int place) {
    return cells.get(place);
  }

  MonthSpan span(int place) {
    return spans.get(place);
  }

  /// The count, if it is shown; or [Columns#MISSING].
  long count(int place) {
    return counts[place];
  }

  boolean countsAnybody() {
    return LongStream.of(counts).anyMatch(count -> count > 0);
  }

  /// How many months the first period lasts.
  int months() {
    return spans.getFirst().months();
  }

  /// The place of the period that ends before a month; -1 if there is none.
  int endingAt(int month) {
    int place = month - firstMonth;
    return place < 0 || place >= endingAt.length ? NONE : endingAt[place];
  }

  private int startingAt(int month) {
    int place = month - firstMonth;
    return place < 0 || place >= startingAt.length ? NONE : startingAt[place];
  }

  /// The sum of the periods from a month until before another; [Columns#MISSING] unless all are
  /// shown.
  long total(int start, int end) {
    int first = startingAt(start);
    int last = endingAt(end);
    return first == NONE
            || last == NONE
            || counts[last] == Columns.MISSING
            || shownSince[last] > first
            || last < first
        ? Columns.MISSING
        : totals[last] - totals[first] + counts[first];
  }

  /// The cells of the periods from a month until before another, shown or not; empty unless they
  /// follow without a gap.
  List<Cell> cells(int start, int end) {
    var between = new ArrayList<Cell>();
    int month = start;
    while (month < end) {
      int place = startingAt(month);
      if (place == NONE) {
        return List.of();
      }
      between.add(cells.get(place));
      month = spans.get(place).end();
    }
    return month == end ? between : List.of();
  }

  /// The period of this kind that ends before a month, printed or not; empty if none does.
  Optional<Cell> cellEndingAt(int month) {
    Period period = cells.getLast().period();
    while (MonthSpan.of(period).end() > month) {
      period = period.previous();
    }
    return MonthSpan.of(period).end() == month
        ? Optional.of(cells.getFirst().in(period))
        : Optional.empty();
  }
}
