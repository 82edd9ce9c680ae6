package org.openscrutiny.opendata.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The structures outside of the heap keep what was stored, in memory and in a temporary file.
class OffHeapTest {
  private static final int BEYOND_MEMORY = 3_000_000;

  @Test
  void numbersStayWhileTheBlockGrowsIntoAFile() {
    var block = new OffHeap(8);
    for (int i = 0; i < BEYOND_MEMORY; i++) {
      if (i == block.capacity()) {
        block.grow(2 * block.capacity());
      }
      if (block.get(i) != 0) {
        throw new AssertionError("Number %d is %d before it is set".formatted(i, block.get(i)));
      }
      block.set(i, i * 7L);
    }

    assertThat(LongStream.range(0, BEYOND_MEMORY).allMatch(i -> block.get(i) == i * 7)).isTrue();
  }

  @Test
  void aTableAnswersLikeAMap() {
    var random = new SplittableRandom(20241128);
    Map<Long, Long> map = new HashMap<>();
    var table = new LongTable();
    for (int i = 0; i < BEYOND_MEMORY; i++) {
      // Many consecutive keys, some distant ones, some repeated ones.
      long key = i % 3 == 0 ? random.nextLong(1L << 62) : i / 2;
      Long before = map.putIfAbsent(key, (long) i);
      long expected = before == null ? LongTable.ABSENT : before;
      if (table.putIfAbsent(key, i) != expected) {
        throw new AssertionError("Number %d: the table and the map differ".formatted(i));
      }
    }

    assertThat(table.size()).isEqualTo(map.size());
    assertThat(map.entrySet()).allMatch(each -> table.get(each.getKey()) == each.getValue());
    assertThat(table.get(Long.MAX_VALUE - 1)).isEqualTo(LongTable.ABSENT);
  }

  @Test
  void rowsComeInTheOrderOfTheirKeysAndOfTheFile() {
    var random = new SplittableRandom(7);
    for (long most : new long[] {1, 3, 5_000, 1L << 45}) {
      long[] keys = random.longs(20_000, -2, most).toArray();

      RowOrder order = RowOrder.of(keys.length, row -> keys[(int) row]);

      Integer[] expected =
          IntStream.range(0, keys.length)
              .filter(row -> keys[row] >= 0)
              .boxed()
              .sorted(Comparator.comparingLong(row -> keys[row]))
              .toArray(Integer[]::new);
      assertThat(order.size()).isEqualTo(expected.length);
      assertThat(LongStream.range(0, order.size()).map(order::row).toArray())
          .isEqualTo(Arrays.stream(expected).mapToLong(Integer::longValue).toArray());
    }
  }

  @Test
  void combinationsAreNumberedInTheirOrderUpToTheLimit() {
    var tuples = new Tuples(2, 1_000);
    var random = new SplittableRandom(3);
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      int[] cells = {random.nextInt(40), random.nextInt(40)};
      int expected =
          map.computeIfAbsent(
              Arrays.toString(cells), key -> map.size() < 1_000 ? map.size() : Tuples.TOO_MANY);
      assertThat(tuples.idOf(cells)).isEqualTo(expected);
    }

    assertThat(tuples.size()).isEqualTo(1_000);
    assertThat(new Tuples(0, 5).idOf(new int[0])).isZero();
  }
}
