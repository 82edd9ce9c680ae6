package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.COUNTRY;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Totals that are printed rounded, while other figures tell them exactly or nearly so.
class RoundedTotalsTest {
  private static final String[] PLACES = {"Foster", "Home", "Residential", "Other"};

  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();

  private static String percentage(long part, long whole) {
    return BigDecimal.valueOf(100 * part)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static Cell level(String measure, int month, int place) {
    return cell(measure, TOWN, month(month), "placement", PLACES[place]);
  }

  /// The percentages are of the exact sum. 39 are 49.4% of 79 only.
  private void byPlacement(String percentage, int month, long... counts) {
    long total = LongStream.of(counts).sum();
    builder.percentages(percentage);
    for (int place = 0; place < counts.length; place++) {
      builder.count(level("children", month, place), counts[place]);
      builder.ratio(level(percentage, month, place), percentage(counts[place], total));
    }
    builder.count(
        cell("children", TOWN, month(month), "placement", "Total"), (total + 5) / 10 * 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"children-percentage", "share"})
  void aPercentageOfTheExactTotalIsSuppressedWithItsCount(String percentage) {
    byPlacement(percentage, 0, 39, 25, 12, 3);
    byPlacement(percentage, 1, 41, 22, 17, 14);
    byPlacement(percentage, 2, 37, 31, 16, 9);

    Protected outcome = Protected.of(builder);

    assertThat(outcome.suppressed()).contains(level(percentage, 0, 3));
    assertThat(possible(outcome, percentage, 39, 25, 12))
        .as("what a reader finds for the 3, who tries every total from 75 to 84")
        .anyMatch(count -> count > 5);
    assertThat(possible(Protected.of(new LinkedFiguresBuilder()), percentage, 39, 25, 12))
        .as("with every other figure shown")
        .containsExactly(3L);
    assertThat(outcome.outcome().withheld()).isEmpty();
  }

  /// What the last level may be in the first month if the counts of the others are known.
  private static List<Long> possible(Protected outcome, String percentage, long... others) {
    boolean aSecondIsSuppressed =
        IntStream.range(0, others.length)
            .anyMatch(place -> outcome.suppressed().contains(level("children", 0, place)));
    return LongStream.rangeClosed(75, 84)
        .filter(total ->
            IntStream.range(0, others.length)
                .filter(place -> !outcome.suppressed().contains(level(percentage, 0, place)))
                .allMatch(place ->
                    percentage(others[place], total).equals(percentage(others[place], 79))))
        .map(total -> aSecondIsSuppressed ? total : total - LongStream.of(others).sum())
        .filter(count -> count > 0)
        .boxed()
        .toList();
  }

  /// The authority shows the sum exactly. At the country all is rounded to 5, and one part is
  /// small.
  @Test
  void aColumnThatIsRoundedAtTheCountryIsFound() {
    long[][] town = {{31, 14}, {27, 9}, {35, 12}, {22, 11}, {40, 17}};
    long[][] country = {{131, 314}, {127, 309}, {312, 3}, {122, 311}, {140, 317}};
    for (int i = 0; i < town.length; i++) {
      long exact = country[i][0] + country[i][1];
      builder
          .count(cell("all", TOWN, month(i)), town[i][0] + town[i][1])
          .count(cell("first", TOWN, month(i)), town[i][0])
          .count(cell("repeat", TOWN, month(i)), town[i][1])
          .count(cell("all", COUNTRY, month(i)), (exact + 2) / 5 * 5)
          .count(cell("first", COUNTRY, month(i)), country[i][0])
          .count(cell("repeat", COUNTRY, month(i)), country[i][1]);
    }

    assertThat(Protected.of(builder).suppressed())
        .contains(cell("repeat", COUNTRY, month(2)))
        .containsAnyOf(cell("all", COUNTRY, month(2)), cell("first", COUNTRY, month(2)));
  }

  /// No other area shows the sum.
  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  void aColumnThatIsOnlyPrintedRoundedIsFound(int base) {
    long[][] parts = {
      {131, 314}, {127, 309}, {312, 3}, {122, 311}, {140, 317}, {151, 288}, {167, 256}, {99, 231}
    };
    for (int i = 0; i < parts.length; i++) {
      long exact = parts[i][0] + parts[i][1];
      builder
          .count(cell("all", COUNTRY, month(i)), (exact + base / 2) / base * base)
          .count(cell("first", COUNTRY, month(i)), parts[i][0])
          .count(cell("repeat", COUNTRY, month(i)), parts[i][1]);
    }

    Set<Cell> suppressed = Protected.of(builder).suppressed();

    assertThat(suppressed)
        .contains(cell("repeat", COUNTRY, month(2)))
        .allMatch(cell -> cell.period().equals(month(2)));
    if (base == 5) {
      assertThat(suppressed)
          .as("315 stands for 313 to 317, so that 312 leave 1 to 5")
          .containsAnyOf(cell("all", COUNTRY, month(2)), cell("first", COUNTRY, month(2)));
    } else {
      assertThat(suppressed)
          .as("320 stands for 315 to 324, so that 312 leave 3 to 12")
          .containsExactly(cell("repeat", COUNTRY, month(2)));
    }
  }

  /// Multiples of 5 that are the sum of nothing.
  @Test
  void anotherRoundedColumnIsLeftAlone() {
    long[][] figures = {{445, 131, 300}, {430, 127, 309}, {315, 312, 3}, {410, 122, 311}};
    for (int i = 0; i < figures.length; i++) {
      builder
          .count(cell("other", COUNTRY, month(i)), figures[i][0])
          .count(cell("first", COUNTRY, month(i)), figures[i][1])
          .count(cell("repeat", COUNTRY, month(i)), figures[i][2]);
    }

    assertThat(Protected.of(builder).suppressed())
        .containsExactly(cell("repeat", COUNTRY, month(2)));
  }
}
