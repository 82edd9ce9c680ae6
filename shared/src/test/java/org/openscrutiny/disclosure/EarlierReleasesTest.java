package org.openscrutiny.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.disclosure.ClearingTest.clearing;
import static org.openscrutiny.disclosure.ClearingTest.description;
import static org.openscrutiny.disclosure.ClearingTest.shown;
import static org.openscrutiny.disclosure.Sheet.OCTOBER;
import static org.openscrutiny.disclosure.Sheet.SEPTEMBER;
import static org.openscrutiny.disclosure.Sheet.SOUTHAMPTON;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;

/// What the releases before showed and hid counts when a new one is cleared.
class EarlierReleasesTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";

  @Test
  void whatTheReleaseBeforeHidStaysHidden() {
    Figures before = new Sheet().with(CHILDREN, "c").figures();

    Cleared cleared = cleared(new Sheet().with(CHILDREN, "48"), before, "[]");

    assertThat(shown(cleared.figures(), CHILDREN)).isEqualTo("c");
  }

  @Test
  void aPersonMayReleaseAHiddenFigureByName() {
    Figures before = new Sheet().with(CHILDREN, "c").figures();
    String revision =
        """
        [{"indicator": "looked-after-children", "period": "2024-10", "why": "The count was wrong.",
          "showsHidden": true}]
        """;

    Cleared cleared = cleared(new Sheet().with(CHILDREN, "48"), before, revision);

    assertThat(shown(cleared.figures(), CHILDREN)).isEqualTo("48");
  }

  @Test
  void aSmallCountThatWasShownBeforeIsHiddenAndSaidToBePublic() {
    Figures before = new Sheet().with(CHILDREN, "4").figures();

    Cleared cleared = cleared(new Sheet().with(CHILDREN, "4"), before, "[]");

    assertThat(shown(cleared.figures(), CHILDREN)).isEqualTo("c");
    assertThat(cleared.clearance().alreadyPublic())
        .singleElement()
        .matches(known ->
            known.figure().compareTo(BigDecimal.valueOf(4)) == 0 && known.period().equals(OCTOBER));
  }

  /// The release before had the percentage alone. With the number of children it would tell 36, and
  /// the 4 that are left.
  @Test
  void aPercentageThatTheReleaseBeforeShowedIsReckonedWith() {
    Figures before = new Sheet().with(PERCENTAGE, "90.0").figures();
    Sheet sheet = new Sheet().with(CHILDREN, "40").with(REVIEWED, "36").with(PERCENTAGE, "90.0");

    Cleared cleared = cleared(sheet, before, "[]");

    assertThat(List.of(CHILDREN, REVIEWED, PERCENTAGE))
        .extracting(indicator -> shown(cleared.figures(), indicator))
        .containsOnly("c");
    assertThat(cleared.clearance().alreadyPublic())
        .singleElement()
        .matches(known ->
            known.key().indicator().equals(PERCENTAGE)
                && known.figure().compareTo(BigDecimal.valueOf(90)) == 0);
  }

  /// The month before is no longer given, and stays hidden.
  @Test
  void aCalculationDoesNotTellWhatTheReleaseBeforeHid() {
    Figures before =
        new Sheet()
            .with(CHILDREN, SOUTHAMPTON, SEPTEMBER, "c")
            .with(REVIEWED, SOUTHAMPTON, SEPTEMBER, "60")
            .figures();
    Sheet sheet =
        new Sheet().with(CHILDREN, "66").withCalculation("Change on previous month", CHILDREN, "2");

    Figures figures = cleared(sheet, before, "[]").figures();

    assertThat(Sheet.text(figures.calculations().getFirst().value())).isEqualTo("c");
  }

  private static Cleared cleared(Sheet sheet, Figures before, String revisions) {
    return clearing()
        .clear(
            description("children-looked-after", "protect", "show", revisions),
            sheet.figures(),
            List.of(before));
  }
}
