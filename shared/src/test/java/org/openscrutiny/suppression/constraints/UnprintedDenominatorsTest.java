package org.openscrutiny.suppression.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.release.LinkedProtection;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudgets;

/// Percentages with a shown numerator and an unprinted denominator. Every whole denominator that
/// fits counts as known to a reader.
class UnprintedDenominatorsTest {
  private static final int THRESHOLD = 5;
  private static final Period QUARTER = new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023);

  /// The numerator, the percentage, and whether the percentage is suppressed.
  ///
  /// 163 at 97.0% is 168: the complement is 5. 166 at 97% is 171 or 172: 5 or 6. 990 at 99% is 995
  /// to 1,005: 5 to 15, which is wide enough. 100 at 97.0% fits no whole number; read as 97% it is
  /// 103. 7 at 97.0% is a misprint, and so is more than 100%.
  @ParameterizedTest
  @CsvSource({
    "163, 97.0, true",
    "164, 97.0, true",
    "20, 80.0, true",
    "31, 94, true",
    "12, 100, true",
    "166, 97, true",
    "100, 97.0, true",
    "2000, 100.0, true",
    "490, 99, true",
    "194, 97.0, false",
    "88, 94, false",
    "990, 99, false",
    "20000, 100.0, false",
    "157, 95.0, false",
    "155, 61.0, false",
    "7, 97.0, false",
    "150, 104.0, false",
    "0, 0.0, false"
  })
  void aPercentageIsSuppressedWhereItLeavesTooFewOrNobody(
      long part, String share, boolean suppressed) {
    LinkedFiguresBuilder builder = one(part, share);
    if (part == 0) {
      builder.fix(cell("part", TOWN, month(0)));
    }

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .isEqualTo(suppressed ? Set.of(cell("share", TOWN, month(0))) : Set.of());
    assertProved(outcome);
  }

  /// The same if the catalogue names a denominator that has no figure.
  @ParameterizedTest
  @CsvSource({"163, 97.0, true", "157, 95.0, false"})
  void aNamedDenominatorWithoutAFigureIsNoOther(long part, String share, boolean suppressed) {
    LinkedFiguresBuilder builder =
        one(part, share).measure("whole").madeOf("share", "part", "whole");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed().contains(cell("share", TOWN, month(0)))).isEqualTo(suppressed);
    assertProved(outcome);
  }

  @Test
  void theCertificateHasTheDenominatorAndWhatIsLeftOfIt() {
    Outcome outcome = protect(one(157, "95.0"));

    assertThat(outcome.proofs())
        .singleElement()
        .satisfies(proof -> {
          assertThat(proof.certificate().table().cells()).hasSize(3);
          assertThat(proof.certificate().table().relations()).hasSize(1);
          assertThat(proof.ratios()).containsExactly(cell("share", TOWN, month(0)));
        });
  }

  /// 990 at 99% makes the denominator 995 to 1,005. 199 at 20.0% of the same denominator makes it
  /// 993 to 997. Together it is 995 to 997, and the complement of 990 is 5 to 7.
  @Test
  void twoPercentagesOfOneDenominatorAreCombined() {
    LinkedFiguresBuilder builder =
        one(990, "99")
            .measure("whole")
            .madeOf("share", "part", "whole")
            .months("other", 199)
            .percentages("other-share", "20.0")
            .madeOf("other-share", "other", "whole");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed()).hasSize(1);
    assertProved(outcome);
  }

  /// 163 at 97.0% is 168, and 50 at 50.0% is 100. These are two denominators, whatever the
  /// catalogue says.
  @Test
  void denominatorsThatContradictEachOtherAreTakenForTwo() {
    LinkedFiguresBuilder builder =
        one(163, "97.0")
            .measure("whole")
            .madeOf("share", "part", "whole")
            .months("other", 50)
            .percentages("other-share", "50.0")
            .madeOf("other-share", "other", "whole");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed()).containsExactly(cell("share", TOWN, month(0)));
    assertProved(outcome);
  }

  /// 30 at 83.3% is 36, and 8.3% of 36 is 3, an unprinted numerator.
  @Test
  void aSmallNumeratorOfTheSameDenominatorIsProtected() {
    LinkedFiguresBuilder builder =
        one(30, "83.3")
            .measure("whole")
            .madeOf("share", "part", "whole")
            .percentages("few", "8.3")
            .madeOf("few", "whole");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed()).hasSize(1);
    assertProved(outcome);
  }

  /// 13 at 35.1% makes the denominator of the quarter 37. Two months are 19 and 15, so the
  /// suppressed one is 3.
  @Test
  void aSuppressedMonthOfTheDenominatorIsProtected() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("ended", 3, 19, 15)
            .suppress(cell("ended", TOWN, month(0)))
            .count(cell("adoptions", TOWN, QUARTER), 13)
            .ratio(cell("share", TOWN, QUARTER), "35.1")
            .madeOf("share", "adoptions", "ended");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .containsExactlyInAnyOrder(cell("ended", TOWN, month(0)), cell("share", TOWN, QUARTER));
    assertProved(outcome);
  }

  /// All months of the denominator are shown, so suppressing the percentage of the quarter would
  /// protect nothing.
  @Test
  void aQuarterWhoseMonthsAreShownStaysShown() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("conferences", 19, 37, 45)
            .months("in-time", 15, 34, 24)
            .suppress(cell("in-time", TOWN, month(0)))
            .suppress(cell("in-time", TOWN, month(1)))
            .count(cell("planned", TOWN, QUARTER), 79)
            .ratio(cell("share", TOWN, QUARTER), "78.2")
            .madeOf("share", "planned", "conferences")
            .percentages("in-time-share", "78.9", "91.9", "53.3")
            .madeOf("in-time-share", "in-time", "conferences")
            .suppressRatio(cell("in-time-share", TOWN, month(0)))
            .suppressRatio(cell("in-time-share", TOWN, month(1)));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .contains(cell("in-time", TOWN, month(0)))
        .doesNotContain(cell("share", TOWN, QUARTER));
    assertProved(outcome);
  }

  /// 95 at 95.0% leaves 5 of 100 boys. The 100 also follows from 400 boys and girls and 300 girls.
  @Test
  void aSuppressedPercentageOfOneLevelDoesNotFollowFromTheOthers() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .partOf("share", "part")
            .count(cell("part", TOWN, month(0), "sex", "Total"), 200)
            .count(cell("part", TOWN, month(0), "sex", "Boys"), 95)
            .count(cell("part", TOWN, month(0), "sex", "Girls"), 105)
            .ratio(cell("share", TOWN, month(0), "sex", "Total"), "50.0")
            .ratio(cell("share", TOWN, month(0), "sex", "Boys"), "95.0")
            .ratio(cell("share", TOWN, month(0), "sex", "Girls"), "35.0");

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .contains(cell("share", TOWN, month(0), "sex", "Boys"))
        .hasSize(2);
    assertProved(outcome);
  }

  /// An earlier release printed 80.0%, and this one also gives the numerator 20: the 20 is
  /// suppressed.
  @Test
  void aNumeratorIsSuppressedWhereAnEarlierReleasePrintedThePercentage() {
    Outcome outcome = protect(one(20, "80.0").fix(cell("share", TOWN, month(0))));

    assertThat(outcome.suppressed()).contains(cell("part", TOWN, month(0)));
    assertProved(outcome);
    assertThat(outcome.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().alreadyPublic()).isEmpty());
  }

  /// An earlier release printed both, so the complement is public, and the certificate lists it.
  @Test
  void whatAnEarlierReleasePrintedIsSuppressedAndListedAsPublic() {
    Outcome outcome =
        protect(
            one(163, "97.0").fix(cell("share", TOWN, month(0))).fix(cell("part", TOWN, month(0))));

    assertThat(outcome.suppressed()).containsExactly(cell("share", TOWN, month(0)));
    assertProved(outcome);
    assertThat(outcome.proofs())
        .singleElement()
        .satisfies(proof -> assertThat(proof.certificate().alreadyPublic()).hasSize(1));
  }

  private static LinkedFiguresBuilder one(long part, String share) {
    return new LinkedFiguresBuilder()
        .months("part", part)
        .percentages("share", share)
        .partOf("share", "part");
  }

  private static void assertProved(Outcome outcome) {
    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.proofs()).isNotEmpty();
    assertThat(outcome.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }

  private static Outcome protect(LinkedFiguresBuilder builder) {
    return new LinkedProtection(
            builder.catalogue(),
            area -> Optional.empty(),
            new TableProtection(THRESHOLD, false),
            false)
        .protect(builder.figures(), WorkBudgets.ample());
  }
}
