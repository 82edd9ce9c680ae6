package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

class LinkedProtectionTest {
  private static final int THRESHOLD = 5;

  @Test
  void whereNothingIsSuppressedNothingHasToBe() {
    Outcome outcome =
        protect(new LinkedFiguresBuilder().months("all", 30, 40).months("some", 20, 31));

    assertThat(outcome.suppressed()).isEmpty();
    assertThat(outcome.proofs()).isEmpty();
  }

  @Test
  void aSecondPartIsSuppressedWithASuppressedOne() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .count(cell("children", TOWN, month(0), "age", "Total"), 49)
            .count(cell("children", TOWN, month(0), "age", "0 to 4"), 3)
            .count(cell("children", TOWN, month(0), "age", "5 to 9"), 8)
            .count(cell("children", TOWN, month(0), "age", "10 to 17"), 38)
            .suppress(cell("children", TOWN, month(0), "age", "0 to 4"));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .containsExactlyInAnyOrder(
            cell("children", TOWN, month(0), "age", "0 to 4"),
            cell("children", TOWN, month(0), "age", "5 to 9"));
    assertProved(outcome);
  }

  /// Children in care in two months, with those who came and those who left. Five more left than
  /// the paper counts. Nobody prints the 5, and everybody could calculate it.
  @Test
  void aSmallRestIsProtectedAlthoughNobodyPrintsIt() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("stock", 503, 507)
            .months("new", 13, 17)
            .months("ceased", 13, 10)
            .relation(
                CountRelation.stock(
                    "stock", List.of("new"), List.of("ceased"), Optional.of("others who left")));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed()).hasSize(1);
    assertProved(outcome);
  }

  /// 5 of 193 is suppressed, and its percentage would be 100 less the others.
  @Test
  void aSecondPercentageIsSuppressedWithASuppressedOne() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("whole", 193, 200, 150, 120)
            .percentages("first", "2.6", "20.0", "20.0", "20.0")
            .percentages("second", "50.3", "50.0", "50.0", "50.0")
            .percentages("third", "47.2", "30.0", "30.0", "30.0")
            .madeOf("first", "whole")
            .madeOf("second", "whole")
            .madeOf("third", "whole")
            .suppressRatio(cell("first", TOWN, month(0)));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed()).hasSize(1);
    assertProved(outcome);
  }

  @Test
  void aPercentageIsSuppressedWithItsNumerator() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("whole", 40)
            .months("part", 4)
            .percentages("share", "10")
            .madeOf("share", "part", "whole")
            .suppress(cell("part", TOWN, month(0)));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .containsExactlyInAnyOrder(cell("part", TOWN, month(0)), cell("share", TOWN, month(0)));
    assertProved(outcome);
  }

  /// The denominator is 40. With it, the 90% that an earlier edition showed would disclose 36 and
  /// the complement 4.
  @Test
  void theDenominatorOfARememberedPercentageIsSuppressedWithTheNumerator() {
    Outcome outcome = protect(remembered());

    assertThat(outcome.suppressed())
        .contains(cell("part", TOWN, month(0)), cell("whole", TOWN, month(0)));
    assertProved(outcome);
    assertThat(outcome.proofs())
        .allSatisfy(proof -> {
          assertThat(proof.certificate().table().ratios()).hasSize(1);
          assertThat(proof.ratios()).containsExactly(cell("share", TOWN, month(0)));
          assertThat(proof.certificate().alreadyPublic()).isEmpty();
        });
  }

  @Test
  void whatARememberedPercentageAndDenominatorDiscloseIsListedAsPublic() {
    Outcome outcome = protect(remembered().fix(cell("whole", TOWN, month(0))));

    assertThat(outcome.suppressed())
        .containsExactlyInAnyOrder(cell("part", TOWN, month(0)), cell("share", TOWN, month(0)));
    assertProved(outcome);
    assertThat(outcome.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().alreadyPublic()).hasSize(2));
  }

  private static LinkedFiguresBuilder remembered() {
    return new LinkedFiguresBuilder()
        .months("whole", 40)
        .months("part", 36)
        .percentages("share", "90.0")
        .madeOf("share", "part", "whole")
        .suppress(cell("part", TOWN, month(0)))
        .fix(cell("share", TOWN, month(0)));
  }

  /// Failing closed: no connected figure is shown, and no proof is given.
  @Test
  void withoutTimeNothingLinkedIsShown() {
    LinkedFiguresBuilder builder = months();

    Outcome outcome = protect(builder, Duration.ZERO);

    assertThat(outcome.suppressed()).containsAll(builder.figures().counts().keySet());
    assertThat(outcome.proofs()).isEmpty();
    assertThat(outcome.withheld()).singleElement().matches(each -> each.cells().size() == 4);
  }

  /// By its total the suppressed part is 8, by its quarter 6. Either sum may be true, but not both.
  @Test
  void whatContradictsItselfIsWithheld() {
    Period quarter = new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023);
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .count(cell("children", TOWN, month(0), "age", "Total"), 20)
            .count(cell("children", TOWN, month(0), "age", "0 to 4"), 12)
            .unknown(cell("children", TOWN, month(0), "age", "5 to 9"))
            .count(cell("children", TOWN, month(1), "age", "5 to 9"), 7)
            .count(cell("children", TOWN, month(2), "age", "5 to 9"), 9)
            .count(cell("children", TOWN, quarter, "age", "5 to 9"), 22);

    Outcome outcome = protect(builder);

    assertThat(outcome.withheld()).hasSize(1);
    assertThat(outcome.suppressed()).hasSize(6);
  }

  /// The total is less than its shown parts, a misprint that everybody can see. The suppressed part
  /// doesn't follow from it.
  @Test
  void aSumThatIsSeenToBeWrongDisclosesNothingAboutASuppressedPart() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .count(cell("children", TOWN, month(0), "age", "Total"), 20)
            .count(cell("children", TOWN, month(0), "age", "0 to 4"), 25)
            .unknown(cell("children", TOWN, month(0), "age", "5 to 9"));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .containsExactly(cell("children", TOWN, month(0), "age", "5 to 9"));
    assertProved(outcome);
  }

  @Test
  void whatIsPublicFromElsewhereIsNotSuppressed() {
    LinkedFiguresBuilder builder =
        months().fix(cell("some", TOWN, month(0))).fix(cell("rest", TOWN, month(0)));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .containsExactlyInAnyOrder(cell("few", TOWN, month(0)), cell("all", TOWN, month(0)));
    assertProved(outcome);
  }

  /// The shown parts are 37 of 40, and the suppressed one is 4: a misprint. A reader assumes 3, and
  /// must not learn whether that is right.
  @Test
  void aSuppressedMisprintIsProtectedAsIfTheSumHeld() {
    Outcome outcome = protect(months().count(cell("few", TOWN, month(0)), 4));

    assertThat(outcome.suppressed()).hasSize(2);
    assertThat(outcome.proofs())
        .allMatch(proof -> proof.certificate().table().relations().size() == 1);
    assertProved(outcome);
  }

  /// A reader may know that "All SEN" is "Plan" and "Support", and calculate 4 with support.
  @Test
  void theTotalOfAGroupIsSuppressedWhereItsPartsAreUnclear() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .group("sen", "Provision", "Provision: All SEN", "None", "Plan", "Support")
            .count(cell("children", TOWN, month(0)), 893)
            .count(cell("children", TOWN, month(0), "sen", "Provision: All SEN"), 53)
            .count(cell("children", TOWN, month(0), "sen", "None"), 840)
            .count(cell("children", TOWN, month(0), "sen", "Plan"), 49)
            .count(cell("children", TOWN, month(0), "sen", "Support"), 4)
            .suppress(cell("children", TOWN, month(0), "sen", "Support"));

    Outcome outcome = protect(builder);

    assertThat(outcome.suppressed())
        .contains(cell("children", TOWN, month(0), "sen", "Provision: All SEN"));
    assertProved(outcome);
  }

  private static LinkedFiguresBuilder months() {
    return new LinkedFiguresBuilder()
        .months("all", 40)
        .months("some", 20)
        .months("rest", 17)
        .months("few", 3)
        .suppress(cell("few", TOWN, month(0)))
        .relation(CountRelation.parts("all", List.of("some", "rest", "few"), Optional.empty()));
  }

  private static void assertProved(Outcome outcome) {
    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.proofs()).isNotEmpty();
    assertThat(outcome.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }

  private static Outcome protect(LinkedFiguresBuilder builder) {
    return protect(builder, Duration.ofMinutes(1));
  }

  private static Outcome protect(LinkedFiguresBuilder builder, Duration time) {
    return new LinkedProtection(
            builder.catalogue(),
            area -> Optional.empty(),
            new TableProtection(THRESHOLD, false),
            false)
        .protect(builder.figures(), WorkBudget.worth(time));
  }
}
