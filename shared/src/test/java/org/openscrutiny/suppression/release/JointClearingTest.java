package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Clearance.KnownFigure;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.suppression.release.JointClearing.ClearedDataset;
import org.openscrutiny.suppression.release.JointClearing.Dataset;
import org.openscrutiny.suppression.release.JointClearing.Earlier;

/// Datasets that disclose together what none of them discloses alone.
class JointClearingTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";

  /// One dataset has the children in care, another those who were reviewed. The complement is 3.
  @Test
  void theComplementOfTwoDatasetsIsProtected() {
    Map<String, ClearedDataset> shown =
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
    Map<String, ClearedDataset> shown =
        clear(
            dataset("one", "protect", one, one),
            dataset("two", "protect", new SmallReleaseBuilder().with(REVIEWED, "65")));

    assertThat(figure(shown, "one")).isEqualTo("68");
    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void whatAPublisherHasShownIsKnown() {
    Map<String, ClearedDataset> shown =
        clear(
            dataset("national", "as-published", new SmallReleaseBuilder().with(CHILDREN, "68")),
            dataset("own", "protect", new SmallReleaseBuilder().with(REVIEWED, "65")));

    assertThat(shown).containsOnlyKeys("own");
    assertThat(figure(shown, "own")).isEqualTo("c");
    assertProved(shown);
  }

  /// One dataset has 4 of 32, 3 of 41 or 5 of 58 with the 4, 3 or 5 suppressed; another has the
  /// percentage.
  @ParameterizedTest
  @CsvSource({"32, 12.5", "41, 7.3", "58, 8.6"})
  void aPercentageIsSuppressedWithTheCountOfAnotherDataset(String children, String percentage) {
    Map<String, ClearedDataset> shown =
        clear(
            dataset(
                "one",
                "protect",
                new SmallReleaseBuilder().with(REVIEWED, "c").with(CHILDREN, children)),
            dataset("two", "protect", new SmallReleaseBuilder().with(PERCENTAGE, percentage)));

    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  /// The count stands in an earlier edition only, which suppressed it.
  @ParameterizedTest
  @CsvSource({"32, 12.5", "41, 7.3", "58, 8.6"})
  void aPercentageIsSuppressedWithACountThatAnEarlierEditionSuppressed(
      String children, String percentage) {
    Map<String, ClearedDataset> shown =
        clear(
            dataset(
                "one",
                "protect",
                new SmallReleaseBuilder().with(CHILDREN, children),
                new SmallReleaseBuilder().with(REVIEWED, "c").with(CHILDREN, children)),
            dataset("two", "protect", new SmallReleaseBuilder().with(PERCENTAGE, percentage)));

    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void whatWasSuppressedInTheEditionBeforeStaysSuppressed() {
    Map<String, ClearedDataset> shown =
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
  void aFigureThatOneDatasetSuppressesIsSuppressedInAnother() {
    Map<String, ClearedDataset> shown =
        clear(
            dataset("one", "protect", new SmallReleaseBuilder().with(CHILDREN, "c")),
            dataset("two", "protect", new SmallReleaseBuilder().with(CHILDREN, "68")));

    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  @Test
  void aSuppressedPercentageIsListedAsUnproved() {
    Map<String, ClearedDataset> shown =
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

  /// A new release gives those who were reviewed and no longer the children in care, which an
  /// earlier edition showed.
  @Test
  void whatIsNoLongerGivenCountsAsKnown() {
    Map<String, ClearedDataset> shown =
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
  void whatWasSuppressedBeforeItWasNoLongerGivenStaysSuppressed() {
    Map<String, ClearedDataset> shown =
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
    Map<String, ClearedDataset> shown =
        clear(
            dataset(
                ClearingTest.description("one", "protect", "show", revision),
                List.of(),
                new SmallReleaseBuilder().with(CHILDREN, "68"),
                new SmallReleaseBuilder().with(CHILDREN, "c")));

    assertThat(figure(shown, "one")).isEqualTo("68");
  }

  /// The children in care stay shown, so 36 and 4 are disclosed. The proof names the edition.
  @Test
  void aSuppressedPercentageThatWasShownIsNamedWithItsEdition() {
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

    ClearedDataset shown =
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

  /// 20 at 80.0% is 20 of 25. One dataset suppresses the 25, so the percentage of another must not
  /// disclose it.
  @Test
  void aPercentageOfADenominatorThatAnotherDatasetSuppressesIsSuppressed() {
    Map<String, ClearedDataset> shown =
        clear(
            dataset("one", "protect", new SmallReleaseBuilder().with(CHILDREN, "c")),
            dataset(
                "two",
                "protect",
                new SmallReleaseBuilder().with(PERCENTAGE, "80.0").with(REVIEWED, "20")));

    assertThat(figure(shown, "two")).isEqualTo("c");
    assertProved(shown);
  }

  /// One dataset has the percentage, another its numerator, and none the denominator.
  @Test
  void aPercentageWhoseNumeratorAnotherDatasetPrintsIsSuppressedWhereItLeavesTooFew() {
    Map<String, ClearedDataset> shown =
        clear(
            dataset("one", "protect", new SmallReleaseBuilder().with(PERCENTAGE, "80.0")),
            dataset("two", "protect", new SmallReleaseBuilder().with(REVIEWED, "20")));

    assertThat(List.of(figure(shown, "one"), figure(shown, "two"))).containsExactly("c", "20");
    assertProved(shown);
  }

  /// The percentage can't be taken back, so the numerator is suppressed.
  @Test
  void aNumeratorIsSuppressedWhereAPublisherPrintsThePercentage() {
    Map<String, ClearedDataset> shown =
        clear(
            dataset("national", "as-published", new SmallReleaseBuilder().with(PERCENTAGE, "80.0")),
            dataset("own", "protect", new SmallReleaseBuilder().with(REVIEWED, "20")));

    assertThat(figure(shown, "own")).isEqualTo("c");
    assertProved(shown);
  }

  /// The edition before printed 97.0% with 163. The percentage is suppressed now, and the proof
  /// lists the complement, 5, as already public.
  @Test
  void whatTheEditionBeforeDisclosedByAPercentageIsSuppressedAndListedAsPublic() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder().with(PERCENTAGE, "97.0").with(REVIEWED, "163");

    Map<String, ClearedDataset> shown = clear(dataset("one", "protect", builder, builder));

    assertThat(figure(shown, "one")).isEqualTo("c");
    assertThat(shown.get("one").unproved()).singleElement().asString().startsWith(PERCENTAGE);
    assertThat(shown.get("one").origins())
        .containsExactly(
            Map.entry(
                cell(new SmallReleaseBuilder().with(PERCENTAGE, "97.0")), new Origin.InEdition(1)));
    assertThat(shown.get("one").proof().orElseThrow().certificate().alreadyPublic()).hasSize(1);
    assertProved(shown);
  }

  private static Cell cell(SmallReleaseBuilder builder) {
    return Cell.of(
        builder.figures().series().getFirst().series().key(), SmallReleaseBuilder.OCTOBER);
  }

  private static void assertProved(Map<String, ClearedDataset> shown) {
    assertThat(shown.values())
        .allSatisfy(each -> {
          assertThat(each.withheld()).isZero();
          each.proof().ifPresent(proof -> assertThat(proof.certificate().flaw()).isEmpty());
        })
        .anyMatch(each -> each.proof().isPresent());
  }

  private static Map<String, ClearedDataset> clear(Dataset... datasets) {
    return new JointClearing(
            ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, area -> Optional.empty())
        .clear(List.of(datasets))
        .datasets();
  }

  /// @param earlier what the editions before showed, the newest first
  private static Dataset dataset(
      String id, String policy, SmallReleaseBuilder builder, SmallReleaseBuilder... earlier) {
    return dataset(ClearingTest.description(id, policy, "show"), List.of(), builder, earlier);
  }

  private static Dataset dataset(
      ReleaseDescription description,
      List<KnownFigure> known,
      SmallReleaseBuilder builder,
      SmallReleaseBuilder... earlier) {
    var editions = new ArrayList<Earlier>();
    for (SmallReleaseBuilder each : earlier) {
      editions.add(
          new Earlier(
              earlier.length - editions.size(), each.figures(), description.disclosure().policy()));
    }
    return new Dataset(
        description,
        new Clearance(description.disclosure().policy(), ClearingTest.THRESHOLD, 0, known),
        builder.figures(),
        true,
        editions);
  }

  private static String figure(Map<String, ClearedDataset> shown, String dataset) {
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
