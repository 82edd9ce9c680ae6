package org.openscrutiny.opendata;

/// A number for each of any number of keys, outside of the heap: open addressing with linear
/// probing. Keys are 0 or more; keys that differ in their last bits only, as those of rows that
/// follow each other often do, lie side by side.
final class LongTable {
  /// What there is for a key that was never put in.
  static final long ABSENT = Long.MIN_VALUE;

  private static final int SMALLEST = 256;

  private static final int TOGETHER_BITS = 3;

  /// 2⁶⁴ divided by the golden ratio, which spreads keys that follow each other.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /// Pairs of a key, counted from 1 since 0 is an empty place, and its number.
  private OffHeap pairs = new OffHeap(2L * SMALLEST);

  private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SMALLEST >> TOGETHER_BITS);
  private long places = SMALLEST;
  private long size;

  long size() {
    return size;
  }

  long get(long key) {
    long place = place(key);
    return pairs.get(place) == 0 ? ABSENT : pairs.get(place + 1);
  }

  /// The number that was there before, which stays; [#ABSENT] where this one is put in.
  long putIfAbsent(long key, long number) {
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
