package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;

/// How one measure may be made of the periods of another.
interface TimelineRule {

  /// The rows of figures that show the rule to hold.
  final class Rows {
    private final List<long[]> all = new ArrayList<>();
    private int changes;

    void add(long... row) {
      all.add(row);
    }

    /// Counts a row in which what enters differs from what leaves.
    void addChange() {
      changes++;
    }

    int changes() {
      return changes;
    }

    List<long[]> all() {
      return all;
    }
  }

  /// Whether the rule holds wherever the figures show it.
  ///
  /// @param rows takes the rows that show it
  boolean holds(Timeline sum, Timeline flow, Rows rows);

  /// The sums, with suppressed and unprinted terms.
  Stream<Sum> sums(Timeline sum, Timeline flow);

  /// The cells at which the sum starts again.
  Stream<Cell> starts(Timeline sum);

  /// Of how many alike it is one.
  int alike();

  /// Whether the rows are evidence, whatever the number of sums that were tried.
  boolean isShownBy(Rows rows);
}
