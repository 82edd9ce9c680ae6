package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Clearance.KnownFigure;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.suppression.release.JointClearing.Dataset;
import org.openscrutiny.suppression.release.JointClearing.Earlier;
import org.openscrutiny.suppression.release.JointClearing.Shown;

/// Datasets that tell together what none of them tells alone.
class JointClearingTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";

  /// One dataset has the children in care, another how many of them were reviewed: three were not.
  @Test
  void theComplementOfTwoDatasetsIsProtected() {
    Map<String, Shown> shown =
        clear(
            dataset("one", "protect", new SmallReleaseBuilder().with(CHILDREN, "68")),
            dataset("two", "protect", new SmallReleaseBuilder().with(REVIEWED, "65")));

    assertThat(List.of(figure(shown, "one"), figure(shown, "two")))
        .containsExactlyInAnyOrder("68", "c");
    assertProved(shown);
  }

  @Test
  void whatTheEditionBeforeShowedStaysShown() {
    SmallReleaseBuilder one = new SmallReleaseBuilder().with(CHILDREN, "68");
    Map<String, Shown> shown =
        clear(
            dataset("one", "protect", one, one),
            dataset("two", "protect", new SmallReleaseBuilder().with(REVIEWED, "65")));

    assertThat(figure(shown, "one")).isEqualTo("68");
    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void whatAPublisherHasShownIsKnown() {
    Map<String, Shown> shown =
        clear(
            dataset("national", "as-published", new SmallReleaseBuilder().with(CHILDREN, "68")),
            dataset("own", "protect", new SmallReleaseBuilder().with(REVIEWED, "65")));

    assertThat(shown).containsOnlyKeys("own");
    assertThat(figure(shown, "own")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void whatWasHiddenInTheEditionBeforeStaysHidden() {
    Map<String, Shown> shown =
        clear(
            dataset(
                "one",
                "protect",
                new SmallReleaseBuilder().with(CHILDREN, "68"),
                new SmallReleaseBuilder().with(CHILDREN, "c")));

    assertThat(figure(shown, "one")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void aFigureThatOneDatasetHidesAnotherDoesNotShow() {
    Map<String, Shown> shown =
        clear(
            dataset("one", "protect", new SmallReleaseBuilder().with(CHILDREN, "c")),
            dataset("two", "protect", new SmallReleaseBuilder().with(CHILDREN, "68")));

    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void aHiddenPercentageIsNamedAmongWhatStandsInNoProof() {
    Map<String, Shown> shown =
        clear(
            dataset(
                "one",
                "protect",
                new SmallReleaseBuilder()
                    .with(CHILDREN, "68")
                    .with(REVIEWED, "c")
                    .with(PERCENTAGE, "c")));

    assertThat(shown.get("one").unproved())
        .singleElement()
        .asString()
        .startsWith(PERCENTAGE + ", E06000045");
    assertProved(shown);
  }

  /// A new release counts who was reviewed and no longer gives the children in care, whom everybody
  /// remembers.
  @Test
  void whatIsNoLongerGivenIsRemembered() {
    Map<String, Shown> shown =
        clear(
            dataset(
                "one",
                "protect",
                new SmallReleaseBuilder().with(REVIEWED, "65"),
                new SmallReleaseBuilder().with(PERCENTAGE, "x"),
                new SmallReleaseBuilder().with(CHILDREN, "68")));

    assertThat(figure(shown, "one")).isEqualTo("c");
    assertThat(shown.get("one").origins())
        .containsExactly(
            Map.entry(
                cell(new SmallReleaseBuilder().with(CHILDREN, "68")), new Origin.InEdition(1)));
    assertProved(shown);
  }

  @Test
  void whatWasHiddenBeforeItWasNoLongerGivenStaysHidden() {
    Map<String, Shown> shown =
        clear(
            dataset(
                "one",
                "protect",
                new SmallReleaseBuilder().with(CHILDREN, "68"),
                new SmallReleaseBuilder().with(REVIEWED, "60"),
                new SmallReleaseBuilder().with(CHILDREN, "c")));

    assertThat(figure(shown, "one")).isEqualTo("c");
  }

  @Test
  void whatAPersonReleasesByNameIsShown() {
    String revision =
        """
        [{"indicator": "looked-after-children", "period": "2024-10", "why": "The count was wrong.",
          "showsHidden": true}]
        """;
    Map<String, Shown> shown =
        clear(
            dataset(
                ClearingTest.description("one", "protect", "show", revision),
                List.of(),
                new SmallReleaseBuilder().with(CHILDREN, "68"),
                new SmallReleaseBuilder().with(CHILDREN, "c")));

    assertThat(figure(shown, "one")).isEqualTo("68");
  }

  /// The children in care stay shown, and so 36 and 4 are told: the proof says where.
  @Test
  void aHiddenPercentageThatWasShownIsNamedWithItsEdition() {
    SmallReleaseBuilder before =
        new SmallReleaseBuilder().with(CHILDREN, "40").with(PERCENTAGE, "90.0");
    SmallReleaseBuilder now =
        new SmallReleaseBuilder().with(CHILDREN, "40").with(REVIEWED, "c").with(PERCENTAGE, "c");
    Cell percentage = cell(new SmallReleaseBuilder().with(PERCENTAGE, "90.0"));
    var known =
        new KnownFigure(
            new SeriesKey(
                PERCENTAGE,
                percentage.area(),
                percentage.filters(),
                SmallReleaseBuilder.OCTOBER.frequency()),
            SmallReleaseBuilder.OCTOBER,
            BigDecimal.valueOf(90));

    Shown shown =
        clear(
                dataset(
                    ClearingTest.description("one", "protect", "show"),
                    List.of(known),
                    now,
                    before))
            .get("one");

    assertThat(shown.origins()).containsExactly(Map.entry(percentage, new Origin.InEdition(1)));
    FigureCertificate proof = shown.proof().orElseThrow();
    assertThat(proof.ratios()).containsExactly(percentage);
    assertThat(proof.certificate().alreadyPublic()).hasSize(2);
    assertThat(proof.certificate().flaw()).isEmpty();
  }

  private static Cell cell(SmallReleaseBuilder sheet) {
    return Cell.of(sheet.figures().series().getFirst().series().key(), SmallReleaseBuilder.OCTOBER);
  }

  private static void assertProved(Map<String, Shown> shown) {
    assertThat(shown.values())
        .allSatisfy(each -> {
          assertThat(each.withheld()).isZero();
          each.proof().ifPresent(proof -> assertThat(proof.certificate().flaw()).isEmpty());
        })
        .anyMatch(each -> each.proof().isPresent());
  }

  private static Map<String, Shown> clear(Dataset... datasets) {
    return new JointClearing(
            ClearingTest.CATALOGUE,
            ClearingTest.THRESHOLD,
            area -> Optional.empty(),
            Clock.systemUTC())
        .clear(List.of(datasets));
  }

  /// @param earlier what the editions before showed, the newest first
  private static Dataset dataset(
      String id, String policy, SmallReleaseBuilder sheet, SmallReleaseBuilder... earlier) {
    return dataset(ClearingTest.description(id, policy, "show"), List.of(), sheet, earlier);
  }

  private static Dataset dataset(
      ReleaseDescription description,
      List<KnownFigure> known,
      SmallReleaseBuilder sheet,
      SmallReleaseBuilder... earlier) {
    var editions = new ArrayList<Earlier>();
    for (SmallReleaseBuilder each : earlier) {
      editions.add(new Earlier(earlier.length - editions.size(), each.figures()));
    }
    return new Dataset(
        description,
        new Clearance(description.disclosure().policy(), ClearingTest.THRESHOLD, 0, known),
        sheet.figures(),
        true,
        editions);
  }

  private static String figure(Map<String, Shown> shown, String dataset) {
    return SmallReleaseBuilder.text(
        shown
            .get(dataset)
            .figures()
            .series()
            .getFirst()
            .series()
            .observations()
            .getFirst()
            .value());
  }
}
