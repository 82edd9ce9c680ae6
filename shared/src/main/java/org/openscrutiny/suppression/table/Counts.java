package org.openscrutiny.suppression.table;

import java.util.Arrays;
import java.util.List;

/// A count for each cell of a table, by the place of the cell.
public final class Counts {
  private final long[] counts;

  private Counts(long[] counts) {
    this.counts = counts;
  }

  public static Counts of(long... counts) {
    return new Counts(counts.clone());
  }

  public long at(int cell) {
    return counts[cell];
  }

  public int size() {
    return counts.length;
  }

  /// The counts of some of the cells, in the order given.
  public Counts of(List<Integer> cells) {
    return new Counts(cells.stream().mapToLong(this::at).toArray());
  }

  public long[] toArray() {
    return counts.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Counts that && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return Arrays.toString(counts);
  }
}
