package org.openscrutiny.opendata.rows;

/// A hash table from numbers to numbers, outside of the heap: open addressing with linear probing.
///
/// Keys are 0 or more. Keys that differ only in their last bits are stored side by side:
/// consecutive rows often have such keys.
public final class LongTable {
  /// The result for a key that has no number.
  public static final long ABSENT = Long.MIN_VALUE;

  private static final int SMALLEST = 256;

  private static final int TOGETHER_BITS = 3;

  /// 2⁶⁴ divided by the golden ratio, which spreads consecutive keys.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// Pairs of a key plus 1 and its number. A pair with key 0 is empty.
  private OffHeap pairs = new OffHeap(2L * SMALLEST);

  private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SMALLEST >> TOGETHER_BITS);
  private long places = SMALLEST;
  private long size;

  public long size() {
    return size;
  }

  public long get(long key) {
    long place = place(key);
    return pairs.get(place) == 0 ? ABSENT : pairs.get(place + 1);
  }

  /// Gives a key its number unless it has one.
  ///
  /// @return the number that the key had and keeps; [#ABSENT] if it had none
  public long putIfAbsent(long key, long number) {
    long place = place(key);
    if (pairs.get(place) != 0) {
      return pairs.get(place + 1);
    }
    pairs.set(place, key + 1);
    pairs.set(place + 1, number);
    size++;
    if (size * 8 > places * 5) {
      grow();
    }
    return ABSENT;
  }

  private long place(long key) {
    long block = ((key >>> TOGETHER_BITS) * SPREAD) >>> shift;
    long place = block << TOGETHER_BITS | (key & ((1 << TOGETHER_BITS) - 1));
    while (true) {
      long there = pairs.get(2 * place);
      if (there == 0 || there == key + 1) {
        return 2 * place;
      }
      place = place + 1 == places ? 0 : place + 1;
    }
  }

  private void grow() {
    OffHeap before = pairs;
    long placesBefore = places;
    places *= 2;
    shift--;
    pairs = new OffHeap(2 * places);
    for (long i = 0; i < placesBefore; i++) {
      long key = before.get(2 * i);
      if (key != 0) {
        long place = place(key - 1);
        pairs.set(place, key);
        pairs.set(place + 1, before.get(2 * i + 1));
      }
    }
  }
}
