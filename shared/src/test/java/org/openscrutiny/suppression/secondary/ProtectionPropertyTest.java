package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.suppression.solver.ExhaustiveTableSearch;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Certificate;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Shown;

/// Properties of every protected table, tried on random ones.
@Tag("slow")
class ProtectionPropertyTest {
  private static final int THRESHOLD = 5;

  /// Half of the highest count that is tried.
  private static final long SMALL = 20;

  static IntStream hundreds() {
    return IntStream.range(0, 10);
  }

  /// A thousand tables: areas by characteristics, a numerator and a denominator in each.
  @ParameterizedTest
  @MethodSource("hundreds")
  void whatIsPublishedIsProvedSafeByItsWitnesses(int hundred) {
    for (int number = 0; number < 100; number++) {
      long seed = 100L * hundred + number;
      TrueTable table = random(seed);
      ProtectionOutcome.Published published = published(table, zeros(seed));

      assertOnlySuppressed(table, published);
      assertThat(Certificate.of(THRESHOLD, published.table(), published.witnesses()).flaw())
          .isEmpty();
      published.witnesses().forEach(witness -> assertAgrees(published.table(), witness));
      for (int cell = 0; cell < table.cells().size(); cell++) {
        if (table.cell(cell).isSensitive()) {
          int place = cell;
          long low = each(published, place).min().orElseThrow();
          long high = each(published, place).max().orElseThrow();
          assertSafe(table.cell(cell), low, high, zeros(seed));
        }
      }
    }
  }

  /// Tables that are small enough to try all whole-number tables.
  @Test
  void noSmallCountIsDisclosedByAllTables() {
    List<Long> seeds =
        LongStream.range(0, 300)
            .filter(seed -> small(seed).cells().stream().allMatch(cell -> cell.count() <= SMALL))
            .boxed()
            .toList();
    assertThat(seeds).hasSizeGreaterThan(100);
    for (long seed : seeds) {
      TrueTable table = small(seed);
      PublishedTable published = published(table, zeros(seed)).table();
      ExhaustiveTableSearch all = ExhaustiveTableSearch.of(published);
      for (int cell = 0; cell < table.cells().size(); cell++) {
        if (table.cell(cell).isSensitive()) {
          assertSafe(table.cell(cell), all.lowest(cell), all.highest(cell), zeros(seed));
        }
      }
    }
  }

  private static TrueTable small(long seed) {
    return new RandomTables(2, 1, 10, THRESHOLD, zeros(seed)).table(seed);
  }

  @Test
  void nothingIsSuppressedWhereNothingIsSmall() {
    int tables = 0;
    for (long seed = 0; seed < 200; seed++) {
      TrueTable table = new RandomTables(3, 2, 400, THRESHOLD, false).table(seed);
      if (table.cells().stream().noneMatch(TrueCell::isSensitive)) {
        tables++;
        SuppressionPattern pattern = published(table, false).pattern();
        assertThat(pattern.cells()).isEmpty();
        assertThat(pattern.ratios()).isEmpty();
      }
    }
    assertThat(tables).isPositive();
  }

  private static void assertOnlySuppressed(TrueTable table, ProtectionOutcome.Published published) {
    for (int cell = 0; cell < table.cells().size(); cell++) {
      TrueCell before = table.cell(cell);
      if (published.table().shown(cell) instanceof Shown.Exactly(long count)) {
        assertThat(count).isEqualTo(before.count());
        assertThat(before.isSensitive()).as(before.name()).isFalse();
      }
    }
  }

  /// Checks a witness by addition only.
  private static void assertAgrees(PublishedTable table, Counts witness) {
    for (int cell = 0; cell < witness.size(); cell++) {
      switch (table.shown(cell)) {
        case Shown.Exactly(long count) -> assertThat(witness.at(cell)).isEqualTo(count);
        case Shown.Suppressed(long atLeast) ->
            assertThat(witness.at(cell)).isGreaterThanOrEqualTo(atLeast);
        case Shown.Unprinted _ -> assertThat(witness.at(cell)).isNotNegative();
        case Shown.Rounded _ -> throw new AssertionError("No cell of these tables is rounded");
      }
    }
    assertThat(table.relations())
        .allMatch(relation ->
            relation.terms().stream()
                    .mapToLong(term -> term.times() * witness.at(term.cell()))
                    .sum()
                == relation.sum());
  }

  private static void assertSafe(TrueCell cell, long low, long high, boolean zeros) {
    assertThat(high).as("highest of %s", cell).isGreaterThan(THRESHOLD);
    assertThat(high - low).as("width of %s", cell).isGreaterThanOrEqualTo(THRESHOLD);
    if (zeros) {
      assertThat(low).as("lowest of %s", cell).isLessThanOrEqualTo(Math.max(0, cell.count() - 1));
    }
  }

  private static LongStream each(ProtectionOutcome.Published published, int cell) {
    return published.witnesses().stream().mapToLong(witness -> witness.at(cell));
  }

  private static ProtectionOutcome.Published published(TrueTable table, boolean zeros) {
    ProtectionOutcome result =
        new TableProtection(THRESHOLD, zeros)
            .protect(table, WorkBudget.worth(Duration.ofMinutes(2)));
    assertThat(result).isInstanceOf(ProtectionOutcome.Published.class);
    return (ProtectionOutcome.Published) result;
  }

  private static boolean zeros(long seed) {
    return seed % 3 == 0;
  }

  private static TrueTable random(long seed) {
    List<Integer> typical = List.of(8, 20, 60);
    return new RandomTables(
            2 + (int) (seed % 2),
            2 + (int) (seed / 2 % 2),
            typical.get((int) (seed / 4 % typical.size())),
            THRESHOLD,
            zeros(seed))
        .table(seed);
  }
}
