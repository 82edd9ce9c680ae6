package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.ClearingTest.cleared;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.ENGLAND;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SEPTEMBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Period;

/// Calculations by the publisher from suppressed figures: changes, means, gaps.
class ClearedCalculationsTest {
  private static final String CHILDREN = "looked-after-children";

  /// September, October, a calculation about October; and whether it is shown.
  @ParameterizedTest
  @CsvSource({
    "470,468,Change on previous month,-2,-2",
    "4,9,Change on previous month,5,c",
    "9,4,Change on previous month,-5,c",
    "x,8,Change on previous month,5,c",
    "x,8,Change on previous month,100,c",
    "x,468,Change on previous month,-2,-2",
    "8,x,Change on previous month,-5,c",
    "8,x,Change on previous month,-50,c",
    "470,468,12-month mean,469,469",
    "4,468,12-month mean,236,c",
    "4,468,12-month maximum,468,c",
    "x,x,12-month mean,3,c",
    "x,x,12-month mean,30,30",
    "470,468,Additional pupils to match England,3,c",
    "470,468,Additional pupils to match England,30,30",
    "470,468,Gap with Core Cities,-3,-3",
    "470,4,Gap with Core Cities,-3,c",
    "470,468,Three-year mean,3,c",
    "470,468,Three-year mean,30,30",
    "470,468,Additional pupils to match statistical neighbours,-3,c",
  })
  void aCalculationIsSuppressedWithWhatItWouldDisclose(
      String september, String october, String calculation, String printed, String shown) {
    Figures cleared =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, SOUTHAMPTON, SEPTEMBER, september)
                .with(CHILDREN, october)
                .withCalculation(calculation, CHILDREN, printed));

    assertThat(SmallReleaseBuilder.text(cleared.calculations().getFirst().value()))
        .isEqualTo(shown);
  }

  @Test
  void aGapIsSuppressedWhenItsComparatorIs() {
    Figures cleared =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, "12")
                .with(CHILDREN, ENGLAND, OCTOBER, "4")
                .withCalculation("Gap with England", CHILDREN, "8"));

    assertThat(SmallReleaseBuilder.text(cleared.calculations().getFirst().value())).isEqualTo("c");
  }

  /// "Gap with England, all pupils" compares a group of pupils with all pupils of England.
  @Test
  void aGapWithAllPupilsIsHiddenWhenTheComparatorsTotalIs() {
    Figures cleared =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, SOUTHAMPTON, OCTOBER, "12", "sex", "Female")
                .with(CHILDREN, ENGLAND, OCTOBER, "4")
                .withCalculation(
                    "Gap with England, all pupils",
                    CHILDREN,
                    SOUTHAMPTON,
                    OCTOBER,
                    "8",
                    "sex",
                    "Female"));

    assertThat(SmallReleaseBuilder.text(cleared.calculations().getFirst().value())).isEqualTo("c");
  }

  @Test
  void aChangeOnLastYearIsSuppressedWithLastYearsFigure() {
    Period before = OCTOBER.yearBefore();
    Figures cleared =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, SOUTHAMPTON, before, "3")
                .with(CHILDREN, "12")
                .withCalculation("Change on same month last year", CHILDREN, "9"));

    assertThat(SmallReleaseBuilder.text(cleared.calculations().getFirst().value())).isEqualTo("c");
  }
}
