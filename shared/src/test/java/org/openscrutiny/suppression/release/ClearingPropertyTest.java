package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// What holds for every release, tried on random ones.
@Tag("slow")
class ClearingPropertyTest {
  private static final int RELEASES = 300;
  private static final int THRESHOLD = 5;
  private static final List<String> COUNTS =
      List.of("looked-after-children", "looked-after-reviewed");
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";
  private static final List<String> CALCULATIONS =
      List.of(
          "Change on previous month",
          "Change on same month last year",
          "12-month mean",
          "12-month maximum",
          "Gap with England");

  static IntStream seeds() {
    return IntStream.range(0, RELEASES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSmallCountIsShownAndNoFigureChangedAndTwiceIsOnce(int seed) {
    Figures before = random(new Random(seed)).figures();
    Figures once = clear(before, seed);

    assertThat(clear(once, seed)).isEqualTo(once);
    assertThat(countsOf(once))
        .noneMatch(
            count -> count.signum() > 0 && count.compareTo(BigDecimal.valueOf(THRESHOLD)) <= 0);
    assertOnlySuppressed(values(before), values(once));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noPercentageIsShownThatDisclosesASmallNumeratorOrComplement(int seed) {
    Figures before = random(new Random(seed)).figures();
    Map<Cell, Value> printed = byCell(before);

    byCell(clear(before, seed))
        .forEach((cell, value) -> {
          if (cell.indicator().equals(PERCENTAGE) && value instanceof Value.Figure) {
            assertSafe(
                printed.get(cell.ofIndicator(COUNTS.get(1))),
                printed.get(cell.ofIndicator(COUNTS.get(0))));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCalculationIsShownAboutASuppressedFigure(int seed) {
    Figures cleared = clear(random(new Random(seed)).figures(), seed);
    Map<Cell, Value> shown = byCell(cleared);

    for (Figures.Calculation calculation : cleared.calculations()) {
      if (calculation.value() instanceof Value.Figure) {
        Cell about = Cell.of(calculation.key(), calculation.period());
        assertThat(shown.get(about) instanceof Value.Suppressed).isFalse();
        Cell other =
            switch (calculation.kind().text()) {
              case "Change on same month last year" -> about.in(calculation.period().yearBefore());
              case "Gap with England" -> about.of(SmallReleaseBuilder.ENGLAND);
              default -> about;
            };
        assertThat(shown.get(other) instanceof Value.Suppressed).isFalse();
      }
    }
  }

  private static void assertSafe(Value part, Value denominator) {
    if (part.figure().isPresent() && denominator.figure().isPresent()) {
      int n = part.figure().get().intValueExact();
      int d = denominator.figure().get().intValueExact();
      assertThat(n == 0 || n > THRESHOLD).as("%d of %d", n, d).isTrue();
      assertThat(d - n > THRESHOLD || d == 0).as("%d of %d", n, d).isTrue();
    }
  }

  private static Figures clear(Figures figures, int seed) {
    String zeros = seed % 3 == 0 ? "protect" : "show";
    return ClearingTest.clearing()
        .clear(ClearingTest.description("protect", zeros), figures, List.of())
        .figures();
  }

  private static void assertOnlySuppressed(List<Value> before, List<Value> after) {
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      if (!(after.get(i) instanceof Value.Suppressed)) {
        assertThat(after.get(i)).isEqualTo(before.get(i));
      }
    }
  }

  private static List<BigDecimal> countsOf(Figures figures) {
    var counts = new ArrayList<BigDecimal>();
    byCell(figures)
        .forEach((cell, value) -> {
          if (COUNTS.contains(cell.indicator())) {
            value.figure().ifPresent(counts::add);
          }
        });
    figures.repeats().forEach(repeat -> repeat.value().figure().ifPresent(counts::add));
    return counts;
  }

  private static List<Value> values(Figures figures) {
    var values = new ArrayList<Value>();
    figures
        .series()
        .forEach(each -> each.series().observations().forEach(o -> values.add(o.value())));
    figures.calculations().forEach(each -> values.add(each.value()));
    figures.repeats().forEach(each -> values.add(each.value()));
    return values;
  }

  private static Map<Cell, Value> byCell(Figures figures) {
    var cells = new HashMap<Cell, Value>();
    for (Figures.FileSeries each : figures.series()) {
      for (Observation observation : each.series().observations()) {
        cells.put(Cell.of(each.series().key(), observation.period()), observation.value());
      }
    }
    return cells;
  }

  private static SmallReleaseBuilder random(Random random) {
    var builder = new SmallReleaseBuilder();
    for (Area area : List.of(SmallReleaseBuilder.SOUTHAMPTON, SmallReleaseBuilder.ENGLAND)) {
      Period last = SmallReleaseBuilder.OCTOBER;
      for (Period period : List.of(last.yearBefore(), SmallReleaseBuilder.SEPTEMBER, last)) {
        addRow(builder, random, area, period);
      }
    }
    return builder;
  }

  private static void addRow(SmallReleaseBuilder builder, Random random, Area area, Period period) {
    int denominator = random.nextInt(random.nextBoolean() ? 20 : 600);
    int part = random.nextInt(denominator + 1);
    builder.with(COUNTS.get(0), area, period, symbolOr(random, Integer.toString(denominator)));
    builder.with(COUNTS.get(1), area, period, symbolOr(random, Integer.toString(part)));
    builder.with(PERCENTAGE, area, period, symbolOr(random, percentage(random, part, denominator)));
    builder.with("looked-after-children-rate", area, period, Integer.toString(denominator / 5));
    if (random.nextInt(3) == 0) {
      int again = Math.max(denominator + random.nextInt(5) - 2, 0);
      builder.withRepeat(COUNTS.get(0), area, period, Integer.toString(again));
    }
    for (String calculation : CALCULATIONS) {
      String printed =
          Integer.toString(random.nextInt(40) - (calculation.startsWith("12") ? 0 : 20));
      builder.withCalculation(calculation, COUNTS.get(random.nextInt(2)), area, period, printed);
    }
  }

  private static String symbolOr(Random random, String text) {
    return switch (random.nextInt(12)) {
      case 0 -> "c";
      case 1 -> "x";
      case 2 -> "z";
      default -> text;
    };
  }

  private static String percentage(Random random, int part, int denominator) {
    return denominator == 0
        ? "z"
        : BigDecimal.valueOf(part * 100L)
            .divide(BigDecimal.valueOf(denominator), random.nextInt(2), RoundingMode.HALF_UP)
            .toPlainString();
  }
}
