package org.openscrutiny.suppression.constraints;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.DisjointSets;

/// The counts of one measure in one area as a graph: the months at which periods start or end are
/// its nodes, and each period is an edge.
///
/// Whatever lies between two connected nodes follows from the figures, printed or not. Example: the
/// autumn term is 12, and the autumn and spring terms are 15. January and April are connected, so
/// the spring term is 3 although nobody prints it. What lies between two neighbouring nodes of a
/// connected part is a segment: a printed count, or a rest that is protected like one.
final class PeriodGraph {
  private final Map<MonthSpan, Cell> printed = new HashMap<>();
  private final Map<Integer, List<Cell>> edges = new HashMap<>();
  private final List<NavigableSet<Integer>> parts = new ArrayList<>();

  /// @param cells the counts of one measure in one area
  PeriodGraph(Collection<Cell> cells) {
    var connected = new DisjointSets<Integer>();
    for (Cell cell : cells) {
      MonthSpan span = MonthSpan.of(cell.period());
      printed.putIfAbsent(span, cell);
      edges.computeIfAbsent(span.start(), key -> new ArrayList<>()).add(cell);
      edges.computeIfAbsent(span.end(), key -> new ArrayList<>()).add(cell);
      connected.unite(List.of(span.start(), span.end()));
    }
    connected.all().values().forEach(nodes -> parts.add(new TreeSet<>(nodes)));
  }

  /// Every period as the sum of its segments, and every segment that nobody prints as a rest.
  Stream<Sum> sums() {
    var sums = new LinkedHashSet<Sum>();
    for (NavigableSet<Integer> part : parts) {
      for (MonthSpan segment : segments(part, part.first(), part.last())) {
        if (!printed.containsKey(segment)) {
          sums.add(rest(segment));
        }
      }
    }
    printed.forEach((span, cell) ->
        parts.stream()
            .filter(part -> part.contains(span.start()))
            .map(part -> segments(part, span.start(), span.end()))
            .filter(segments -> segments.size() > 1)
            .filter(segments -> segments.stream().filter(this::isUnprinted).count() != 1)
            .map(segments -> Sum.total(cell, segments.stream().map(this::cell).toList()))
            .forEach(sums::add));
    return sums.stream();
  }

  private boolean isUnprinted(MonthSpan span) {
    return !printed.containsKey(span);
  }

  private static List<MonthSpan> segments(NavigableSet<Integer> nodes, int start, int end) {
    var segments = new ArrayList<MonthSpan>();
    int month = start;
    for (int next : nodes.subSet(start, false, end, true)) {
      segments.add(new MonthSpan(month, next));
      month = next;
    }
    return segments;
  }

  /// The segment by the fewest periods that lead from its start to its end: those that lead to a
  /// later month are added, those that lead back are subtracted.
  private Sum rest(MonthSpan segment) {
    Map<Integer, Term> arrivals = new HashMap<>();
    Set<Integer> seen = new LinkedHashSet<>(Set.of(segment.start()));
    var queue = new ArrayDeque<Integer>(seen);
    while (!seen.contains(segment.end())) {
      int node = queue.remove();
      for (Cell cell : edges.getOrDefault(node, List.of())) {
        MonthSpan span = MonthSpan.of(cell.period());
        boolean forward = span.start() == node;
        int next = forward ? span.end() : span.start();
        if (seen.add(next)) {
          arrivals.put(next, new Term(cell, forward ? 1 : -1));
          queue.add(next);
        }
      }
    }
    var terms = new ArrayList<Term>();
    int node = segment.end();
    while (node != segment.start()) {
      Term term = Optional.ofNullable(arrivals.get(node)).orElseThrow();
      MonthSpan span = MonthSpan.of(term.cell().period());
      terms.add(term);
      node = term.times() > 0 ? span.start() : span.end();
    }
    return new Sum(terms, Optional.of(cell(segment)));
  }

  /// The count of a segment; one that nobody prints has a description for its indicator.
  private Cell cell(MonthSpan span) {
    return Optional.ofNullable(printed.get(span))
        .orElseGet(() -> unprinted(span, printed.values()));
  }

  private static Cell unprinted(MonthSpan span, Collection<Cell> cells) {
    Cell first =
        cells.stream().min((one, other) -> one.period().compareTo(other.period())).orElseThrow();
    return first.ofIndicator(first.indicator() + " from " + span.words());
  }
}
