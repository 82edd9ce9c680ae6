package org.openscrutiny.suppression.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.release.FigureCertificate;
import org.openscrutiny.suppression.release.LinkedProtection;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// A reader can't distinguish a witness from the true figures. The test tries everything that a
/// reader would try on each witness by plain arithmetic, without using the constraints that the
/// code found. If one of them were missing, some witness would contradict it.
class WitnessConsistencyTest {
  private static final int RELEASES = 60;
  private static final int THRESHOLD = 5;
  private static final int MONTHS = 6;
  private static final List<String> AGES = List.of("0 to 4", "5 to 10", "11 to 17");
  private static final String TOTAL = "Total";

  static IntStream seeds() {
    return IntStream.range(0, RELEASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyWitnessAgreesWithAllThatAReaderCanWorkOut(int seed) {
    LinkedFiguresBuilder builder = random(new Random(seed));
    LinkedFigures figures = builder.figures();
    Outcome outcome =
        new LinkedProtection(
                builder.catalogue(),
                area -> Optional.empty(),
                new TableProtection(THRESHOLD, false),
                false)
            .protect(figures, WorkBudget.worth(Duration.ofMinutes(1)));

    assertThat(outcome.withheld()).isEmpty();
    assertThat(consistent(figures.counts(), figures, outcome.suppressed())).isTrue();
    for (FigureCertificate proof : outcome.proofs()) {
      assertThat(proof.certificate().flaw()).isEmpty();
      for (Map<Cell, Long> candidate : WitnessFigures.of(figures, proof)) {
        assertThat(shownAlike(candidate, figures, outcome.suppressed())).isTrue();
        assertThat(consistent(candidate, figures, outcome.suppressed())).isTrue();
      }
    }
    assertThat(smallRests(figures, outcome.suppressed())).isEmpty();
  }

  private static boolean shownAlike(
      Map<Cell, Long> candidate, LinkedFigures figures, Set<Cell> suppressed) {
    return figures.counts().entrySet().stream()
        .filter(entry -> !suppressed.contains(entry.getKey()))
        .allMatch(entry -> entry.getValue().equals(candidate.get(entry.getKey())));
  }

  private static boolean consistent(
      Map<Cell, Long> candidate, LinkedFigures figures, Set<Cell> suppressed) {
    return months().allMatch(month -> agesAddUp(candidate, month))
        && agesOfQuarterAddUp(candidate)
        && months().allMatch(month -> rest(candidate, month) >= 0)
        && months().allMatch(month -> reviewedLeft(candidate, month) >= 0)
        && figures.ratios().entrySet().stream()
            .filter(entry -> !suppressed.contains(entry.getKey()))
            .allMatch(
                entry -> isPrinted(candidate, entry.getKey(), entry.getValue().orElseThrow()));
  }

  private static boolean agesAddUp(Map<Cell, Long> candidate, Period period) {
    return AGES.stream().mapToLong(age -> at(candidate, "starts", period, age)).sum()
        == at(candidate, "starts", period, TOTAL);
  }

  private static boolean agesOfQuarterAddUp(Map<Cell, Long> candidate) {
    Period quarter = new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023);
    return agesAddUp(candidate, quarter)
        && Stream.concat(AGES.stream(), Stream.of(TOTAL))
            .allMatch(age ->
                IntStream.range(0, 3)
                        .mapToLong(month -> at(candidate, "starts", month(month), age))
                        .sum()
                    == at(candidate, "starts", quarter, age));
  }

  /// Children in care last month, plus those who came, less those who left, less those in care this
  /// month.
  private static long rest(Map<Cell, Long> candidate, Period period) {
    Cell now = cell("stock", TOWN, period);
    Cell before = cell("stock", TOWN, period.previous());
    return candidate.containsKey(before)
        ? candidate.get(before)
            + candidate.get(cell("comes", TOWN, period))
            - candidate.get(cell("goes", TOWN, period))
            - candidate.get(now)
        : 0;
  }

  private static long reviewedLeft(Map<Cell, Long> candidate, Period period) {
    return candidate.get(cell("stock", TOWN, period))
        - candidate.get(cell("reviewed", TOWN, period));
  }

  private static boolean isPrinted(Map<Cell, Long> candidate, Cell share, BigDecimal printed) {
    long reviewed = candidate.get(cell("reviewed", TOWN, share.period()));
    long stock = candidate.get(cell("stock", TOWN, share.period()));
    return BigDecimal.valueOf(100 * reviewed)
            .divide(BigDecimal.valueOf(stock), printed.scale(), RoundingMode.HALF_UP)
            .compareTo(printed)
        == 0;
  }

  /// Small counts that are unprinted and follow from what is shown.
  private static List<Period> smallRests(LinkedFigures figures, Set<Cell> suppressed) {
    return months()
        .filter(period ->
            (isSmall(rest(figures.counts(), period))
                    && shown(suppressed, period, "stock", "comes", "goes")
                    && !suppressed.contains(cell("stock", TOWN, period.previous())))
                || (isSmall(reviewedLeft(figures.counts(), period))
                    && shown(suppressed, period, "stock", "reviewed")))
        .toList();
  }

  private static boolean shown(Set<Cell> suppressed, Period period, String... measures) {
    return Stream.of(measures)
        .noneMatch(measure -> suppressed.contains(cell(measure, TOWN, period)));
  }

  private static boolean isSmall(long count) {
    return count > 0 && count <= THRESHOLD;
  }

  private static Stream<Period> months() {
    return IntStream.range(0, MONTHS).mapToObj(LinkedFiguresBuilder::month);
  }

  private static long at(Map<Cell, Long> candidate, String measure, Period period, String age) {
    return candidate.get(cell(measure, TOWN, period, "age", age));
  }

  private static LinkedFiguresBuilder random(Random random) {
    var builder = new LinkedFiguresBuilder();
    var quarter = new HashMap<String, Long>();
    for (int month = 0; month < MONTHS; month++) {
      long total = 0;
      for (String age : AGES) {
        long count = random.nextInt(4) == 0 ? random.nextInt(6) : 6 + random.nextInt(30);
        total += count;
        starts(builder, month(month), age, count);
        if (month < 3) {
          quarter.merge(age, count, Long::sum);
        }
      }
      starts(builder, month(month), TOTAL, total);
    }
    quarter.forEach((age, count) ->
        starts(builder, new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023), age, count));
    starts(
        builder,
        new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023),
        TOTAL,
        quarter.values().stream().mapToLong(Long::longValue).sum());
    stocks(builder, random);
    return builder.relation(
        CountRelation.stock(
            "stock", List.of("comes"), List.of("goes"), Optional.of("others who left")));
  }

  private static void stocks(LinkedFiguresBuilder builder, Random random) {
    var stock = new long[MONTHS];
    var comes = new long[MONTHS];
    var goes = new long[MONTHS];
    var reviewed = new long[MONTHS];
    var shares = new String[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      comes[month] = 6 + random.nextInt(14);
      goes[month] = 6 + random.nextInt(10);
      long others = random.nextInt(8);
      stock[month] =
          month == 0
              ? 90 + random.nextInt(40)
              : stock[month - 1] + comes[month] - goes[month] - others;
      reviewed[month] = stock[month] - random.nextInt(12);
      shares[month] =
          BigDecimal.valueOf(100 * reviewed[month])
              .divide(BigDecimal.valueOf(stock[month]), 1, RoundingMode.HALF_UP)
              .toPlainString();
    }
    builder
        .months("stock", stock)
        .months("comes", comes)
        .months("goes", goes)
        .months("reviewed", reviewed)
        .percentages("share", shares)
        .madeOf("share", "reviewed", "stock");
  }

  private static void starts(LinkedFiguresBuilder builder, Period period, String age, long count) {
    Cell cell = cell("starts", TOWN, period, "age", age);
    builder.count(cell, count);
    if (isSmall(count)) {
      builder.suppress(cell);
    }
    if (count == 0) {
      builder.fix(cell);
    }
  }
}
