package org.openscrutiny.attack.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RangeSearchTest {
  private static final int THRESHOLD = 5;

  @Test
  void aTotalLessItsOtherPartIsKnown() {
    var system =
        system(List.of(CountRange.exactly(20), CountRange.exactly(17), hidden()), sum(0, 1, 2));

    assertThat(search(system, 2)).contains(Map.of(2, FeasibleRange.exactly(3)));
  }

  @Test
  void twoHiddenPartsOfALargeTotalAreVague() {
    var system = system(List.of(CountRange.exactly(20), hidden(), hidden()), sum(0, 1, 2));

    FeasibleRange range = search(system, 1).orElseThrow().get(1);
    assertThat(range.isVague(THRESHOLD)).isTrue();
  }

  @Test
  void twoHiddenPartsOfASmallTotalAreTooNarrow() {
    var system = system(List.of(CountRange.exactly(4), hidden(), hidden()), sum(0, 1, 2));

    FeasibleRange range = search(system, 1).orElseThrow().get(1);
    assertThat(range).isEqualTo(new FeasibleRange(0, 4, 0, 4));
    assertThat(range.isTooNarrow(THRESHOLD)).isTrue();
  }

  /// One half each would do; whole numbers do not.
  @Test
  void threePairsThatEachMakeOneHaveNoWholeSolution() {
    List<LinearConstraint> pairs = List.of(pair(0, 1), pair(1, 2), pair(0, 2));

    assertThat(search(new ConstraintSystem(List.of(hidden(), hidden(), hidden()), pairs), 0))
        .isEmpty();
  }

  @Test
  void withoutABudgetNothingIsKnown() {
    var system = system(List.of(CountRange.exactly(4), hidden(), hidden()), sum(0, 1, 2));
    var search = new RangeSearch(THRESHOLD, WorkBudget.worth(Duration.ZERO));

    FeasibleRange range = search.ranges(system, List.of(1)).orElseThrow().get(1);
    assertThat(range.isVague(THRESHOLD)).isFalse();
    assertThat(range.isTooNarrow(THRESHOLD)).isFalse();
  }

  /// Work is counted: what a budget reaches is the same each time.
  @Test
  void theSameBudgetReachesTheSameRanges() {
    var random = new Random(5);
    for (int trial = 0; trial < 50; trial++) {
      ConstraintSystem system = randomSystem(random);
      for (int millis = 0; millis < 4; millis++) {
        Duration work = Duration.ofMillis(millis);
        assertThat(searched(system, work)).isEqualTo(searched(system, work));
      }
    }
  }

  private static Optional<Map<Integer, FeasibleRange>> searched(
      ConstraintSystem system, Duration work) {
    return new RangeSearch(THRESHOLD, WorkBudget.worth(work)).ranges(system, List.of(0, 1, 2, 3));
  }

  /// Small systems, each against all the counts there are.
  @Test
  void everyRangeIsWhatEnumerationFinds() {
    var random = new Random(11);
    int withSolutions = 0;
    for (int trial = 0; trial < 300; trial++) {
      ConstraintSystem system = randomSystem(random);
      Optional<Map<Integer, FeasibleRange>> found = search(system, 0, 1, 2, 3);
      List<long[]> all = enumerated(system);

      assertThat(found.isPresent()).as("%s", system).isEqualTo(!all.isEmpty());
      if (found.isPresent()) {
        withSolutions++;
        for (int count = 0; count < 4; count++) {
          int at = count;
          assertIsTrue(
              found.get().get(count),
              all.stream().mapToLong(each -> each[at]).min().orElseThrow(),
              all.stream().mapToLong(each -> each[at]).max().orElseThrow(),
              system);
        }
      }
    }
    assertThat(withSolutions).isBetween(100, 299);
  }

  private static void assertIsTrue(FeasibleRange range, long low, long high, ConstraintSystem of) {
    assertThat(range.low()).as("%s", of).isBetween(low, high);
    assertThat(range.high()).as("%s", of).isBetween(low, high);
    assertThat(range.atLeast()).as("%s", of).isLessThanOrEqualTo(low);
    assertThat(range.atMost()).as("%s", of).isGreaterThanOrEqualTo(high);
    assertThat(range.isVague(THRESHOLD))
        .as("%s", of)
        .isEqualTo(low <= THRESHOLD && high > THRESHOLD && high - low >= THRESHOLD);
    if (!range.isVague(THRESHOLD) && range.atLeast() <= THRESHOLD) {
      assertThat(range).as("%s", of).isEqualTo(new FeasibleRange(low, high, low, high));
    }
  }

  private static ConstraintSystem randomSystem(Random random) {
    var ranges = new ArrayList<CountRange>();
    for (int count = 0; count < 4; count++) {
      ranges.add(new CountRange(random.nextInt(2), 6 + random.nextInt(8)));
    }
    var constraints = new ArrayList<LinearConstraint>();
    for (int each = 0; each < 2; each++) {
      var terms = new ArrayList<LinearConstraint.Term>();
      for (int count = 0; count < 4; count++) {
        int coefficient = random.nextInt(7) - 3;
        if (coefficient != 0) {
          terms.add(new LinearConstraint.Term(count, coefficient));
        }
      }
      long least = random.nextInt(21) - 6L;
      constraints.add(
          random.nextBoolean()
              ? LinearConstraint.equal(terms, least)
              : new LinearConstraint(terms, least, least + random.nextInt(6)));
    }
    return new ConstraintSystem(ranges, constraints);
  }

  private static List<long[]> enumerated(ConstraintSystem system) {
    var all = new ArrayList<long[]>();
    enumerate(system, new long[4], 0, all);
    return all;
  }

  private static void enumerate(ConstraintSystem of, long[] counts, int at, List<long[]> all) {
    if (at == counts.length) {
      if (of.constraints().stream().allMatch(each -> each.holds(count -> counts[count]))) {
        all.add(counts.clone());
      }
      return;
    }
    CountRange range = of.ranges().get(at);
    for (long value = range.low(); value <= range.high(); value++) {
      counts[at] = value;
      enumerate(of, counts, at + 1, all);
    }
  }

  private static CountRange hidden() {
    return CountRange.atLeast(0);
  }

  private static ConstraintSystem system(List<CountRange> ranges, LinearConstraint constraint) {
    return new ConstraintSystem(ranges, List.of(constraint));
  }

  /// The first count is the total of the two others.
  private static LinearConstraint sum(int total, int one, int other) {
    return LinearConstraint.equal(
        List.of(
            new LinearConstraint.Term(total, -1),
            new LinearConstraint.Term(one, 1),
            new LinearConstraint.Term(other, 1)),
        0);
  }

  private static LinearConstraint pair(int one, int other) {
    return LinearConstraint.equal(
        List.of(new LinearConstraint.Term(one, 1), new LinearConstraint.Term(other, 1)), 1);
  }

  private static Optional<Map<Integer, FeasibleRange>> search(
      ConstraintSystem system, Integer... targets) {
    return new RangeSearch(THRESHOLD, WorkBudget.worth(Duration.ofSeconds(60)))
        .ranges(system, List.of(targets));
  }
}
