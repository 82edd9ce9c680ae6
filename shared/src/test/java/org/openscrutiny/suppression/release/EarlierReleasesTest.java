package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.ClearingTest.clearing;
import static org.openscrutiny.suppression.release.ClearingTest.description;
import static org.openscrutiny.suppression.release.ClearingTest.shown;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SEPTEMBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;

/// Clearing a release takes into account what the releases before showed and suppressed.
class EarlierReleasesTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";

  @Test
  void whatTheReleaseBeforeSuppressedStaysSuppressed() {
    Figures before = new SmallReleaseBuilder().with(CHILDREN, "c").figures();

    ClearedRelease cleared = cleared(new SmallReleaseBuilder().with(CHILDREN, "48"), before, "[]");

    assertThat(shown(cleared.figures(), CHILDREN)).isEqualTo("c");
  }

  @Test
  void aPersonMayReleaseASuppressedFigureByName() {
    Figures before = new SmallReleaseBuilder().with(CHILDREN, "c").figures();
    String revision =
        """
        [{"indicator": "looked-after-children", "period": "2024-10", "why": "The count was wrong.",
          "showsHidden": true}]
        """;

    ClearedRelease cleared =
        cleared(new SmallReleaseBuilder().with(CHILDREN, "48"), before, revision);

    assertThat(shown(cleared.figures(), CHILDREN)).isEqualTo("48");
  }

  @Test
  void aSmallCountThatWasShownBeforeIsSuppressedAndListedAsPublic() {
    Figures before = new SmallReleaseBuilder().with(CHILDREN, "4").figures();

    ClearedRelease cleared = cleared(new SmallReleaseBuilder().with(CHILDREN, "4"), before, "[]");

    assertThat(shown(cleared.figures(), CHILDREN)).isEqualTo("c");
    assertThat(cleared.clearance().alreadyPublic())
        .singleElement()
        .matches(known ->
            known.figure().compareTo(BigDecimal.valueOf(4)) == 0 && known.period().equals(OCTOBER));
  }

  /// The release before had only the percentage. With the number of children, 40, it would disclose
  /// 36 and the complement 4.
  @Test
  void aPercentageThatTheReleaseBeforeShowedCountsAsKnown() {
    Figures before = new SmallReleaseBuilder().with(PERCENTAGE, "90.0").figures();
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(CHILDREN, "40")
            .with(REVIEWED, "36")
            .with(PERCENTAGE, "90.0");

    ClearedRelease cleared = cleared(builder, before, "[]");

    assertThat(List.of(CHILDREN, REVIEWED, PERCENTAGE))
        .extracting(indicator -> shown(cleared.figures(), indicator))
        .containsOnly("c");
    assertThat(cleared.clearance().alreadyPublic())
        .singleElement()
        .matches(known ->
            known.key().indicator().equals(PERCENTAGE)
                && known.figure().compareTo(BigDecimal.valueOf(90)) == 0);
  }

  /// 163 is 97.0% of 168, so the complement is 5. The release before disclosed that.
  @Test
  void aPercentageThatLeavesTooFewIsSuppressedThoughTheReleaseBeforeShowedIt() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder().with(REVIEWED, "163").with(PERCENTAGE, "97.0");

    ClearedRelease cleared = cleared(builder, builder.figures(), "[]");

    assertThat(shown(cleared.figures(), REVIEWED)).isEqualTo("163");
    assertThat(shown(cleared.figures(), PERCENTAGE)).isEqualTo("c");
    assertThat(cleared.clearance().alreadyPublic())
        .singleElement()
        .matches(known -> known.key().indicator().equals(PERCENTAGE));
    assertThat(cleared.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }

  /// The release no longer gives the month before, which stays suppressed.
  @Test
  void aCalculationDoesNotDiscloseWhatTheReleaseBeforeSuppressed() {
    Figures before =
        new SmallReleaseBuilder()
            .with(CHILDREN, SOUTHAMPTON, SEPTEMBER, "c")
            .with(REVIEWED, SOUTHAMPTON, SEPTEMBER, "60")
            .figures();
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(CHILDREN, "66")
            .withCalculation("Change on previous month", CHILDREN, "2");

    Figures figures = cleared(builder, before, "[]").figures();

    assertThat(SmallReleaseBuilder.text(figures.calculations().getFirst().value())).isEqualTo("c");
  }

  private static ClearedRelease cleared(
      SmallReleaseBuilder builder, Figures before, String revisions) {
    return clearing()
        .clear(
            description("children-looked-after", "protect", "show", revisions),
            builder.figures(),
            List.of(before));
  }
}
