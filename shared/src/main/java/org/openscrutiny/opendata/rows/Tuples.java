package org.openscrutiny.opendata.rows;

import java.util.Arrays;

/// Numbers the combinations of cells that occur in rows, from 0 in the order in which they occur.
/// Each cell is given by the number of its text in its column.
public final class Tuples {
  /// The result for a new combination when there are already as many as allowed.
  public static final int TOO_MANY = -1;

  private static final int SMALLEST = 64;

  private final int width;
  private final int most;
  private int[] parts;
  private int[] slots = new int[2 * SMALLEST];
  private int size;
  private int last = TOO_MANY;

  /// @param width how many cells a combination has
  /// @param most how many combinations are allowed
  public Tuples(int width, int most) {
    this.width = width;
    this.most = most;
    this.parts = new int[width * SMALLEST];
  }

  public int size() {
    return size;
  }

  /// One cell of a combination.
  public int part(int tuple, int place) {
    return parts[tuple * width + place];
  }

  /// The number of a combination, or [#TOO_MANY].
  public int idOf(int[] cells) {
    if (last == TOO_MANY || !matches(last, cells)) {
      last = find(cells);
    }
    return last;
  }

  private int find(int[] cells) {
    int slot = slot(hash(cells, 0), cells);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == most) {
      return TOO_MANY;
    }
    if ((size + 1) * width > parts.length) {
      parts = Arrays.copyOf(parts, 2 * parts.length);
    }
    System.arraycopy(cells, 0, parts, size * width, width);
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private int slot(int hash, int[] cells) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && !matches(slots[slot] - 1, cells)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean matches(int tuple, int[] cells) {
    return Arrays.equals(parts, tuple * width, (tuple + 1) * width, cells, 0, width);
  }

  private int hash(int[] from, int at) {
    int hash = 1;
    for (int i = at; i < at + width; i++) {
      hash = (hash ^ from[i]) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int tuple = 0; tuple < size; tuple++) {
      int slot = hash(parts, tuple * width) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = tuple + 1;
    }
  }
}
