package org.openscrutiny.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.attack.AttackAssertions.assertPinned;
import static org.openscrutiny.attack.AttackAssertions.conclusion;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows from figures of which some stand under an authority's former code, and others under
/// its present one.
class FormerCodesTest {
  private static final String FORMER = "E08000016";
  private static final String PRESENT = "E08000038";
  private static final String HIDDEN = "referrals, E08000016, 2023-09";
  private static final String LEVEL = "Local authority";

  @TempDir private Path folder;

  private MadeUpPortal former() {
    return new MadeUpPortal(folder).area(FORMER, LEVEL);
  }

  @Test
  void aPercentageUnderTheOtherCode() {
    AttackReport report =
        former()
            .months("conferences", "number", "40 52 61 47 39 40 50")
            .months("referrals", "number", "21 34 32 25 17 c 41")
            .area(PRESENT, LEVEL)
            .months("referrals-percentage", "%", "52.5 65.4 52.5 53.2 43.6 7.5 82.0")
            .attacked();

    assertPinned(report, HIDDEN, 3, InferenceRule.Kind.RATIO);
  }

  @Test
  void aPercentageOfANumberThatNobodyPrints() {
    AttackReport report =
        former()
            .months("referrals", "number", "163")
            .area(PRESENT, LEVEL)
            .months("referrals-percentage", "%", "97.0")
            .attacked();

    assertThat(report.disclosed())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.range().orElseThrow().atLeast()).isEqualTo(5);
          assertThat(each.sums().toString()).contains("referrals, E08000016, 2023-04");
        });
  }

  @Test
  void percentagesOfLevels() {
    AttackReport report =
        former()
            .months("referrals", "number", "team: Total", "40 64")
            .months("referrals", "number", "team: East", "c 30")
            .area(PRESENT, LEVEL)
            .months("referrals-percentage", "%", "team: East", "7.5 46.9")
            .attacked();

    assertPinned(report, "referrals (team: East), E08000016, 2023-04", 3, InferenceRule.Kind.RATIO);
  }

  @Test
  void aRateOfTheSamePopulation() {
    AttackReport report =
        former()
            .months("referrals", "number", "210 341 322 255 179 c 412 198")
            .area(PRESENT, LEVEL)
            .months("referrals-rate", "per-10000", "42.52 69.04 65.19 51.63 36.24 0.81 83.41 40.09")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.CONSTANT_DENOMINATOR);
  }

  @Test
  void aTotalUnderOneCodeAndItsLevelsUnderTheOther() {
    AttackReport report =
        former()
            .months("referrals", "number", "sex: Girls", "c")
            .months("referrals", "number", "sex: Boys", "27")
            .area(PRESENT, LEVEL)
            .months("referrals", "number", "sex: Total", "30")
            .attacked();

    assertPinned(report, "referrals (sex: Girls), E08000016, 2023-04", 3, InferenceRule.Kind.TOTAL);
  }

  @Test
  void aStockWithItsFlows() {
    AttackReport report =
        former()
            .months("plans", "number", "310 322 331 325 318 - - - - - - -")
            .months("started", "number", "40 42 39 35 38 - - - - - - -")
            .months("referrals", "number", "36 30 30 41 45 - - - - - - -")
            .area(PRESENT, LEVEL)
            .months("plans", "number", "- - - - - 345 356 368 375 387 384 396")
            .months("started", "number", "- - - - - 31 47 42 37 52 33 46")
            .months("referrals", "number", "- - - - - c 36 30 30 40 36 34")
            .attacked();

    assertPinned(report, "referrals, E08000038, 2023-09", 4, InferenceRule.Kind.STOCK_AND_FLOW);
  }

  @Test
  void aRollingSum() {
    AttackReport report =
        former()
            .months("referrals", "number", "21 14 32 25 17 c - - - -")
            .months("referrals-three-months", "number", "70 61 67 71 74 - - - - -")
            .area(PRESENT, LEVEL)
            .months("referrals", "number", "- - - - - - 41 29 18 33")
            .months("referrals-three-months", "number", "- - - - - 46 62 74 88 80")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.ROLLING_SUM);
  }

  @Test
  void aSumSinceTheYearBegan() {
    AttackReport report =
        former()
            .months("referrals", "number", "21 14 32 25 17 c - - - -")
            .months("referrals-so-far", "number", "21 35 67 92 109 - - - - -")
            .area(PRESENT, LEVEL)
            .months("referrals", "number", "- - - - - - 41 29 18 33")
            .months("referrals-so-far", "number", "- - - - - 113 154 183 201 234")
            .attacked();

    assertPinned(report, HIDDEN, 4, InferenceRule.Kind.STOCK_AND_FLOW);
  }

  @Test
  void columnsThatAreSums() {
    AttackReport report =
        former()
            .months("contacts", "number", "310 412 257 371 - - - -")
            .months("advice", "number", "112 203 111 180 - - - -")
            .months("signposted", "number", "180 180 131 165 - - - -")
            .months("referrals", "number", "18 29 15 26 - - - -")
            .area(PRESENT, LEVEL)
            .months("contacts", "number", "- - - - 299 337 318 342")
            .months("advice", "number", "- - - - 132 140 101 117")
            .months("signposted", "number", "- - - - 151 194 203 213")
            .months("referrals", "number", "- - - - 16 c 14 12")
            .attacked();

    assertPinned(report, "referrals, E08000038, 2023-09", 3, InferenceRule.Kind.SUM_OF_COLUMNS);
  }

  /// What one edition hides, another has shown under the other code.
  @Test
  void aFigureThatAnEarlierEditionShowed() {
    AttackReport report =
        former()
            .months("referrals", "number", "4 29")
            .nextEdition()
            .area(PRESENT, LEVEL)
            .months("referrals", "number", "c 29")
            .attacked();

    assertPinned(report, "referrals, E08000038, 2023-04", 4, InferenceRule.Kind.SHOWN_ELSEWHERE);
  }

  /// A code that the official list doesn't have, of a place with the same name.
  @Test
  void anAreaOfTheSameName() {
    AttackReport report =
        new MadeUpPortal(folder)
            .months("referrals", "number", "sex: Girls", "c 12")
            .months("referrals", "number", "sex: Boys", "27 30")
            .area("E06000098", LEVEL)
            .months("referrals", "number", "sex: Total", "30 42")
            .attacked();

    assertPinned(report, "referrals (sex: Girls), E06000099, 2023-04", 3, InferenceRule.Kind.TOTAL);
  }

  @Test
  void areasOfOneNameWithDifferentFiguresAreTwo() {
    AttackReport report =
        new MadeUpPortal(folder)
            .months("referrals", "number", "sex: Girls", "c 12")
            .months("referrals", "number", "sex: Boys", "27 30")
            .area("E06000098", LEVEL)
            .months("referrals", "number", "sex: Boys", "25 31")
            .months("referrals", "number", "sex: Total", "30 42")
            .attacked();

    assertThat(conclusion(report, "referrals (sex: Girls), E06000099, 2023-04").kind())
        .isEqualTo(Conclusion.Kind.UNTOUCHED);
  }
}
