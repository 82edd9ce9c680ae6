package org.openscrutiny.suppression.table;

/// Sets of things that are joined one by one (Tarjan 1975, with path halving).
public final class DisjointSets {
  private final int[] above;

  /// @param size how many things; each is a set of its own at first
  public DisjointSets(int size) {
    above = new int[size];
    for (int i = 0; i < size; i++) {
      above[i] = i;
    }
  }

  /// The thing that stands for the whole set.
  public int of(int thing) {
    int at = thing;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  public void join(int one, int other) {
    above[of(other)] = of(one);
  }
}
